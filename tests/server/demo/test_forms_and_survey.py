# SPDX-License-Identifier: Apache-2.0
"""The demo's register of forms reproduces the programme's figures; its survey has answers."""

from datetime import UTC, date, datetime
from pathlib import Path

from server.demo.city import build_city, logins
from server.demo.forms import load_demo_forms
from server.demo.surveys import hold_survey
from server.store.measures.forms import forms_on, forms_without_seal_on
from server.store.measures.surveys import stored_sums, survey_figures
from server.usecases.load_city import replace_organisation
from telework.measures.surveys.sums import ALL
from tests.server.house import parts_of
from tests.server.town import TENANT, Town

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 10, 1, 0, 0, tzinfo=UTC)


def test_forms_and_survey_are_those_of_the_programme(town: Town, tmp_path: Path) -> None:
    city = build_city()
    replace_organisation(town.database, TENANT, city, "ops:demo", NOW)
    load_demo_forms(town.database, city, TODAY, town.clock())
    months = [date(2020, 9, 30), date(2022, 3, 31), date(2026, 10, 31)]
    with town.database.read_work() as tx:
        found = forms_without_seal_on(tx, TENANT, months)
        standing = forms_on(tx, TENANT, TODAY)
    assert list(found.values())[:2] == [1_600, 2_020]
    assert 2_020 < found[months[2]] < 2_200
    assert len(standing) == 2_400
    people = sorted(logins(city))
    hold_survey(parts_of(town, tmp_path), people, frozenset(people[1:3]), TODAY, NOW)
    with town.database.read_work() as tx:
        [figures] = survey_figures(tx, TENANT, TODAY)
        cells = stored_sums(tx, TENANT, figures.survey_id, texts=False).cells
    assert figures.answers == cells[ALL] == sum(cells[1, option] for option in range(1, 5))
    assert 0.6 < figures.answers / figures.invited < 0.8
