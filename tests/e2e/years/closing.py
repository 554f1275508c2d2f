# SPDX-License-Identifier: Apache-2.0
"""Closing the months of the years as HR does, and amendments after it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from approval import Refusal
from server.store.engine import Database
from server.store.telework.amendments import add_amendment
from server.usecases.services import Services
from server.usecases.telework.month_closing import Closer, close_in, closing_in
from server.usecases.telework.month_office import MonthOffice
from telework.closing.amendment import Amendment, AmendmentState
from telework.closing.cut_off import CutOff
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.closing.wire import CloseMonth
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.month import RemoteDay
from tests.e2e.years.truth import NOW, Years

AMENDED_A_MONTH = 3
TAKEN_AWAY = Figures(person_days=1, home=2, events=1, allowance_days=1)
"""What an amendment takes from a day that was at home: it was at the office."""


def close_months(services: Services, years: Years) -> None:
    """Close every month but the open one; what nobody signed off is acknowledged."""
    nobody: Any = None
    office = MonthOffice(
        services=replace(services, cut_off=CutOff(day="10")), authorities=nobody, sheet_years=5
    )
    closer = Closer(tenant=TENANT, person_id="p-00000")
    for month in years.months[:-1]:
        with services.database.write_work() as tx:
            city = services.city.today(tx, TENANT, NOW)
            standing = closing_in(tx, office, TENANT, city, month)
            asked = CloseMonth(list_sha256=standing.list_sha256, reason="所属長の確認なし")
            done = close_in(tx, office, closer, city, month, asked)
        assert not isinstance(done, Refusal), done


def amend(database: Database, years: Years) -> dict[str, int]:
    """Put days of closed months right; return by how many half-days each month changed."""
    taken: dict[str, int] = {}
    for month in years.months[:-1]:
        days = [each for each in years.remote[month] if _was_at_home(each)][:AMENDED_A_MONTH]
        with database.write_work() as tx:
            for number, each in enumerate(days):
                add_amendment(tx, TENANT, _amendment(each, f"amendment-{month}-{number}", NOW))
        taken[month] = -len(days) * TAKEN_AWAY.half_units
    return taken


def _was_at_home(remote: RemoteDay) -> bool:
    return remote.kind.name == "at home all day (G1)"


def _amendment(remote: RemoteDay, name: str, now: datetime) -> Amendment:
    before = DayRow(day=remote.day, morning="home", afternoon="home", counted=TAKEN_AWAY)
    return Amendment(
        amendment_id=name,
        person_id=remote.person_id,
        section_id=remote.section_id,
        day=remote.day,
        state=AmendmentState.APPROVED,
        reason="庁舎で勤務していた",
        before=replace(before, confirmed=True, sure=TAKEN_AWAY),
        after=DayRow(day=remote.day, morning="office", afternoon="office", confirmed=True),
        requested_by=remote.person_id,
        requested_at=now - timedelta(days=2),
        decided_by="p-00001",
        decided_at=now - timedelta(days=1),
        decided_in=f"{now:%Y-%m}",
    )
