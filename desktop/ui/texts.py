# SPDX-License-Identifier: Apache-2.0
"""From a trouble's code to what people read: what happened, what it means, what to do."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.facade import Trouble
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.sentences import (
    absences,
    acts,
    administering,
    applying,
    authority,
    booking_requests,
    closing,
    days,
    deciding,
    drafting,
    filing,
    forms,
    guarding,
    hours,
    mailing,
    measures,
    meeting,
    meeting_booking,
    meeting_changing,
    outgoing,
    reaching,
    registering,
    rooms,
    signing,
    working,
)

_AREAS = (
    absences,
    acts,
    administering,
    applying,
    authority,
    booking_requests,
    closing,
    days,
    deciding,
    drafting,
    filing,
    forms,
    guarding,
    hours,
    mailing,
    measures,
    meeting,
    meeting_booking,
    meeting_changing,
    outgoing,
    reaching,
    registering,
    rooms,
    signing,
    working,
)
_HEADINGS: dict[str, str] = {key: text for area in _AREAS for key, text in area.HEADINGS.items()}
_SENTENCES: dict[str, tuple[str, str]] = {
    code: pair for area in _AREAS for code, pair in area.SENTENCES.items()
}
_CODE = re.compile(r"[a-z_]+\.[a-z0-9_]+")
_MOMENTS = {"since", "until"}
_NEAR = {"amendment", "applying", "closing", "day", "grant", "hours", "month"}
"""What is refused of remote work names days near by: they need no year."""

_DAYS = {"day", "last", "week"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_ACTIONS = {
    "sign_in": QT_TRANSLATE_NOOP("Trouble", "サインインする"),
    "enrol": QT_TRANSLATE_NOOP("Trouble", "PINを決める"),
    "outbox": QT_TRANSLATE_NOOP("Trouble", "送信トレイを開く"),
    "sync": QT_TRANSLATE_NOOP("Trouble", "いま送受信する"),
}
_ACTION_OF = {
    "session.missing": "sign_in",
    "session.expired": "sign_in",
    "key.not_enrolled": "enrol",
    "certificate.missing": "enrol",
    "document.stale_base": "outbox",
    "seal.owed": "outbox",
    "event.not_judged": "outbox",
    "case.not_at_hand": "sync",
    "preview.no_organisation": "sync",
    "network.disconnected": "sync",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a trouble reads like.

    Attributes:
        action: key of the one thing that can be done at once (``action_words`` says it);
            empty where there is none.
    """

    heading: str
    meaning: str
    advice: str
    action: str = ""

    def whole(self) -> str:
        """Everything, on lines of their own."""
        return f"{self.heading}\n{self.meaning}\n{self.advice}".strip()


class _Named(dict[str, str]):
    """Parameters of a sentence; one that is not given must not look like a fault."""

    def __missing__(self, key: str) -> str:
        return QCoreApplication.translate("Trouble", "不明")


def codes() -> frozenset[str]:
    """Return every code that has words of its own."""
    return frozenset(_SENTENCES)


def action_words(action: str) -> str:
    """Return the word on the button of an action, empty for none."""
    return _say(_ACTIONS[action]) if action else ""


def explain(trouble: Trouble) -> Words:
    """Return the words of a trouble; an unknown code shows the server's own message."""
    pair = _SENTENCES.get(trouble.code)
    if pair is None:
        return _unknown(trouble)
    named = _Named(trouble.params)
    if "reason" in named:
        named["reason"] = _reason(named["reason"])
    for name in _MOMENTS & named.keys():
        named[name] = _day(named[name])
    area = trouble.code.partition(".")[0]
    if area in _NEAR:
        _word_dates(named)
    return Words(
        heading=_say(_HEADINGS.get(trouble.code, _HEADINGS[area])),
        meaning=_say(pair[0]).format_map(named),
        advice=_say(pair[1]).format_map(named),
        action=_ACTION_OF.get(trouble.code, ""),
    )


def _word_dates(named: dict[str, str]) -> None:
    """Turn the days and the month that a sentence names into the words of the screens."""
    from desktop.ui.telework_words import day_heading, month_heading

    for name in _DAYS & named.keys():
        if _DAY.fullmatch(named[name]):
            named[name] = day_heading(date.fromisoformat(named[name]))
    if _MONTH.fullmatch(named.get("month", "")):
        named["month"] = month_heading(named["month"])


def _day(moment: str) -> str:
    """The day of a moment as people read it; what is no moment stays as it is."""
    from approval.calendar import city_day, era_date

    try:
        return era_date(city_day(datetime.fromisoformat(moment)))
    except ValueError:
        return moment


def _reason(code: str) -> str:
    """The words of a reason that is itself a code; what is typed by a person stays as it is."""
    if not _CODE.fullmatch(code):
        return code
    known = deciding.REASONS
    closest = max((each for each in known if code.startswith(each)), key=len)
    return _say(known[closest])


def _unknown(trouble: Trouble) -> Words:
    plain = QT_TRANSLATE_NOOP(
        "Trouble", "この操作は行われませんでした。理由をこの版の机は知りません。"
    )
    advice = QT_TRANSLATE_NOOP(
        "Trouble", "もう一度行ってください。続くときは、符号 {code} を管理者に伝えてください。"
    )
    return Words(
        heading=_say(QT_TRANSLATE_NOOP("Trouble", "行えませんでした")),
        meaning=trouble.params.get("message", "") or _say(plain),
        advice=_say(advice).format(code=trouble.code),
    )


def _say(source: str) -> str:
    return QCoreApplication.translate("Trouble", source)
