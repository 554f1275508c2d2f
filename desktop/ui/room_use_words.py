# SPDX-License-Identifier: Apache-2.0
"""会議室の利用 in words: every figure with the base it is a part of."""

from PySide6.QtCore import QCoreApplication

from desktop.ui import meeting_words, team_words
from desktop.ui.dates import day_and_clock, short_due
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.meetings.catalogue import Provider
from telework.meetings.statistics_sheets import share
from telework.meetings.statistics_wire import (
    HostPeak,
    HourUse,
    MeetingStatistics,
    RoomUse,
    WebUse,
)

OCCUPANCY = QT_TRANSLATE_NOOP("RoomUse", "使われた時間 ÷ 予約できた時間")
NO_SHOWS = QT_TRANSLATE_NOOP(
    "RoomUse", "無断不使用（だれも来ず自動解放された会議）÷（使われた会議 ＋ 無断不使用）"
)
FILLED = QT_TRANSLATE_NOOP(
    "RoomUse", "出席予定の人数 ÷ 会議室の席（使われた会議ののべ）。出席者の登録がない席は空席です。"
)
LEAD = QT_TRANSLATE_NOOP(
    "RoomUse", "予約してから会議が始まるまでの時間の平均（合計の時間 ÷ 使われた会議の件数）"
)
KEPT_TO = QT_TRANSLATE_NOOP(
    "RoomUse",
    "使われた時間 ÷ 予約した時間。終了を記録した会議だけを数えます。低いほど、予約が長すぎます。",
)
NO_RATE = QT_TRANSLATE_NOOP("RoomUse", "「－」は、割る数が0で、率や平均が出ないという意味です。")
DIVIDED = QT_TRANSLATE_NOOP(
    "RoomUse",
    "間仕切りで分かれる会議室は、予約したときの名前の会議室に数えます。通しで使った時間は、"
    "区画の会議室には数えません。",
)
ROOM_HEADS = (
    (QT_TRANSLATE_NOOP("RoomUse", "会議室"), ""),
    (QT_TRANSLATE_NOOP("RoomUse", "利用率"), OCCUPANCY),
    (
        QT_TRANSLATE_NOOP("RoomUse", "使用時間"),
        QT_TRANSLATE_NOOP(
            "RoomUse",
            "使われた時間（時間:分）。準備と片付けは含みません。早く終わった会議は、そこまでです。",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("RoomUse", "予約可能"),
        QT_TRANSLATE_NOOP(
            "RoomUse",
            "予約できた時間（時間:分）。開室時間から閉庁日と利用停止を除いたものです。",
        ),
    ),
    (QT_TRANSLATE_NOOP("RoomUse", "会議"), QT_TRANSLATE_NOOP("RoomUse", "使われた会議の件数")),
    (QT_TRANSLATE_NOOP("RoomUse", "不使用率"), NO_SHOWS),
)
SEAT_HEADS = (
    (QT_TRANSLATE_NOOP("RoomUse", "会議室"), ""),
    (QT_TRANSLATE_NOOP("RoomUse", "充足率"), FILLED),
    (QT_TRANSLATE_NOOP("RoomUse", "予約から開始まで"), LEAD),
    (QT_TRANSLATE_NOOP("RoomUse", "使用 ÷ 予約"), KEPT_TO),
)
HOUR_HEADS = ((QT_TRANSLATE_NOOP("RoomUse", "時間帯"), ""), *ROOM_HEADS[1:4])
HOST_HEADS = (
    (QT_TRANSLATE_NOOP("RoomUse", "ホスト"), ""),
    (
        QT_TRANSLATE_NOOP("RoomUse", "同時の最多"),
        QT_TRANSLATE_NOOP("RoomUse", "同じ時刻に開いていたWeb会議の、この月で最も多い数"),
    ),
    (
        QT_TRANSLATE_NOOP("RoomUse", "枠"),
        QT_TRANSLATE_NOOP("RoomUse", "契約で同時に開けるWeb会議の数"),
    ),
    (
        QT_TRANSLATE_NOOP("RoomUse", "最多の時間帯"),
        QT_TRANSLATE_NOOP("RoomUse", "最多になった最初の日の時間帯"),
    ),
    (
        QT_TRANSLATE_NOOP("RoomUse", "Web会議"),
        QT_TRANSLATE_NOOP("RoomUse", "このホストで開いたWeb会議の件数"),
    ),
)
FIGURES = (
    (QT_TRANSLATE_NOOP("RoomUse", "利用率（全会議室）"), OCCUPANCY),
    (QT_TRANSLATE_NOOP("RoomUse", "無断不使用の率"), NO_SHOWS),
    (QT_TRANSLATE_NOOP("RoomUse", "充足率（席に対する出席予定）"), FILLED),
    (QT_TRANSLATE_NOOP("RoomUse", "予約から開始まで（平均）"), LEAD),
    (QT_TRANSLATE_NOOP("RoomUse", "予約した時間のうち使われた率"), KEPT_TO),
    (
        QT_TRANSLATE_NOOP("RoomUse", "Web会議の割合"),
        QT_TRANSLATE_NOOP(
            "RoomUse", "Web会議 ÷ 使われた会議。会議室なしで開いたWeb会議も数えます。"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("RoomUse", "減った移動（推計の上限）"),
        QT_TRANSLATE_NOOP(
            "RoomUse",
            "会議室に来た人は記録がないので、主催者を除く全員が別の庁舎へ行かずに済んだとした値です。"
            "実際はこれより短くなります。",
        ),
    ),
)
"""The large figures in their order, and how each is to be read."""

NONE = "－"

DAY_HOURS = 24
IN_HOURS = QT_TRANSLATE_NOOP("RoomUse", "{hours}時間")


def say(source: str) -> str:
    """Return a word of this page in the language of the screens."""
    return QCoreApplication.translate("RoomUse", source) if source else ""


def percent(part: int, base: int) -> str:
    """Return a share as written; without a base there is none."""
    return f"{share(part, base)}%" if base else NONE


def is_empty(found: MeetingStatistics) -> bool:
    """Whether nothing of a room was used or asked for in the month."""
    due = sum(each.due for each in found.rooms)
    return not (due or found.web.meetings or found.displaced or found.cancelled)


def basis(found: MeetingStatistics) -> str:
    """Return which days are counted, and up to when."""
    pattern = say(
        QT_TRANSLATE_NOOP(
            "RoomUse",
            "{first}から{last}まで ・ {time} 時点 ・ 取消し {cancelled}件、立ち退き {displaced}件",
        )
    )
    return pattern.format(
        first=short_due(found.first),
        last=short_due(found.last),
        time=day_and_clock(found.as_of),
        cancelled=f"{found.cancelled:,}",
        displaced=f"{found.displaced:,}",
    )


def headline(found: MeetingStatistics) -> tuple[tuple[str, str], ...]:
    """Return the large figures under :data:`FIGURES`, each with what it is a part of."""
    used, bookable, released, due = (
        sum(getattr(each, name) for each in found.rooms)
        for name in ("used_minutes", "bookable_minutes", "released", "due")
    )
    of_time = say(
        QT_TRANSLATE_NOOP("RoomUse", "使われた {used} ÷ 予約できた {bookable}（時間:分）")
    )
    return (
        (
            _large(percent(used, bookable)),
            of_time.format(used=team_words.minutes(used), bookable=team_words.minutes(bookable)),
        ),
        (_large(percent(released, due)), no_shows(released, due)),
        *_of_meetings(found),
        *_of_web(found.web),
    )


def _of_meetings(found: MeetingStatistics) -> tuple[tuple[str, str], ...]:
    """Return how full the rooms were, how early they were asked for and how well they were used."""
    people, seats, lead, meetings, booked, used = (
        sum(getattr(each, name) for each in found.rooms)
        for name in (
            *("people", "seats", "lead_minutes", "meetings"),
            *("told_booked_minutes", "told_used_minutes"),
        )
    )
    of_seats = say(QT_TRANSLATE_NOOP("RoomUse", "出席予定 のべ{people}人 ÷ 席 のべ{seats}"))
    of_lead = say(QT_TRANSLATE_NOOP("RoomUse", "合計 {hours}時間 ÷ 使われた会議 {meetings}件"))
    of_booked = say(QT_TRANSLATE_NOOP("RoomUse", "使われた {used} ÷ 予約した {booked}（時間:分）"))
    if not booked:
        of_booked = say(QT_TRANSLATE_NOOP("RoomUse", "終了を記録した会議は、この月にありません。"))
    return (
        (
            _large(percent(people, seats)),
            of_seats.format(people=f"{people:,}", seats=f"{seats:,}"),
        ),
        (
            _large(mean_lead(lead, meetings)),
            of_lead.format(hours=f"{lead // 60:,}", meetings=f"{meetings:,}"),
        ),
        (
            _large(percent(used, booked)),
            of_booked.format(used=team_words.minutes(used), booked=team_words.minutes(booked)),
        ),
    )


def _of_web(web: WebUse) -> tuple[tuple[str, str], ...]:
    of_all = say(QT_TRANSLATE_NOOP("RoomUse", "Web会議 {web}件 ÷ 使われた会議 {meetings}件"))
    of_trips = say(
        QT_TRANSLATE_NOOP("RoomUse", "主催者を除く のべ{people}人 × 往復{minutes}分（時間:分）")
    )
    return (
        (
            _large(percent(web.web_meetings, web.meetings)),
            of_all.format(web=f"{web.web_meetings:,}", meetings=f"{web.meetings:,}"),
        ),
        (
            team_words.minutes(web.trips_minutes_saved),
            of_trips.format(people=f"{web.joined_by_web:,}", minutes=web.trip_minutes),
        ),
    )


def _large(figure: str) -> str:
    """Return a figure as it stands alone: without a base there is a word, not a dash."""
    return say(QT_TRANSLATE_NOOP("RoomUse", "データなし")) if figure == NONE else figure


def mean_lead(minutes: int, meetings: int) -> str:
    """Return the mean time from booking to beginning, in days from one day on."""
    if not meetings:
        return NONE
    hours = minutes / meetings / 60
    if hours < DAY_HOURS:
        return say(IN_HOURS).format(hours=f"{hours:.1f}")
    return say(QT_TRANSLATE_NOOP("RoomUse", "{days}日")).format(days=f"{hours / DAY_HOURS:.1f}")


def no_shows(released: int, due: int) -> str:
    """Return what a rate of no-shows is made of."""
    pattern = say(
        QT_TRANSLATE_NOOP("RoomUse", "無断不使用 {released}件 ÷ 始まるはずの会議 {due}件")
    )
    return pattern.format(released=f"{released:,}", due=f"{due:,}")


def hour_name(each: HourUse) -> str:
    """Return an hour of the day, as a bar is called."""
    return say(QT_TRANSLATE_NOOP("RoomUse", "{hour}時台")).format(hour=each.hour)


def hour_words(each: HourUse) -> str:
    """Return what the share of an hour is made of."""
    pattern = say(
        QT_TRANSLATE_NOOP(
            "RoomUse", "{hour}：使われた {used} ÷ 予約できた {bookable}（時間:分） ＝ {share}"
        )
    )
    return pattern.format(
        hour=hour_name(each),
        used=team_words.minutes(each.used_minutes),
        bookable=team_words.minutes(each.bookable_minutes),
        share=percent(each.used_minutes, each.bookable_minutes),
    )


def room_cells(row: RoomUse) -> tuple[str, ...]:
    """Return the figures of a room under :data:`ROOM_HEADS`."""
    return (
        row.name,
        percent(row.used_minutes, row.bookable_minutes),
        team_words.minutes(row.used_minutes),
        team_words.minutes(row.bookable_minutes),
        f"{row.meetings:,}",
        percent(row.released, row.due),
    )


def seat_cells(row: RoomUse) -> tuple[str, ...]:
    """Return how a room was filled, asked for and kept to, under :data:`SEAT_HEADS`."""
    booked, used = row.told_booked_minutes, row.told_used_minutes
    hours = say(IN_HOURS).format(hours=f"{row.lead_minutes // 60:,}")
    return (
        row.name,
        _with_base(percent(row.people, row.seats), f"{row.people:,}", f"{row.seats:,}"),
        _with_base(mean_lead(row.lead_minutes, row.meetings), hours, f"{row.meetings:,}"),
        _with_base(percent(used, booked), team_words.minutes(used), team_words.minutes(booked)),
    )


def _with_base(figure: str, part: str, base: str) -> str:
    return figure if figure == NONE else f"{part} ÷ {base} ＝ {figure}"


def hour_cells(each: HourUse) -> tuple[str, ...]:
    """Return the figures of an hour of the day under :data:`HOUR_HEADS`."""
    return (
        hour_name(each),
        percent(each.used_minutes, each.bookable_minutes),
        team_words.minutes(each.used_minutes),
        team_words.minutes(each.bookable_minutes),
    )


def host_cells(row: HostPeak) -> tuple[str, ...]:
    """Return the figures of a provider under :data:`HOST_HEADS`."""
    hour = say(QT_TRANSLATE_NOOP("RoomUse", "{hour}時台")).format(hour=row.hour)
    return (
        meeting_words.provider(Provider(row.provider)),
        f"{row.peak:,}",
        f"{row.slots:,}",
        hour if row.hour >= 0 else NONE,
        f"{row.meetings:,}",
    )


def legend() -> str:
    """Return what every figure of the page rests on, for who does not point at it."""
    pattern = say(QT_TRANSLATE_NOOP("RoomUse", "{name}：{meaning}"))
    # The first five of the large figures stand in the tables of rooms again.
    lines = [
        pattern.format(name=say(name), meaning=say(meaning))
        for name, meaning in (*ROOM_HEADS, *SEAT_HEADS, *FIGURES[5:], *HOST_HEADS)
        if meaning
    ]
    return "\n".join((*lines, say(DIVIDED), say(NO_RATE)))
