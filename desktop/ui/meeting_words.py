# SPDX-License-Identifier: Apache-2.0
"""Meetings in words: their dates, what became of each, in which state it is, what a room has."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.facade import Trouble
from desktop.models.typed_times import clock_text
from desktop.ui import absence_words
from desktop.ui.dates import CITY_TIME, clock, in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.texts import explain
from telework.meetings.attendance import PersonThen, Whereabouts
from telework.meetings.booking import DateResult, Outcome, Scope
from telework.meetings.catalogue import Catalogue, Provider, Purpose, Room
from telework.meetings.meeting import Attendee, OccurrenceState
from telework.meetings.seeking import Basis
from telework.meetings.views import Suggestion

PURPOSES = {
    Purpose.OFFICIAL: QT_TRANSLATE_NOOP("MeetingWords", "公務"),
    Purpose.OUTSIDE: QT_TRANSLATE_NOOP("MeetingWords", "公務（来庁者あり・優先）"),
    Purpose.OTHER: QT_TRANSLATE_NOOP("MeetingWords", "その他"),
}
OUTCOMES = {
    Outcome.BOOKED: QT_TRANSLATE_NOOP("MeetingWords", "✓ 予約しました"),
    Outcome.SUBSTITUTED: QT_TRANSLATE_NOOP("MeetingWords", "✓ 別の会議室で予約しました"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("MeetingWords", "▲ 飛ばしました"),
    Outcome.CLOSED_DAY: QT_TRANSLATE_NOOP("MeetingWords", "▲ 休みの日"),
    Outcome.OUT_OF_WINDOW: QT_TRANSLATE_NOOP("MeetingWords", "▲ 受付期間の外"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("MeetingWords", "▲ 予約できませんでした"),
}
STATES = {
    OccurrenceState.HELD: QT_TRANSLATE_NOOP("MeetingWords", "申請前（30分だけ確保）"),
    OccurrenceState.PENDING: QT_TRANSLATE_NOOP("MeetingWords", "仮予約（承認待ち）"),
    OccurrenceState.ACCEPTED: QT_TRANSLATE_NOOP("MeetingWords", "予約済み"),
    OccurrenceState.CHECKED_IN: QT_TRANSLATE_NOOP("MeetingWords", "使用中"),
    OccurrenceState.FINISHED: QT_TRANSLATE_NOOP("MeetingWords", "終了"),
    OccurrenceState.RELEASED: QT_TRANSLATE_NOOP("MeetingWords", "自動解放（使われませんでした）"),
    OccurrenceState.CANCELLED: QT_TRANSLATE_NOOP("MeetingWords", "取消し"),
    OccurrenceState.DISPLACED: QT_TRANSLATE_NOOP("MeetingWords", "立ち退き"),
}
SCOPES = {
    Scope.THIS: QT_TRANSLATE_NOOP("MeetingWords", "この回だけ"),
    Scope.FOLLOWING: QT_TRANSLATE_NOOP("MeetingWords", "この回とこれより後"),
    Scope.ALL: QT_TRANSLATE_NOOP("MeetingWords", "すべての回"),
}
REPLIES = {
    "accepted": QT_TRANSLATE_NOOP("MeetingWords", "出席"),
    "declined": QT_TRANSLATE_NOOP("MeetingWords", "欠席"),
    "tentative": QT_TRANSLATE_NOOP("MeetingWords", "仮の出席"),
}
SUGGESTED = {
    "exact": QT_TRANSLATE_NOOP("MeetingWords", "希望どおり"),
    "moved": QT_TRANSLATE_NOOP("MeetingWords", "時刻をずらす"),
    "shorter": QT_TRANSLATE_NOOP("MeetingWords", "短くする"),
    "other_room": QT_TRANSLATE_NOOP("MeetingWords", "別の会議室"),
    "smaller_room": QT_TRANSLATE_NOOP("MeetingWords", "小さい会議室とWeb会議"),
}
COUNTED = {
    Whereabouts.OFFICE: QT_TRANSLATE_NOOP("MeetingWords", "出勤 {n}名"),
    Whereabouts.REMOTE: QT_TRANSLATE_NOOP("MeetingWords", "在宅 {n}名"),
    Whereabouts.LEAVE: QT_TRANSLATE_NOOP("MeetingWords", "休暇等 {n}名"),
    Whereabouts.ABSENT: QT_TRANSLATE_NOOP("MeetingWords", "不在 {n}名"),
    Whereabouts.MEETING: QT_TRANSLATE_NOOP("MeetingWords", "ほかの会議 {n}名"),
    Whereabouts.UNKNOWN: QT_TRANSLATE_NOOP("MeetingWords", "わからない {n}名"),
}
NAMED = {
    Whereabouts.OFFICE: QT_TRANSLATE_NOOP("MeetingWords", "出勤: {names}"),
    Whereabouts.REMOTE: QT_TRANSLATE_NOOP("MeetingWords", "在宅等: {names}"),
    Whereabouts.LEAVE: QT_TRANSLATE_NOOP("MeetingWords", "休暇等: {names}"),
    Whereabouts.ABSENT: QT_TRANSLATE_NOOP("MeetingWords", "不在: {names}"),
    Whereabouts.MEETING: QT_TRANSLATE_NOOP("MeetingWords", "ほかの会議: {names}"),
    Whereabouts.UNKNOWN: QT_TRANSLATE_NOOP(
        "MeetingWords", "勤務の予定はわかりません（見られるのは本人と上司など）: {names}"
    ),
}
BASES = {
    Basis.CLICKED: QT_TRANSLATE_NOOP("MeetingWords", "{name}（勤務中）"),
    Basis.GRANTED: QT_TRANSLATE_NOOP("MeetingWords", "{name}（承認済み）"),
    Basis.APPLIED: QT_TRANSLATE_NOOP("MeetingWords", "{name}（申請中）"),
}
FEATURES = {
    "display": QT_TRANSLATE_NOOP("MeetingWords", "大型画面"),
    "camera": QT_TRANSLATE_NOOP("MeetingWords", "カメラ"),
    "microphone": QT_TRANSLATE_NOOP("MeetingWords", "マイク"),
    "speaker": QT_TRANSLATE_NOOP("MeetingWords", "スピーカー"),
    "whiteboard": QT_TRANSLATE_NOOP("MeetingWords", "ホワイトボード"),
    "step_free": QT_TRANSLATE_NOOP("MeetingWords", "段差なし"),
    "recording": QT_TRANSLATE_NOOP("MeetingWords", "録画"),
    "webinar": QT_TRANSLATE_NOOP("MeetingWords", "ウェビナー"),
    "interpreter": QT_TRANSLATE_NOOP("MeetingWords", "通訳"),
}
NETWORKS = {
    "lgwan": QT_TRANSLATE_NOOP("MeetingWords", "LGWAN接続系"),
    "internet": QT_TRANSLATE_NOOP("MeetingWords", "インターネット接続系"),
}
PROVIDERS = {
    Provider.ZOOM: "Zoom",
    Provider.TEAMS: "Teams",
    Provider.WEBEX: "Webex",
    Provider.JITSI: "Jitsi",
    Provider.OTHER: QT_TRANSLATE_NOOP("MeetingWords", "そのほか"),
}


def period(starts_at: datetime, ends_at: datetime) -> str:
    """``11/24（火） 10:00〜11:00``; an end at midnight is 24:00 of the day before."""
    day, last = in_city(starts_at), in_city(ends_at)
    begins = f"{absence_words.weekday(starts_at)} {clock(starts_at)}"
    if last == (day + timedelta(days=1)).replace(hour=0, minute=0):
        return f"{begins}〜24:00"
    if day.date() == last.date():
        return f"{begins}〜{clock(ends_at)}"
    return f"{begins}〜{day_and_end(ends_at)}"


def day_and_hours(starts_at: datetime, ends_at: datetime) -> tuple[str, str]:
    """Return day and hours for two columns; an end on another day is said with its day."""
    day, _, hours = period(starts_at, ends_at).rpartition(" ")
    if in_city(starts_at).date() == in_city(ends_at - timedelta(minutes=1)).date():
        return day, hours
    return absence_words.weekday(starts_at), f"{clock(starts_at)}〜{day_and_end(ends_at)}"


def day_and_end(ends_at: datetime) -> str:
    """``11/25（水） 1:00``: an end on another day."""
    return f"{absence_words.weekday(ends_at)} {clock(ends_at)}"


def local_day(starts: datetime) -> str:
    """``11/24（火）`` of a local start without a zone."""
    return absence_words.weekday(starts.replace(tzinfo=CITY_TIME))


def purpose(which: Purpose) -> str:
    """The word for what a meeting is for."""
    return _say(PURPOSES[which])


def outcome(which: Outcome) -> str:
    """What became of a date."""
    return _say(OUTCOMES[which])


def state(which: OccurrenceState) -> str:
    """The word for the state of a date."""
    return _say(STATES[which])


def scope(which: Scope) -> str:
    """How far a change goes."""
    return _say(SCOPES[which])


def attendee(each: Attendee) -> str:
    """Return who is asked to come; of people from outside the server may leave nothing."""
    words = "  ".join(word for word in (each.name or each.person_id, each.mail) if word)
    return words or _say(QT_TRANSLATE_NOOP("MeetingWords", "外部の方"))


def reply(code: str) -> str:
    """What an attendee answered; whatever else a calendar says stands as it is."""
    return _say(REPLIES[code]) if code in REPLIES else code


def suggested(kind: str) -> str:
    """In what a suggestion differs from the wish."""
    return _say(SUGGESTED[kind]) if kind in SUGGESTED else kind


def web_line(found: Suggestion) -> str:
    """Whose host is free for those who work elsewhere, empty where none is or need be."""
    if found.provider is None:
        return ""
    pattern = QT_TRANSLATE_NOOP(
        "MeetingWords", "Web会議: {provider}の主催者ライセンスが空いています。"
    )
    return _say(pattern).format(provider=provider(found.provider))


def people_line(people: Iterable[PersonThen]) -> str:
    """``出勤 3名・在宅 2名``: how many are where, nobody's name."""
    counted = Counter(each.where for each in people)
    return "・".join(
        _say(pattern).format(n=counted[where])
        for where, pattern in COUNTED.items()
        if counted[where]
    )


def people_names(people: Iterable[PersonThen], names: Mapping[str, str]) -> tuple[str, ...]:
    """Who is where, a line for each place; of remote work also what it rests on."""
    lists: dict[Whereabouts, list[str]] = {}
    for each in people:
        name = names.get(each.person_id, each.person_id)
        if each.basis is not None:
            name = _say(BASES[each.basis]).format(name=name)
        lists.setdefault(each.where, []).append(name)
    return tuple(
        _say(pattern).format(names="、".join(lists[where]))
        for where, pattern in NAMED.items()
        if where in lists
    )


def feature(code: str) -> str:
    """The word for what a room or a host has; a city's own code stands as it is."""
    return _say(FEATURES[code]) if code in FEATURES else code


def provider(which: Provider) -> str:
    """The name of a provider."""
    return _say(PROVIDERS[which])


def network(code: str) -> str:
    """The name of a network, its code where it is newer than this client."""
    return _say(NETWORKS.get(code, code))


def reason(date: DateResult) -> str:
    """Why a date was not had, or what is to be said of one that was; mostly nothing."""
    if not date.code:
        return ""
    return explain(Trouble(code=date.code, params=date.params)).meaning


def remark(code: str, params: dict[str, str]) -> str:
    """What is to be said of a date that is or would be had, and what one may do about it."""
    why = explain(Trouble(code=code, params=params))
    return f"{why.meaning} {why.advice}".strip()


def room_name(catalogue: Catalogue, room_id: str) -> str:
    """The name of a room; one that is not listed any more shows its id."""
    if not room_id:
        return _say(QT_TRANSLATE_NOOP("MeetingWords", "会議室なし（Web会議だけ）"))
    room = catalogue.room(room_id)
    return room.name if room is not None else room_id


def room_line(room: Room) -> str:
    """``15C会議室（本庁舎 15階・12人）``."""
    pattern = QT_TRANSLATE_NOOP("MeetingWords", "{name}（{building} {floor}・{capacity}人）")
    return _say(pattern).format(
        name=room.name, building=room.building, floor=room.floor, capacity=room.capacity
    )


def room_facts(room: Room) -> tuple[str, ...]:
    """What one should know of a room before booking it, a sentence each."""
    found = [_what_it_has(room), _hours(room)]
    if room.before_minutes or room.after_minutes:
        text = QT_TRANSLATE_NOOP(
            "MeetingWords", "前に{before}分、後に{after}分の準備と片付けの時間が取られます。"
        )
        found.append(_say(text).format(before=room.before_minutes, after=room.after_minutes))
    if room.needs_approval:
        found.append(
            _say(
                QT_TRANSLATE_NOOP(
                    "MeetingWords", "この会議室は承認が要ります。予約の後に申請へ進みます。"
                )
            )
        )
    if room.releases:
        text = QT_TRANSLATE_NOOP(
            "MeetingWords", "開始から{late}分までに入室しないと、自動で解放されます。"
        )
        found.append(_say(text).format(late=room.check_in_late))
    found.append(room.note)
    return tuple(each for each in found if each)


def _what_it_has(room: Room) -> str:
    names = [feature(each) for each in room.features]
    if room.network:
        names.append(_say(NETWORKS[room.network]) if room.network in NETWORKS else room.network)
    return " ・ ".join(names)


def _hours(room: Room) -> str:
    hours = _say(QT_TRANSLATE_NOOP("MeetingWords", "使える時間 {opens}〜{closes}")).format(
        opens=clock_text(room.opens), closes=clock_text(room.closes)
    )
    if room.on_closed_days:
        return hours + _say(QT_TRANSLATE_NOOP("MeetingWords", "（市役所の休日も使えます）"))
    return hours


def _say(source: str) -> str:
    return QCoreApplication.translate("MeetingWords", source)
