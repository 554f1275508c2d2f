# SPDX-License-Identifier: Apache-2.0
"""The words of the forms on the sheet: Japanese, the same on every machine and for ever.

What was signed is this text, so a wording that has been used is never changed: a better one
is a new function for forms from then on.
"""

from collections.abc import Iterable
from datetime import date

from approval import era_date
from telework.applying.application import CarriedKind
from telework.applying.enrolment import Eligibility, EnrolmentReason
from telework.applying.matters import DEVICE_LOAN, TAKEN_OUT
from telework.commands import Connection, Place
from telework.grant import Unit

WEEKDAYS = "月火水木金土日"

UNITS = {
    Unit.FULL: "全日",
    Unit.MORNING: "午前",
    Unit.AFTERNOON: "午後",
    Unit.HOURS: "時間帯",
}
PLACES = {
    Place.HOME: "在宅",
    Place.SATELLITE: "サテライト",
    Place.MOBILE: "モバイル",
    Place.OFFICE: "勤務公署",
}
CONNECTIONS = {
    Connection.VPN: "VPN方式",
    Connection.REMOTE_DESKTOP: "リモートデスクトップ方式",
    Connection.VDI: "仮想デスクトップ（VDI）方式",
    Connection.SECURE_CONTAINER: "セキュアコンテナ方式",
    Connection.SECURE_BROWSER: "セキュアブラウザ方式",
    Connection.CLOUD: "クラウドサービス方式",
    Connection.STAND_ALONE: "スタンドアロン方式",
}
CARRIED = {
    CarriedKind.PAPER: "紙の文書",
    CarriedKind.DATA: "電子データ",
    CarriedKind.MEDIA: "記録媒体",
}
REASONS = {
    EnrolmentReason.CHILDCARE: "育児",
    EnrolmentReason.CARE: "介護",
    EnrolmentReason.PREGNANCY: "妊娠",
    EnrolmentReason.DISABILITY: "障害",
    EnrolmentReason.ILLNESS: "病気",
    EnrolmentReason.COMMUTE: "通勤",
    EnrolmentReason.EFFICIENCY: "業務効率",
    EnrolmentReason.BCP: "業務継続（BCP）",
}
ELIGIBILITIES = {
    Eligibility.REGULAR: "常勤",
    Eligibility.CONDITIONAL: "条件付採用",
    Eligibility.FISCAL_YEAR: "会計年度任用",
    Eligibility.DISPATCHED: "派遣",
}

FLAGS = {DEVICE_LOAN: "端末貸出し", TAKEN_OUT: "庁外持出し"}

NOTHING = "なし"


def day_words(day: date) -> str:
    """Write a date with its weekday: 令和8年11月24日（火）."""
    return f"{era_date(day)}（{WEEKDAYS[day.weekday()]}）"


def section(number: int, heading: str, lines: Iterable[str]) -> str:
    """Write a numbered part of the sheet, its lines indented; an empty one says so."""
    words = [line for text in lines for line in text.splitlines()] or [NOTHING]
    return "\n".join((f"{number}　{heading}", *(f"　{line}" for line in words)))
