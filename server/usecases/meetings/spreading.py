# SPDX-License-Identifier: Apache-2.0
"""Finding out who has to hear what of a changed meeting: a letter in the outbox for each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from approval import OrganisationView, to_plain
from server.store.meetings.told import keep_told, split_off, told_of
from server.store.outbox import enqueue
from server.usecases.effects import MEETING_LETTER
from server.usecases.meetings.written import TOLD_STATES, WholeMeeting, read_whole
from server.usecases.services import Services
from telework.meetings.invitations.news import News, Told, ToldDate, Word, news_of
from telework.meetings.meeting import OccurrenceState

_WAITS = frozenset({OccurrenceState.HELD, OccurrenceState.PENDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What the outbox holds of a change (``telling.MeetingChange``)."""

    tenant: int
    meeting_id: str
    by: str
    reason: str


def spread_news(tx: Connection, services: Services, change: Changed, now: datetime) -> int:
    """Put a letter to everybody concerned into the outbox; return how many.

    Done twice, the second finds that everybody was told.
    """
    view = services.city.today(tx, change.tenant, now).view
    whole = read_whole(tx, services, change.tenant, change.meeting_id, view, lock=True)
    if whole is None:
        return 0
    before = told_of(tx, change.tenant, change.meeting_id)
    after = _standing(services, whole, before)
    continuing = _continuing(tx, services, change, view)
    letters = [
        replace(each, word=Word.CONTINUED) if _goes_on(each, continuing) else each
        for each in news_of(before, after, now)
        if _is_wanted(whole, each, change.by)
    ]
    for news in letters:
        enqueue(tx, change.tenant, MEETING_LETTER, _payload(change, news, before), now)
    if after != before:
        keep_told(tx, change.tenant, change.meeting_id, after, now)
    return len(letters)


def _continuing(
    tx: Connection, services: Services, change: Changed, view: OrganisationView
) -> frozenset[str]:
    """Return who comes to what was split off since people were told last."""
    found = (
        read_whole(tx, services, change.tenant, each, view)
        for each in split_off(tx, change.tenant, change.meeting_id)
    )
    return frozenset(
        who for each in found if each for date in each.dates for who in each.coming_to(date)
    )


def _goes_on(news: News, continuing: frozenset[str]) -> bool:
    return news.word is Word.CANCELLED and news.who in continuing


def _standing(services: Services, whole: WholeMeeting, before: Told) -> dict[datetime, ToldDate]:
    """Return the dates that stand; one that waits for an approval stays as it was told."""
    marks = {name: _mark(services, whole, name) for name in whole.contents}
    standing = {}
    for date in whole.dates:
        if date.state in _WAITS and date.recurrence_id in before:
            standing[date.recurrence_id] = before[date.recurrence_id]
        elif date.state in TOLD_STATES:
            standing[date.recurrence_id] = ToldDate(
                starts_at=date.starts_at,
                ends_at=date.ends_at,
                room_id=date.room_id,
                about=marks[date.detail_id],
                title=whole.contents[date.detail_id].title,
                who=whole.coming_to(date) | {whole.stored.owner_id},
            )
    return standing


def _mark(services: Services, whole: WholeMeeting, detail_id: str) -> str:
    """Return what tells two contents apart for those who come to both."""
    bare = replace(whole.contents[detail_id], attendees=(), layout="")
    return services.secrets.fingerprint(json.dumps(to_plain(bare), sort_keys=True).encode("ascii"))


def _is_wanted(whole: WholeMeeting, news: News, by: str) -> bool:
    """Leave out the organiser, but for what others did to a meeting that he knows of."""
    if news.who != whole.stored.owner_id:
        return True
    return by != news.who and news.word is not Word.INVITED


def _payload(change: Changed, news: News, before: Told) -> Mapping[str, Any]:
    gone = [before[name] for name in news.gone]
    return {
        "meeting_id": change.meeting_id,
        "who": news.who,
        "word": news.word.value,
        "fresh": [name.isoformat() for name in news.fresh],
        "gone": [
            [each.isoformat() for each in (name, date.starts_at, date.ends_at)]
            for name, date in zip(news.gone, gone, strict=True)
        ],
        "title": gone[0].title if gone else "",
        "reason": change.reason,
    }
