# SPDX-License-Identifier: Apache-2.0
"""Plan and report of a day: as acts, as lines in fields, and kept as typed."""

import json
from datetime import date

from approval.encoding import from_answer, to_plain
from desktop.acting.workplace import Workplace
from desktop.store import meta
from desktop.telework import DayText
from telework.reporting.acts import AwayAs, PlanDay, ReportDay, WorkItem, WorkState
from telework.reporting.record import DayRecord

_TYPED = "telework|typed"


def text_of(record: DayRecord | None) -> DayText:
    """Return plan and report of a record as lines; an empty report begins with the plan."""
    if record is None:
        return DayText()
    plan = "\n".join(record.plan.items) if record.plan is not None else ""
    report = record.report
    if report is None:
        return DayText(plan=plan)
    return DayText(
        plan=plan,
        done=_lines(report, WorkState.DONE),
        unfinished=_lines(report, WorkState.UNFINISHED),
        unplanned=_lines(report, WorkState.UNPLANNED),
        links="\n".join(report.links),
        away_as=str(report.away_as),
    )


def plan_of(day: date, text: DayText) -> PlanDay:
    """Return the plan that was typed, an item a line."""
    return PlanDay(day=day, items=_items(text.plan))


def report_of(day: date, text: DayText) -> ReportDay:
    """Return the report that was typed, an item a line."""
    written = (
        (WorkState.DONE, text.done),
        (WorkState.UNFINISHED, text.unfinished),
        (WorkState.UNPLANNED, text.unplanned),
    )
    items = tuple(
        WorkItem(text=line, state=state) for state, lines in written for line in _items(lines)
    )
    return ReportDay(day=day, items=items, links=_items(text.links), away_as=AwayAs(text.away_as))


def typed_text(place: Workplace, day: date) -> DayText | None:
    """Return what was typed for a day and not sent."""
    plain = _typed(place).get(day.isoformat())
    return from_answer(DayText, plain) if plain is not None else None


def keep_typed(place: Workplace, day: date, text: DayText | None) -> None:
    """Keep what was typed for a day; None forgets it."""
    every = _typed(place)
    every.pop(day.isoformat(), None)
    if text is not None:
        every[day.isoformat()] = to_plain(text)
    body = json.dumps(every, ensure_ascii=False).encode() if every else b""
    with place.vault.database.write() as tx:
        meta.put_secret(tx, place.vault.seal(), _TYPED, body)


def _typed(place: Workplace) -> dict[str, dict[str, object]]:
    with place.vault.database.read() as tx:
        body = meta.get_secret(tx, place.vault.seal(), _TYPED)
    found: dict[str, dict[str, object]] = json.loads(body) if body else {}
    return found


def _items(text: str) -> tuple[str, ...]:
    lines = (line.strip().lstrip("・- ").strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def _lines(report: ReportDay, state: WorkState) -> str:
    return "\n".join(
        f"{item.text}（{item.note}）" if item.note else item.text
        for item in report.items
        if item.state is state
    )
