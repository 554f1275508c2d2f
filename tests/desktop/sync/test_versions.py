# SPDX-License-Identifier: Apache-2.0
"""Client and server of different versions: what the newer one says more is passed over."""

from dataclasses import dataclass

import pytest

from approval import from_plain
from approval.encoding import PlainError, from_answer
from desktop.acting.settling import status
from desktop.facade import ConnectionState
from desktop.sync.connection import Standing
from desktop.version import client_version, is_newer
from tests.desktop.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    name: str
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    inner: Inner
    several: tuple[Inner, ...] = ()
    perhaps: Inner | None = None


NEWER = {
    "inner": {"name": "a", "colour": "red"},
    "several": [{"name": "b", "count": 2, "size": 3}],
    "perhaps": {"name": "c", "extra": {"deep": 1}},
    "added": True,
}


def test_what_a_newer_server_says_more_is_passed_over_at_every_depth() -> None:
    assert from_answer(Outer, NEWER) == Outer(
        inner=Inner(name="a"), several=(Inner(name="b", count=2),), perhaps=Inner(name="c")
    )
    with pytest.raises(PlainError, match="unknown"):
        from_plain(Outer, NEWER)


@pytest.mark.parametrize("wrong", [{}, {"inner": {}}, {"inner": {"name": 7}}, {"inner": None}, []])
def test_all_else_stays_strict(wrong: object) -> None:
    with pytest.raises(PlainError):
        from_answer(Outer, wrong)


def test_versions_are_compared_by_their_numbers() -> None:
    assert is_newer("0.10.0", "0.9.9")
    assert not is_newer("0.9.9", "0.10.0")
    assert not is_newer("0.9.0", "0.9.0")
    assert not is_newer("<b>9</b>", "0.9.0")
    assert not is_newer("", "0.9.0")


@pytest.mark.parametrize(
    ("state", "newest", "code"),
    [
        (ConnectionState.CONNECTED, "99.0.0", "version.newer"),
        (ConnectionState.CONNECTED, client_version(), None),
        (ConnectionState.CONNECTED, "", None),
        (ConnectionState.OUTDATED, "99.0.0", "client.too_old"),
    ],
)
def test_the_status_line_tells_of_another_version(
    office: Office, state: ConnectionState, newest: str, code: str | None
) -> None:
    desk = office.seated("yamazaki")
    standing = Standing(state=state, busy=False, last_pull=None, newest=newest)
    warning = status(desk._place, standing).warning
    assert (warning and str(warning.code)) == code
