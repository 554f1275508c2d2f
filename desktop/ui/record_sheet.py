# SPDX-License-Identifier: Apache-2.0
"""決裁の記録: what the sheet itself cannot say, for whoever reads the case on paper.

A signed sheet holds the seals; who decided for whom by which article, what was read
afterwards, opinions, corrections and what went out stand in the record. Printed behind the
sheet, paper says all that the screen says.
"""

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from approval.case import Correction
from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.execution_words import execution_lines
from desktop.ui.history_words import history_lines
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.opinion_words import opinion_lines
from desktop.ui.reading_words import reading_lines
from desktop.ui.widgets.route_view import stops_of

_TEXT = "font-size: 9.5pt; line-height: 145%; margin: 0 0 4px 0;"
_HEADING = "font-size: 11pt; font-weight: bold; margin: 14px 0 5px 0;"
_TITLED = "font-size: 15pt; font-weight: bold; margin: 0 0 8px 0;"
_TITLE = QT_TRANSLATE_NOOP("RecordSheet", "決裁の記録")
_DRAFTED = QT_TRANSLATE_NOOP("RecordSheet", "起案")
_ROUTE = QT_TRANSLATE_NOOP("RecordSheet", "経路")
_HEADINGS = {
    "reading": QT_TRANSLATE_NOOP("RecordSheet", "後閲と供覧"),
    "opinions": QT_TRANSLATE_NOOP("RecordSheet", "意見"),
    "corrections": QT_TRANSLATE_NOOP("RecordSheet", "見え消し"),
    "files": QT_TRANSLATE_NOOP("RecordSheet", "あとから追加した添付"),
    "execution": QT_TRANSLATE_NOOP("RecordSheet", "施行"),
    "history": QT_TRANSLATE_NOOP("RecordSheet", "履歴"),
}


def record_html(detail: CaseDetail, now: datetime) -> str:
    """Return the record of a case as HTML, with the time at which it was printed."""
    case = detail.projected
    head = " ".join(part for part in (case.number, case.content.title) if part)
    authority = f"{case.authority.label} {case.authority.article}".strip()
    days = (
        (_say(_DRAFTED), case.drafted_at),
        (words.case_state(case.state), case.decided_at),
    )
    dated = (f"{word} {_day(at)}" if at is not None else word for word, at in days)
    facts = " ・ ".join((*dated, authority))
    parts = [
        _paragraph(_say(_TITLE), _TITLED),
        _paragraph(head),
        _paragraph(facts),
        _paragraph(_printed(now)),
        _route(detail, now),
        *(_section(name, lines) for name, lines in _sections(detail)),
    ]
    return "".join(parts)


def _sections(detail: CaseDetail) -> tuple[tuple[str, tuple[str, ...]], ...]:
    case = detail.projected
    files = (
        f"{each.attachment.name}  {each.by.name}  {day_and_clock(each.at)}\n"
        f"SHA-256 {each.attachment.sha256}"
        for each in case.added_attachments
    )
    return (
        ("execution", execution_lines(case)),
        ("reading", reading_lines(case, detail.view.holders)),
        ("opinions", opinion_lines(case)),
        ("corrections", tuple(_corrected(each) for each in case.corrections)),
        ("files", tuple(files)),
        ("history", tuple(reversed(history_lines(detail.view.history)))),
    )


def _route(detail: CaseDetail, now: datetime) -> str:
    stages = stops_of(detail.projected, detail.view.holders, now)
    stops = (stop for stage in stages for stop in stage)
    cells = ((stop.heading, stop.name, stop.note) for stop in stops)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in cells)
    return f"{_paragraph(_say(_ROUTE), _HEADING)}<table>{rows}</table>"


def _section(name: str, lines: tuple[str, ...]) -> str:
    """Return a section; one in which nothing happened is left out."""
    if not lines:
        return ""
    return _paragraph(_say(_HEADINGS[name]), _HEADING) + "".join(map(_paragraph, lines))


def _corrected(each: Correction) -> str:
    weight = words.say(words.WEIGHTS[each.weight])
    head = f"{weight}  {each.by.name}  {day_and_clock(each.at)}  {each.reason}"
    changes = (
        f"{words.say(words.FIELDS[one.field])}: {one.old} → {one.new}" for one in each.changes
    )
    return "\n".join((head, *changes))


def _printed(now: datetime) -> str:
    at = in_city(now).strftime("%Y/%m/%d %H:%M")
    return _say(QT_TRANSLATE_NOOP("RecordSheet", "印刷 {at}")).format(at=at)


def _cell(text: str) -> str:
    return f'<td style="padding: 2px 16px 2px 0; font-size: 9.5pt;">{escape(text)}</td>'


def _paragraph(text: str, style: str = _TEXT) -> str:
    return f'<p style="{style}">{escape(text).replace(chr(10), "<br>")}</p>'


def _day(at: datetime) -> str:
    return in_city(at).strftime("%Y/%m/%d")


def _say(source: str) -> str:
    return QCoreApplication.translate("RecordSheet", source)
