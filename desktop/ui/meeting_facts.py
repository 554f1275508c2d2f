# SPDX-License-Identifier: Apache-2.0
"""What a meeting is about, who comes and how, a line each; what one may not see is left out."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.ui import meeting_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.recurrence_words import recurrence_words
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import Attendee
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule
from telework.meetings.views import MeetingShown


def fact_lines(shown: MeetingShown, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what one may know of a meeting, in the order in which people ask."""
    return tuple(
        line
        for line in (
            _owner(shown),
            _rule(shown),
            *_web(shown),
            _equipment(shown, catalogue),
            *map(partial(_attendee, shown), shown.content.attendees),
            _replies(shown),
            shown.content.layout,
            shown.content.body,
            _say(QT_TRANSLATE_NOOP("MeetingFacts", "非公開の会議です。"))
            if shown.content.private
            else "",
        )
        if line
    )


def _owner(shown: MeetingShown) -> str:
    if not shown.owner_name:
        return _say(QT_TRANSLATE_NOOP("MeetingFacts", "内容は主催者と出席者だけが見られます。"))
    text = QT_TRANSLATE_NOOP("MeetingFacts", "主催 {name} ・ {purpose}")
    purpose = meeting_words.purpose(shown.content.purpose)
    return _say(text).format(name=shown.owner_name, purpose=purpose)


def _rule(shown: MeetingShown) -> str:
    rule = read_rule(shown.when.rule, all_day=False) if shown.when.rule else None
    if not isinstance(rule, Recurrence):
        return ""
    return recurrence_words(rule, shown.when.starts.date())


def _web(shown: MeetingShown) -> tuple[str, ...]:
    link = shown.content.link
    if link is None:
        return ()
    name = meeting_words.provider(link.provider)
    lines = [
        _say(QT_TRANSLATE_NOOP("MeetingFacts", "Web会議（{name}） {url}")).format(
            name=name, url=link.join_url
        )
    ]
    if link.passcode:
        text = QT_TRANSLATE_NOOP("MeetingFacts", "パスコード {passcode}")
        lines.append(_say(text).format(passcode=link.passcode))
    if link.dial_in:
        text = QT_TRANSLATE_NOOP("MeetingFacts", "電話 {number}")
        lines.append(_say(text).format(number=link.dial_in))
    return tuple(lines)


def _equipment(shown: MeetingShown, catalogue: Catalogue) -> str:
    names = {each.equipment_id: each.name for each in catalogue.equipment}
    words = [
        f"{names.get(each.equipment_id, each.equipment_id)} {each.units}"
        for each in shown.wanted.equipment
    ]
    if not words:
        return ""
    text = QT_TRANSLATE_NOOP("MeetingFacts", "備品 {list}")
    return _say(text).format(list=" ・ ".join(words))


def _attendee(shown: MeetingShown, each: Attendee) -> str:
    who = meeting_words.attendee(each)
    brackets = [_say(QT_TRANSLATE_NOOP("MeetingFacts", "任意"))] if each.optional else []
    if shown.replies_told:
        answer = shown.replies.get(each.person_id) or shown.replies.get(each.mail) or ""
        waiting = _say(QT_TRANSLATE_NOOP("MeetingFacts", "返事待ち"))
        brackets.append(meeting_words.reply(answer) if answer else waiting)
    if not brackets:
        return _say(QT_TRANSLATE_NOOP("MeetingFacts", "出席者 {who}")).format(who=who)
    text = QT_TRANSLATE_NOOP("MeetingFacts", "出席者 {who}（{said}）")
    return _say(text).format(who=who, said="・".join(brackets))


def _replies(shown: MeetingShown) -> str:
    """Say that answers are kept back; without a word nobody would seem to have answered."""
    if shown.replies_told or not shown.content.attendees:
        return ""
    return _say(QT_TRANSLATE_NOOP("MeetingFacts", "出欠の返事は、主催者と出席者だけが見られます。"))


def _say(source: str) -> str:
    return QCoreApplication.translate("MeetingFacts", source)
