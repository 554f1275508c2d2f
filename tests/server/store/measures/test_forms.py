# SPDX-License-Identifier: Apache-2.0
"""Forms without a seal are countable for any past day, with the forms behind it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from approval import uuid7
from server.store.engine import Database
from server.store.measures.forms import (
    NewLine,
    forms_on,
    forms_without_seal_on,
    history_of,
    put_forms,
)
from telework.measures.forms.form import Form, FormState
from tests.server.owner_work import owner_work
from tests.server.town import TENANT, Town

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
FREE = Form(
    form_id="A-1",
    name="休暇簿",
    section_id="sec-jinji",
    seal=False,
    paper=True,
    in_person=False,
    since=date(2026, 9, 1),
)
SEALED = replace(FREE, form_id="B-1", name="出張命令書", seal=True)
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def new(number: int, form: Form, version: int) -> NewLine:
    return NewLine(event_id=uuid7(number, b"0123456789"), form=form, version=version)


def put(town: Town, *lines: tuple[Form, int]) -> None:
    for number, line in enumerate(lines):
        with town.database.write_work() as tx:
            put_forms(tx, TENANT, [new(number, *line)], "p-mori", AT)


def counted(database: Database, *days: date) -> list[int]:
    with database.read_work() as tx:
        found = forms_without_seal_on(tx, TENANT, days)
        behind = [sum(each.form.without_seal for each in forms_on(tx, TENANT, d)) for d in days]
    assert [found[day] for day in days] == behind
    return behind


def test_a_form_counts_from_the_day_on_which_its_seal_goes(town: Town) -> None:
    reviewed = replace(SEALED, seal=False, state=FormState.REVIEWED, since=date(2026, 10, 31))
    put(town, (FREE, 1), (SEALED, 1), (reviewed, 2))
    assert counted(town.database, date(2026, 8, 31), SEPTEMBER) == [0, 1]
    assert counted(town.database, date(2026, 10, 30), OCTOBER, NOVEMBER) == [1, 2, 2]


def test_an_abolished_form_and_a_replaced_one_need_no_seal(town: Town) -> None:
    gone = replace(SEALED, state=FormState.ABOLISHED, since=date(2026, 10, 1))
    other = replace(SEALED, form_id="C-1")
    moved = replace(
        other, state=FormState.REPLACED, replaced_by="電子決裁", since=date(2026, 11, 2)
    )
    put(town, (SEALED, 1), (gone, 2), (other, 1), (moved, 2))
    assert counted(town.database, SEPTEMBER, OCTOBER, NOVEMBER) == [0, 1, 2]


def test_abolishing_a_form_without_a_seal_takes_nothing_away(town: Town) -> None:
    gone = replace(FREE, state=FormState.ABOLISHED, since=date(2026, 10, 1))
    put(town, (FREE, 1), (gone, 2))
    assert counted(town.database, SEPTEMBER, OCTOBER) == [1, 1]


def test_a_correction_of_the_same_day_counts_once(town: Town) -> None:
    wrong = replace(SEALED, seal=False, since=date(2026, 10, 1))
    right = replace(SEALED, since=date(2026, 10, 1))
    put(town, (SEALED, 1), (wrong, 2), (right, 3))
    assert counted(town.database, SEPTEMBER, OCTOBER) == [0, 0]
    with town.database.read_work() as tx:
        assert [each.version for each in history_of(tx, TENANT, "B-1")] == [1, 2, 3]


def test_what_stands_is_neither_changed_nor_written_twice(town: Town) -> None:
    put(town, (FREE, 1))
    with pytest.raises(IntegrityError), town.database.write_work() as tx:
        put_forms(tx, TENANT, [new(9, FREE, 1)], "p-mori", AT)
    for change in ("UPDATE form_version SET without_seal = 0", "DELETE FROM form_version"):
        with pytest.raises(DBAPIError, match="append-only"), owner_work(town.database) as tx:
            tx.execute(text(change))
