# SPDX-License-Identifier: Apache-2.0
"""The lists of the screens: the server's rows with the person's own unsent acts on top.

The first page is made from here, so nothing of a whole case is imported: a list opens
summaries only. A whole case is read in ``case_views``.
"""

import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from approval.calendar import city_day
from desktop.facade import CaseList, CaseRow, OutboxRow, SendState
from desktop.store import drafts, meta, outbox, rows, seen
from desktop.store.outbox import PendingEvent
from desktop.store.sealed import Seal
from desktop.store.summaries import CaseSummary, Wait, read_summary

if TYPE_CHECKING:
    from desktop.draft import Draft

TURN_ACTS = frozenset(
    {"approve", "refuse_consent", "remand", "reject", "submit", "draft", "withdraw"}
)
"""Command types after which the case no longer waits for me."""

READ_ACTS = frozenset({"postview", "read_case"})
"""Command types after which a case is read."""

BULK_WHYS = frozenset({"kaigi", "gogi", "shinsa", "kari", "kessai"})
"""Why a case must wait to be approved together with others."""

_TYPED = ("opinion", "reason", "text")
"""Fields of commands that hold what a person typed."""

_CONDITIONS = {
    CaseList.WAITING: rows.WAITING,
    CaseList.READING: rows.READING,
    CaseList.SUBSTITUTE: rows.SUBSTITUTE,
    CaseList.DRAFTS: rows.DRAFTS,
    CaseList.MINE: rows.MINE,
    CaseList.ALL: rows.ALL,
}
_PRESSING_FIRST = frozenset({CaseList.WAITING, CaseList.READING, CaseList.SUBSTITUTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The acts that the server's rows do not show yet, by case, in the device's order."""

    by_case: dict[str, tuple[PendingEvent, ...]]

    def newest(self, case_id: str) -> PendingEvent | None:
        """Return my newest act on a case."""
        acts = self.by_case.get(case_id)
        return acts[-1] if acts else None


def pending(tx: sqlite3.Connection, seal: Seal) -> Pending:
    """Return unsent acts, and sent ones that no pull has followed yet."""
    found: dict[str, list[PendingEvent]] = {}
    waiting = outbox.in_states(tx, seal, outbox.OPEN_STATES)
    fresh = outbox.sent_since(tx, seal, meta.get(tx, "last_pull_begun"))
    for event in sorted((*waiting, *fresh), key=_by_number):
        found.setdefault(case_of(event.stream), []).append(event)
    return Pending(by_case={case_id: tuple(events) for case_id, events in found.items()})


def _by_number(event: PendingEvent) -> int:
    return event.device_seq


def case_of(stream: str) -> str:
    """Return the case that a stream orders, empty for another kind of stream."""
    kind, _, name = stream.partition(":")
    return name if kind == "case" else ""


def list_rows(
    tx: sqlite3.Connection, seal: Seal, which: CaseList, query: str, now: datetime
) -> tuple[CaseRow, ...]:
    """Return one list of cases, most pressing first."""
    mine, shown_as = pending(tx, seal), seen.faces(tx)
    summaries = (read_summary(one) for one in rows.summaries(tx, seal, _CONDITIONS[which]))
    found = [
        _looked_at(case_row(one, mine.newest(one.case_id), now, which), one, shown_as)
        for one in summaries
    ]
    if which is CaseList.DRAFTS:
        found = _with_drafts(found, drafts.every(tx, seal), mine, now)
    wanted = folded(query)
    shown = [row for row in found if not wanted or wanted in _searched(row)]
    return tuple(sorted(shown, key=_pressing if which in _PRESSING_FIRST else _newest))


def pressing_rows(
    tx: sqlite3.Connection, seal: Seal, most: int, now: datetime
) -> tuple[CaseRow, ...]:
    """Return the first ``most`` waiting cases; only their summaries are opened."""
    mine = pending(tx, seal)
    opened = rows.pressing_summaries(tx, seal, most, mine.by_case.keys())
    found = (read_summary(one) for one in opened)
    shown = (case_row(one, mine.newest(one.case_id), now) for one in found)
    return tuple(sorted(shown, key=_pressing))


def _with_drafts(
    found: list[CaseRow], local: Sequence["Draft"], mine: Pending, now: datetime
) -> list[CaseRow]:
    cases = {draft.case_id for draft in local}
    rest = [row for row in found if row.case_id not in cases]
    return [*(_draft_row(draft, mine, now) for draft in local), *rest]


def _draft_row(draft: "Draft", mine: Pending, now: datetime) -> CaseRow:
    act = mine.newest(draft.case_id)
    return CaseRow(
        case_id=draft.case_id,
        draft_id=draft.draft_id,
        title=draft.content.title,
        section="",
        drafter="",
        number="",
        amount=draft.content.amount,
        state="draft",
        urgent=draft.content.urgent,
        due=draft.content.due,
        days=max(0, (now - draft.saved_at).days),
        article="",
        authority="",
        next_title="",
        my_slot="",
        why="",
        pending=SendState(act.state) if act else None,
        pending_type=act.command_type if act else "",
        updated_at=draft.saved_at,
        due_in=days_until(draft.content.due, now),
    )


def case_row(
    summary: CaseSummary,
    act: PendingEvent | None,
    now: datetime,
    which: CaseList = CaseList.WAITING,
) -> CaseRow:
    """Return the row of a case in a list, with my newest act on it."""
    wait = next((each for each in summary.waits if each.which == which), None) or Wait(
        which=which, why=summary.my_kind, slot_id=summary.my_slot, since=summary.turn_since
    )
    ending = READ_ACTS if which is CaseList.READING else TURN_ACTS
    acted = act is not None and act.command_type in ending
    return CaseRow(
        case_id=summary.case_id,
        draft_id="",
        title=summary.title,
        section=summary.section,
        drafter=summary.drafter,
        number=summary.number,
        amount=summary.amount,
        state=summary.state,
        urgent=summary.urgent,
        due=summary.due,
        days=max(0, (now - wait.since).days),
        article=summary.article,
        authority=summary.authority,
        next_title=summary.next_title,
        my_slot="" if acted else wait.slot_id,
        why="" if acted else wait.why,
        pending=SendState(act.state) if act else None,
        pending_type=act.command_type if act else "",
        updated_at=summary.updated_at,
        section_id=summary.section_id,
        now_with=summary.now_with,
        due_in=days_until(summary.due, now),
        face=summary.face,
    )


def days_until(due: str, now: datetime) -> int | None:
    """Return how many days of the city's calendar are left, None where no date is wanted."""
    try:
        return (date.fromisoformat(due) - city_day(now)).days
    except ValueError:
        return None


def _looked_at(row: CaseRow, summary: CaseSummary, shown_as: dict[str, str]) -> CaseRow:
    """Add why the case may not be approved unopened."""
    return replace(row, look_first=look_first(summary, shown_as.get(summary.case_id, "")))


def look_first(summary: CaseSummary, shown_as: str) -> tuple[str, ...]:
    """Return why a case is to be opened before it is approved; ``shown_as`` when last seen.

    Approval in bulk is not for what is important, confidential or changed since this reader
    last saw it (approval.md, 2.4).
    """
    changed = summary.revised if not shown_as else shown_as != summary.face
    found = (
        ("important", bool(summary.flags)),
        ("secret", bool(summary.secrecy)),
        ("changed", changed),
        ("other", summary.my_kind not in BULK_WHYS),
    )
    return tuple(why for why, is_so in found if is_so)


def _pressing(row: CaseRow) -> tuple[bool, bool, str, int]:
    return (row.pending is not None, not row.urgent, row.due or "9999", -row.days)


def _newest(row: CaseRow) -> float:
    return -row.updated_at.timestamp()


def _searched(row: CaseRow) -> str:
    return folded(" ".join((row.title, row.section, row.drafter, row.number)))


def folded(text: str) -> str:
    """Return a text as compared in searches only; stored and shown texts stay as given."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def counts(tx: sqlite3.Connection) -> dict[CaseList, int]:
    """Count the lists from plain columns, so that the key is not needed."""
    answered = outbox.count_slot_acts(tx, tuple(TURN_ACTS))
    found = {which: rows.count(tx, condition) for which, condition in _CONDITIONS.items()}
    found[CaseList.WAITING] = max(0, found[CaseList.WAITING] - answered)
    found[CaseList.DRAFTS] += drafts.count(tx)
    return found


def outbox_row(event: PendingEvent) -> OutboxRow:
    """Return an act as the outbox page shows it."""
    return OutboxRow(
        event_id=event.event_id,
        device_seq=event.device_seq,
        stream=event.stream,
        case_id=case_of(event.stream),
        title=event.title,
        command_type=event.command_type,
        state=SendState(event.state),
        made_at=event.made_at,
        tries=event.tries,
        next_try=event.next_at,
        code=event.code,
        params=event.params,
        request_id=event.request_id,
        typed=_typed(event),
    )


def _typed(event: PendingEvent) -> str:
    command = event.command()
    return next((command[name] for name in _TYPED if command.get(name)), "")
