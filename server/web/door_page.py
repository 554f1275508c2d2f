# SPDX-License-Identifier: Apache-2.0
"""The door page as HTML: made here alone, so that it is the same with and without its script."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape

from approval.calendar import JAPAN
from server.texts import sentence
from server.web.door_words import word
from telework.meetings.door import DoorMeeting, DoorStatus, DoorView

SHAPES = {
    DoorStatus.FREE: "○",
    DoorStatus.SOON: "△",
    DoorStatus.EXPECTED: "△",
    DoorStatus.BUSY: "■",
    DoorStatus.CLOSED: "×",
}
"""Beside colour and words: who does not tell colours apart tells these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a page is shown.

    Attributes:
        base: the path of the door, with its token.
        request_id: by which the server knows a second touch again.
        notice: why an act was not done, empty otherwise.
    """

    base: str
    language: str
    request_id: str
    notice: str = ""

    def say(self, name: str, **params: object) -> str:
        """Return words, safe for HTML."""
        return escape(word(self.language, name, **params))


def door_page(view: DoorView, shown: Shown) -> str:
    """Return the whole page."""
    return _document(shown.language, view.room.name, door_main(view, shown))


def door_main(view: DoorView, shown: Shown) -> str:
    """Return what changes: everything between ``<main>`` and its end."""
    parts = (
        _head(view, shown),
        _notice(shown),
        _status(view, shown),
        _acts(view, shown),
        _later(view, shown),
        _nearby(view, shown),
    )
    offline = escape(word(shown.language, "offline", time=_clock(view.at)))
    waiting = shown.say("waiting")
    return (
        f'<main id="door" class="{view.status.value}" data-offline="{offline}" '
        f'data-waiting="{waiting}" {_asks_again(shown)}>'
        f"{''.join(parts)}</main>"
    )


def gone_page(language: str) -> str:
    """Return the page of an address that opens nothing."""
    title, text = escape(word(language, "gone_title")), escape(word(language, "gone"))
    return _document(
        language, title, f'<main id="door" class="closed"><h1>{title}</h1><p>{text}</p></main>'
    )


def waiting_page(shown: Shown) -> str:
    """Return the page that tells in its notice why to wait; it asks again by itself."""
    title = shown.say("refused_title")
    main = f'<main id="door" class="closed" data-offline="{title}" {_asks_again(shown)}>'
    return _document(shown.language, title, f"{main}{_notice(shown)}</main>")


def _asks_again(shown: Shown) -> str:
    return f'data-state="{escape(shown.base)}/state?lang={shown.language}"'


def _document(language: str, title: str, main: str) -> str:
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex"><link rel="icon" href="data:,">'
        f"<title>{escape(title)}</title>"
        '<link rel="stylesheet" href="/doors/assets/door.css">'
        '<script src="/doors/assets/door.js" defer></script></head>'
        f'<body><p id="offline" role="alert" hidden></p>{main}</body></html>'
    )


def _head(view: DoorView, shown: Shown) -> str:
    room = view.room
    people = shown.say("capacity", count=room.capacity)
    other = shown.say("other_language")
    return (
        f"<header><h1>{escape(room.name)}</h1>"
        f"<p>{escape(room.building)} {escape(room.floor)} ・ {people}</p>"
        f'<p class="at">{shown.say("at", time=_clock(view.at))}</p>'
        f'<a class="button quiet" lang="{other}" href="{escape(shown.base)}?lang={other}">'
        f"{shown.say('other')}</a></header>"
    )


def _notice(shown: Shown) -> str:
    if not shown.notice:
        return ""
    return (
        f'<section class="notice" role="alert"><h2>{shown.say("refused_title")}</h2>'
        f"<p>{escape(shown.notice)}</p></section>"
    )


def _status(view: DoorView, shown: Shown) -> str:
    lines = [
        f'<p class="word"><span class="shape" aria-hidden="true">{SHAPES[view.status]}</span>'
        f"{shown.say(view.status.value)}</p>"
    ]
    if view.now is not None:
        lines.append(f'<p class="title">{_title(view.now, shown)}</p>')
        lines.append(f"<p>{_span(view.now)}</p>")
    elif view.closed is not None:
        said = sentence(view.closed.code, view.closed.params, shown.language)
        lines.append(f"<p>{escape(said)}</p>")
    elif view.free_until is not None:
        lines.append(f"<p>{shown.say('free_until', time=_clock(view.free_until))}</p>")
    return f'<section class="status" aria-live="polite">{"".join(lines)}</section>'


def _acts(view: DoorView, shown: Shown) -> str:
    forms = []
    if view.check_in is not None:
        about = "" if view.check_in is view.now else f" ({_span(view.check_in)})"
        forms.append(_act(shown, "check-in", shown.say("check_in") + about, view.check_in))
    if view.may_finish and view.now is not None:
        forms.append(_act(shown, "finish", shown.say("finish"), view.now))
    taking = "".join(
        f'<button name="minutes" value="{span}">{shown.say("minutes", count=span)}</button>'
        for span in view.spans
    )
    if taking:
        heading = f"<h2>{shown.say('take')}</h2>"
        forms.append(_form(shown, "book", f'{heading}<div class="spans">{taking}</div>'))
    return f'<section class="acts">{"".join(forms)}</section>'


def _act(shown: Shown, act: str, label: str, meeting: DoorMeeting) -> str:
    fields = (
        f'<input type="hidden" name="occurrence" value="{escape(meeting.occurrence_id)}">'
        f'<input type="hidden" name="version" value="{meeting.version}">'
    )
    return _form(shown, act, f'{fields}<button class="main">{label}</button>')


def _form(shown: Shown, act: str, inner: str) -> str:
    return (
        f'<form method="post" action="{escape(shown.base)}/{act}?lang={shown.language}">'
        f'<input type="hidden" name="request" value="{escape(shown.request_id)}">{inner}</form>'
    )


def _later(view: DoorView, shown: Shown) -> str:
    if not view.later:
        return f'<section class="later"><p>{shown.say("nothing")}</p></section>'
    following, *rest = view.later
    lines = [f"<h2>{shown.say('next')}</h2>", _list([following], shown, "next")]
    if rest:
        lines += [f"<h2>{shown.say('later')}</h2>", _list(rest, shown, "rest")]
    return f'<section class="later">{"".join(lines)}</section>'


def _list(meetings: Iterable[DoorMeeting], shown: Shown, name: str) -> str:
    items = (
        f"<li><span>{_span(each)}</span> <span>{_title(each, shown)}</span></li>"
        for each in meetings
    )
    return f'<ul class="{name}">{"".join(items)}</ul>'


def _nearby(view: DoorView, shown: Shown) -> str:
    if view.status in {DoorStatus.FREE, DoorStatus.SOON}:
        return ""
    items = "".join(
        f"<li><span>{escape(each.name)}</span> <span>{escape(each.floor)} ・ "
        f"{shown.say('until', time=_clock(each.until))}</span></li>"
        for each in view.nearby
    )
    inner = f"<ul>{items}</ul>" if items else f"<p>{shown.say('nowhere')}</p>"
    return f'<section class="nearby"><h2>{shown.say("nearby")}</h2>{inner}</section>'


def _title(meeting: DoorMeeting, shown: Shown) -> str:
    return escape(meeting.title) if meeting.title else shown.say("reserved")


def _span(meeting: DoorMeeting) -> str:
    return f"{_clock(meeting.starts_at)}–{_clock(meeting.ends_at)}"


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone(JAPAN):%H:%M}"
