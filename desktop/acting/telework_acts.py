# SPDX-License-Identifier: Apache-2.0
"""Acts on one's own days: kept first in the one outbox, in the stream of the person's days."""

from datetime import date, datetime
from typing import Any

from approval.encoding import to_plain
from desktop.acting import keeping, telework_texts
from desktop.acting.telework_days import known_days
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.facade import Act
from desktop.store.outbox import NewAct
from desktop.telework import DayEntry, DayText, DifferenceRow, GrantRow, PunchRow
from telework.applying.commands import WithdrawGrant
from telework.closing.commands import SubmitMonth
from telework.commands import Place, Punch, PunchKind
from telework.day import Punched
from telework.hours.commands import ExplainDifference
from telework.hours.difference import DifferenceKind
from telework.reporting.act_encoding import (
    enter_day_to_plain,
    plan_day_to_plain,
    report_day_to_plain,
)
from telework.reporting.acts import EnterDay, EnteredPunch


def enter(place: Workplace, entry: DayEntry) -> Act:
    """Keep a forgotten punch; a correction says anew how the whole day was."""
    typed = () if not entry.kind else (_typed(entry),)
    if entry.corrects is None:
        act = EnterDay(day=entry.day, whole=False, punches=typed, reason=entry.reason)
        return keep(place, enter_day_to_plain(act), entry.day)
    known = known_days(place).get(entry.day)
    standing = known.record.work.punches if known is not None else ()
    rest = (_entered(each) for each in standing if each.counted and not _is(each, entry.corrects))
    punches = tuple(sorted((*rest, *typed), key=_moment))
    whole = EnterDay(day=entry.day, whole=True, punches=punches, reason=entry.reason)
    return keep(place, enter_day_to_plain(whole), entry.day)


def plan(place: Workplace, day: date, text: DayText) -> Act:
    """Keep a plan; what was typed for the report stays."""
    act = keep(place, plan_day_to_plain(telework_texts.plan_of(day, text)), day)
    _forget(place, day, text)
    return act


def report(place: Workplace, day: date, text: DayText) -> Act:
    """Keep a report."""
    act = keep(place, report_day_to_plain(telework_texts.report_of(day, text)), day)
    telework_texts.keep_typed(place, day, None)
    return act


def explain(place: Workplace, row: DifferenceRow, reason: str) -> Act:
    """Keep the reason of a difference."""
    act = ExplainDifference(
        day=row.day,
        kind=DifferenceKind(row.kind),
        begin=row.begin,
        end=row.end,
        reason=reason,
    )
    return keep(place, to_plain(act), row.day)


def submit_month(place: Workplace, month: str) -> Act:
    """Keep that a month is submitted."""
    return keep(place, to_plain(SubmitMonth(month=month)))


def withdraw(place: Workplace, grant: GrantRow, reason: str) -> Act:
    """Keep that a block is taken back."""
    act = WithdrawGrant(grant_id=grant.grant_id, reason=reason)
    return keep(place, to_plain(act), grant.day)


def keep(place: Workplace, command: dict[str, Any], day: date | None = None) -> Act:
    """Keep an act on one's own days."""
    act = NewAct(
        event_id=place.new_id(),
        stream=f"day:{place.whoever().person_id}",
        type="telework",
        command=command,
        title=f"{day.month}/{day.day}" if day is not None else "",
    )
    kept = keeping.keep_act(place, act)
    place.announce(Topic.DAY)
    return kept


def _typed(entry: DayEntry) -> EnteredPunch:
    punch = Punch(kind=PunchKind(entry.kind), place=Place(entry.place) if entry.place else "")
    return EnteredPunch(at=entry.at, punch=punch)


def _entered(punched: Punched) -> EnteredPunch:
    return EnteredPunch(at=punched.at, punch=Punch(kind=punched.kind, place=punched.place or ""))


def _is(punched: Punched, row: PunchRow) -> bool:
    """Tell whether it is that punch: one entry of a whole day brought several by one act."""
    named = (punched.event_id, str(punched.kind)) == (row.event_id, row.kind)
    return named and row.at in {None, punched.at}


def _moment(entered: EnteredPunch) -> datetime:
    return entered.at


def _forget(place: Workplace, day: date, text: DayText) -> None:
    """Forget what was typed once all of it was sent; a report that was begun stays."""
    begun = text.done or text.unfinished or text.unplanned
    telework_texts.keep_typed(place, day, text if begun else None)
