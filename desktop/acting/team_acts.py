# SPDX-License-Identifier: Apache-2.0
"""A head's acts on days: kept first, sent when possible, one act for each person's days."""

from approval.encoding import to_plain
from desktop.acting import keeping
from desktop.acting.workplace import Workplace
from desktop.facade import Act
from desktop.store.outbox import NewAct
from desktop.telework_team import DayException, DaysOf, OrderWish, OvertimeWish
from telework import Place, Unit
from telework.applying.application import ApplicationLine
from telework.applying.commands import OrderTelework
from telework.closing.commands import ReturnMonth
from telework.closing.wire import PersonStanding
from telework.hours.act_encoding import settle_exception_to_plain
from telework.hours.commands import PermitOvertime, SettleException
from telework.hours.settlement import Settled
from telework.reporting.act_encoding import confirm_days_to_plain, return_days_to_plain
from telework.reporting.acts import ConfirmDays, ReturnDays, SeenDay


def confirm(place: Workplace, days: DaysOf, comment: str) -> Act:
    """Keep the confirmation of one person's days."""
    act = ConfirmDays(days=_seen(days), comment=comment)
    return _keep(place, confirm_days_to_plain(act), days.name)


def give_back(place: Workplace, days: DaysOf, comment: str) -> Act:
    """Keep that one person's days are given back."""
    act = ReturnDays(days=_seen(days), comment=comment)
    return _keep(place, return_days_to_plain(act), days.name)


def permit_overtime(place: Workplace, wish: OvertimeWish) -> Act:
    """Keep a permission of work outside somebody's hours."""
    act = PermitOvertime(
        permission_id=place.new_id(),
        person_id=wish.person_id,
        day=wish.day,
        begin=wish.begin,
        end=wish.end,
        reason=wish.reason,
    )
    return _keep(place, to_plain(act), "")


def order(place: Workplace, wish: OrderWish) -> Act:
    """Keep an order of remote work."""
    lines = tuple(
        ApplicationLine(day=day, unit=Unit(wish.unit), place=Place(wish.place)) for day in wish.days
    )
    act = OrderTelework(people=wish.people, lines=lines, reason=wish.reason, bcp=wish.bcp)
    return _keep(place, to_plain(act), "")


def settle(place: Workplace, exception: DayException, reason: str) -> Act:
    """Keep that an exception of somebody is dismissed."""
    act = settlement_of(place.new_id(), exception, reason)
    return _keep(place, settle_exception_to_plain(act), exception.name)


def settlement_of(settlement_id: str, exception: DayException, reason: str) -> SettleException:
    """Return the act that dismisses an exception as it was seen."""
    return SettleException(
        settlement_id=settlement_id,
        person_id=exception.person_id,
        day=exception.day,
        what=Settled(exception.what),
        kind=exception.kind,
        begin=exception.begin,
        end=exception.end,
        reason=reason,
    )


def return_month(place: Workplace, person: PersonStanding, reason: str) -> Act:
    """Keep that one person's month is sent back."""
    act = ReturnMonth(
        month=person.month,
        section_id=person.section_id,
        person_id=person.person_id,
        reason=reason,
    )
    return _keep(place, to_plain(act), person.name)


def _seen(days: DaysOf) -> tuple[SeenDay, ...]:
    return tuple(
        SeenDay(person_id=days.person_id, day=day, version=version) for day, version in days.days
    )


def _keep(place: Workplace, command: dict[str, object], title: str) -> Act:
    act = NewAct(
        event_id=place.new_id(),
        stream=f"team:{place.whoever().person_id}",
        type="telework",
        command=command,
        title=title,
    )
    return keeping.keep_act(place, act)
