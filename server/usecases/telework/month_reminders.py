# SPDX-License-Identifier: Apache-2.0
"""Reminders around the cut-off date of a month (締切): to people, and to their heads.

On the date itself in the morning, the morning after, and then weekly while the month is open.
Nothing is blocked by the date: a month may be submitted and signed off until HR closes it.
"""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import OrganisationView, city_day
from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.month_progress import not_submitted, waiting_for_heads
from server.store.telework.months import is_month_closed
from server.usecases.telework.letters import tell
from server.usecases.telework.month_sheet_text import month_words
from telework.closing.cut_off import CutOff, cut_off_date
from telework.closing.states import days_of, month_of

_WEEK = 7


def remind_of_month(
    tx: Connection, tenant: int, view: OrganisationView, cut_off: CutOff, now: datetime
) -> None:
    """Put the reminders of this morning into the outbox; on most mornings there are none."""
    today = city_day(now)
    month = month_of(today.replace(day=1) - timedelta(days=1))
    until = cut_off_date(cut_off, month)
    if isinstance(until, Refusal) or is_month_closed(tx, tenant, month):
        return
    days_late = (today - until).days
    if days_late < 0 or (days_late and days_late % _WEEK != 1):
        return
    days = days_of(month)
    late, about = not_submitted(tx, tenant, month, days[0], days[-1]), month_words(month)
    tell(tx, tenant, late, "month_late" if days_late else "month_due", about, now)
    if days_late:
        _tell_heads(tx, tenant, _heads(view, late), "month_late_below", about, now)
    waiting = waiting_for_heads(tx, tenant, month)
    signers = Counter(
        head
        for person_id, section_id in waiting
        if (head := _head_of(view, SectionId(section_id), person_id))
    )
    _tell_heads(tx, tenant, signers, "month_unsigned", about, now)


def _heads(view: OrganisationView, people: list[str]) -> Counter[str]:
    """Count people by the head who signs their month off."""
    found: Counter[str] = Counter()
    for person_id in people:
        for post in view.held_posts(PersonId(person_id))[:1]:
            division = view.division_of(post.section_id)
            section_id = division.section_id if division else post.section_id
            if head := _head_of(view, section_id, person_id):
                found[head] += 1
    return found


def _head_of(view: OrganisationView, section_id: SectionId, person_id: str) -> str:
    """Return the nearest head of a section's line other than the person; empty for none."""
    for post in view.line_of(section_id):
        for holder, _capacity in view.holders(post.post_id):
            if holder.person_id != person_id:
                return holder.person_id
    return ""


def _tell_heads(
    tx: Connection, tenant: int, heads: Counter[str], what: str, about: str, now: datetime
) -> None:
    for head, people in sorted(heads.items()):
        tell(tx, tenant, [head], what, f"{about}、{people}人", now)
