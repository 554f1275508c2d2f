# SPDX-License-Identifier: Apache-2.0
"""On paper: the rooms of a day with what stands in them, for a door; one's own meetings."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.models.room_scene import Shown
from desktop.ui import room_words
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("RoomSheet", "会議室の予定表 {day}")
_PRINTED = QT_TRANSLATE_NOOP("RoomSheet", "印刷 {at} ・ 申込み（未送信）は載せていません")
_FREE = QT_TRANSLATE_NOOP("RoomSheet", "予約はありません")
_OWN = QT_TRANSLATE_NOOP("RoomSheet", "自分の会議 {first}〜{last}")
_OWN_PRINTED = QT_TRANSLATE_NOOP("RoomSheet", "印刷 {at} ・ {name}")
_TEXT = "font-size: 9.5pt;"
_CELL = "padding: 4px 8px; border-bottom: 1px solid #999999;"


def sheet_html(shown: Shown, day: date, now: datetime) -> str:
    """Return the sheet of a day; what was only asked for is no booking and stays off paper."""
    title = _say(_TITLE).format(day=room_words.day_words(day))
    printed = _say(_PRINTED).format(at=day_and_clock(now))
    rows = "".join(_room(shown, room.room_id, room.name, day) for room in shown.rooms)
    return (
        f'{_head(title, printed)}<table width="100%" cellspacing="0" style="{_TEXT}">{rows}</table>'
    )


def own_sheet_html(rows: Sequence[tuple[str, ...]], days: tuple[date, date], printed: str) -> str:
    """Return the sheet of one's own meetings; ways into web conferences stay off paper.

    Args:
        rows: cells of each meeting, the day first, in the order of time.
        days: the first and the last that are listed.
        printed: :func:`own_printed`.
    """
    first, last = map(room_words.day_words, days)
    title = _say(_OWN).format(first=first, last=last)
    lines, before = [], ""
    for row in rows:
        # The day stands once, as on a slip that is written by hand.
        shown = row if row[0] != before else ("", *row[1:])
        before = row[0]
        cells = "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in shown)
        lines.append(f"<tr>{cells}</tr>")
    table = f'<table width="100%" cellspacing="0" style="{_TEXT}">{"".join(lines)}</table>'
    return _head(title, printed) + (table if lines else f'<p style="{_TEXT}">{_say(_FREE)}</p>')


def own_printed(name: str, now: datetime) -> str:
    """Return when and for whom a sheet of own meetings was printed."""
    return _say(_OWN_PRINTED).format(at=day_and_clock(now), name=name)


def _head(title: str, printed: str) -> str:
    return (
        f'<p style="font-size: 15pt; font-weight: bold;">{escape(title)}</p>'
        f'<p style="{_TEXT}">{escape(printed)}</p>'
    )


def _room(shown: Shown, room_id: str, name: str, day: date) -> str:
    found: list[tuple[datetime, str]] = [
        (
            each.span.starts_at,
            " ".join(
                (
                    room_words.time_of(each.span.starts_at, each.span.ends_at),
                    room_words.title(each),
                    room_words.mark(each),
                )
            ),
        )
        for each in shown.entries
        if each.occurrence is not None
        and each.span.room_id == room_id
        and in_city(each.span.starts_at).date() == day
    ]
    found += [
        (
            each.starts_at,
            f"{room_words.time_of(each.starts_at, each.ends_at)} {room_words.closed(each.reason)}",
        )
        for each in shown.blockings
        if each.room_id == room_id and in_city(each.starts_at).date() == day
    ]
    lines = [words for _at, words in sorted(found)] or [_say(_FREE)]
    told = "<br>".join(escape(line.strip()) for line in lines)
    return (
        f'<tr><td width="30%" style="{_CELL}"><b>{escape(name)}</b></td>'
        f'<td style="{_CELL}">{told}</td></tr>'
    )


def _say(source: str) -> str:
    return QCoreApplication.translate("RoomSheet", source)
