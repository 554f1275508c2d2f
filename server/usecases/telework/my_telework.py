# SPDX-License-Identifier: Apache-2.0
"""One's own registration, limits and blocks of a month."""

from datetime import date, datetime

from sqlalchemy import Connection

from approval import city_day
from server.store.telework.days import punches_between
from server.store.telework.enrolments import enrolments_of
from server.store.telework.grants import StoredGrant, grants_of
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.judging_applications import Judging, limits_of
from server.usecases.telework.own_days import own_days
from telework import GrantSource
from telework.applying.checks.circumstances import OwnDay, month_of, week_of
from telework.applying.limits import UNLIMITED, Limits
from telework.applying.spans import taken
from telework.applying.wire import GrantOfMonth, TeleworkSelf, WeekLeft


def read_my_telework(services: Services, identified: Identified, month: date) -> TeleworkSelf:
    """Return what a person needs to apply for days of a month."""
    actor, now = identified.actor, services.clock()
    days = month_of(month)
    weeks = sorted({week_of(day)[0] for day in days})
    touched = {day for monday in weeks for day in week_of(monday)} | {*days}
    with services.database.read_work() as tx:
        by = Judging(
            services=services, tenant=actor.tenant, city=identified.city, case_id="", now=now
        )
        limits = limits_of(tx, by, actor.person_id, max(days[0], min(days[-1], city_day(now))))
        own = own_days(tx, actor.tenant, actor.person_id, touched)
        found = grants_of(tx, actor.tenant, (actor.person_id,), days[0], days[-1])
        blocks = tuple(
            shown_grant(each, _withdrawable(tx, actor.tenant, each, own, now)) for each in found
        )
        enrolments = enrolments_of(tx, actor.tenant, (actor.person_id,), days[0])
    used = _used(own, days)
    return TeleworkSelf(
        month=f"{month:%Y-%m}",
        person_id=actor.person_id,
        enrolments=tuple(enrolments.get(actor.person_id, ())),
        limits=limits,
        grants=blocks,
        days_off=tuple(day for day in days if own[day].schedule is None),
        halves_used=used,
        halves_left=_left(limits.halves_per_month, used),
        weeks=tuple(_week(monday, own, limits) for monday in weeks),
    )


def shown_grant(stored: StoredGrant, withdrawable: bool = False) -> GrantOfMonth:
    """Return a block as readers see it."""
    return GrantOfMonth(
        grant=stored.grant,
        place_note=stored.place_note,
        device_loan=stored.device_loan,
        bcp=stored.bcp,
        reason=stored.reason,
        withdrawable=withdrawable,
    )


def _withdrawable(
    tx: Connection, tenant: int, stored: StoredGrant, own: dict[date, OwnDay], now: datetime
) -> bool:
    grant, today = stored.grant, city_day(now)
    if grant.withdrawn or grant.source is GrantSource.ORDER or grant.day < today:
        return False
    if own[grant.day].closed:
        return False
    # Punches lie in the past, so only today's block can be in use already.
    return grant.day > today or not punches_between(
        tx, tenant, grant.person_id, grant.day, grant.day
    )


def _used(own: dict[date, OwnDay], days: tuple[date, ...]) -> int:
    return sum(len(taken(own[day].blocks(), own[day].hours())) for day in days)


def _left(limit: int, used: int) -> int:
    return UNLIMITED if limit == UNLIMITED else max(0, limit - used)


def _week(monday: date, own: dict[date, OwnDay], limits: Limits) -> WeekLeft:
    used = _used(own, week_of(monday))
    return WeekLeft(
        monday=monday, halves_used=used, halves_left=_left(limits.halves_per_week, used)
    )
