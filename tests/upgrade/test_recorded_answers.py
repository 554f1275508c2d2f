# SPDX-License-Identifier: Apache-2.0
"""What the last release's server answered is read by this client, and more than it as well."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from approval.authority import rules_from_plain
from approval.encoding import from_answer
from approval.organisation import OrganisationData
from approval.people import Me
from approval.wire import CaseView
from desktop.sync.api import ServerApi
from telework.wire import Changes
from tests.upgrade.answers import ASKED, Repeating, recorded
from tests.upgrade.releases import RELEASES

LAST = recorded(RELEASES[-1])
ROWS: dict[str, Callable[[Any], object]] = {
    "case": partial(from_answer, CaseView),
    "me": partial(from_answer, Me),
    "organisation": partial(from_answer, OrganisationData),
    "rules": rules_from_plain,
}
KEYED = frozenset({"params"})
"""Fields that hold names of their own, where one more is no field of a later version."""


def with_more(said: object, name: str = "") -> object:
    """Add to every object, at every depth, a field that no version of this client knows."""
    if isinstance(said, list):
        return [with_more(each) for each in said]
    if not isinstance(said, dict):
        return said
    deeper = {key: with_more(value, key) for key, value in said.items()}
    return deeper if name in KEYED else deeper | {"of_a_later_version": {"deep": [1]}}


MORE = {asked: with_more(said) for asked, said in LAST.items()}


@pytest.mark.parametrize("name", ASKED)
def test_what_the_last_release_answered_is_read(name: str) -> None:
    assert ASKED[name](ServerApi(Repeating(LAST), "http://127.0.0.1")) is not None


@pytest.mark.parametrize("name", ASKED)
def test_what_a_later_release_says_more_changes_nothing(name: str) -> None:
    read = ASKED[name](ServerApi(Repeating(MORE), "http://127.0.0.1"))
    plain = ASKED[name](ServerApi(Repeating(LAST), "http://127.0.0.1"))
    assert known(read) == known(plain)


def known(read: object) -> object:
    """Return what this client understands of it; it keeps rows of the feed as they came."""
    if not isinstance(read, Changes):
        return read
    bodies = [ROWS[row.kind](row.body) for row in read.rows]
    return replace(read, rows=()), [(row.kind, row.id, row.rev) for row in read.rows], bodies


def test_everything_that_was_recorded_is_asked() -> None:
    asked = Repeating(LAST)
    for ask in ASKED.values():
        ask(ServerApi(asked, "http://127.0.0.1"))
    assert asked.given == LAST.keys()
