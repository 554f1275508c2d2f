# SPDX-License-Identifier: Apache-2.0
"""The demo's measures: the programme's curve begins at 1,200 and ends at 15,000."""

from datetime import date

from approval import city_day
from server.demo.city import build_city
from server.demo.forms import load_demo_forms
from server.demo.measures import BEGAN, ENDED, load_programme
from server.usecases.load_city import replace_organisation
from telework.measures.course import Standing
from telework.measures.measure import MonthValue
from telework.measures.wire import MonthState
from tests.server.measures.pages import line, page
from tests.server.town import TENANT, Town


def test_the_curve_from_1200_to_15000(town: Town) -> None:
    city, now = build_city(), town.clock()
    replace_organisation(town.database, TENANT, city, "test", now)
    load_demo_forms(town.database, city, city_day(now), now)
    load_programme(town.database, now)
    load_programme(town.database, now)
    found = page(town, date(2026, 11, 1))
    assert [each.measure.number for each in found.lines] == [*range(1, 11)]
    curve = {each.month: each for each in line(found, "remote_work").months}
    assert (curve[BEGAN].actual, curve[ENDED].actual) == ("1200", "15000")
    assert (curve[BEGAN].course, curve[ENDED].course) == ("1200", "15000")
    assert {each.state for each in curve.values() if each.actual} == {MonthState.ENTERED}
    forms = {each.month: each.actual for each in line(found, "forms_without_seal").months}
    assert (forms[BEGAN], forms[ENDED]) == ("1600", "2020")
    late = [each.measure.measure_id for each in found.lines if each.standing is Standing.LATE]
    assert late == ["waiting_time", "specifications"]
    in_march = page(town, date(2022, 3, 1))
    remote = line(in_march, "remote_work")
    assert remote.latest == MonthValue(month=ENDED, value="15000")
    assert remote.standing is Standing.REACHED
    assert "?" not in "".join(owner for each in found.lines for owner in each.owners)
