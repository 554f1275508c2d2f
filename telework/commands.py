# SPDX-License-Identifier: Apache-2.0
"""What a person asks for at the clock: one punch is one act and travels as it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Literal, TypeVar

from telework.strict_json import Fields


class PunchKind(StrEnum):
    """What a punch (打刻) says."""

    START = "start"  # 開始
    BREAK = "break"  # 休憩
    PAUSE = "pause"  # 中抜け: private, distinct from the break
    RESUME = "resume"  # 再開
    SWITCH = "switch"  # 場所変更
    END = "end"  # 終了


class Place(StrEnum):
    """Where work is done, as declared: a category, never a position (T10)."""

    HOME = "home"  # 在宅
    SATELLITE = "satellite"  # サテライト
    MOBILE = "mobile"  # モバイル
    OFFICE = "office"  # 勤務公署


class Connection(StrEnum):
    """How work reaches the office: the seven kinds of the guideline (総務省 第5版), T11."""

    VPN = "vpn"  # VPN方式
    REMOTE_DESKTOP = "remote_desktop"  # リモートデスクトップ方式
    VDI = "vdi"  # 仮想デスクトップ（VDI）方式
    SECURE_CONTAINER = "secure_container"  # セキュアコンテナ方式
    SECURE_BROWSER = "secure_browser"  # セキュアブラウザ方式
    CLOUD = "cloud"  # クラウドサービス方式
    STAND_ALONE = "stand_alone"  # スタンドアロン方式


class Travel(StrEnum):
    """What the way between two places within a day is (移動時間の区分)."""

    BREAK = "break"  # 休憩時間に移動した
    OFF_DUTY = "off_duty"  # 勤務時間に入れない
    WORK = "work"  # 勤務として移動した: ordered


MOST_TRAVEL_MINUTES = 12 * 60
_LONGEST_VERSION = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Punch:
    """One punch. ``place`` says where work goes on; empty where it stays as it is.

    Attributes:
        connection: how work reaches the office, declared at the start or a switch.
        checklist: the version of the security checklist that was accepted; empty for none.
        travel: of a switch made on arrival, what the way there was; empty for no way.
        travel_minutes: how long the way took, up to this punch.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["punch"] = "punch"
    kind: PunchKind
    place: Place | Literal[""] = ""
    connection: Connection | Literal[""] = ""
    checklist: str = ""
    travel: Travel | Literal[""] = ""
    travel_minutes: int = 0


def punch_to_plain(punch: Punch) -> dict[str, Any]:
    """Give the punch as an event carries it in ``command``; what is not said is left out."""
    plain: dict[str, Any] = {
        "type": punch.type,
        "kind": str(punch.kind),
        "place": str(punch.place),
    }
    said = {
        "connection": str(punch.connection),
        "checklist": punch.checklist,
        "travel": str(punch.travel),
        "travel_minutes": punch.travel_minutes,
    }
    return plain | {name: value for name, value in said.items() if value}


def punch_from_plain(value: object) -> Punch:
    """Read a punch strictly; events of before these fields read as saying nothing.

    Raises:
        ValueError: a field is missing, unknown, or names no kind or place known here.
    """
    fields = Fields(value, "punch")
    if fields.text("type", "punch") != "punch":
        raise ValueError("punch.type is not punch")
    punch = Punch(
        kind=PunchKind(_known(fields, "kind", PunchKind)),
        place=_maybe(fields, "place", Place),
        connection=_maybe(fields, "connection", Connection),
        checklist=fields.text("checklist", ""),
        travel=_maybe(fields, "travel", Travel),
        travel_minutes=fields.whole("travel_minutes", 0, 0),
    )
    fields.done()
    if punch.travel_minutes > MOST_TRAVEL_MINUTES or len(punch.checklist) > _LONGEST_VERSION:
        raise ValueError("punch says more than a day holds")
    return punch


Known = TypeVar("Known", bound=StrEnum)


def _known(fields: Fields, name: str, words: type[Known]) -> str:
    word = fields.text(name)
    if word not in {*words}:
        raise ValueError(f"punch.{name} is not known here")
    return word


def _maybe(fields: Fields, name: str, words: type[Known]) -> Known | Literal[""]:
    word = fields.text(name, "")
    if word and word not in {*words}:
        raise ValueError(f"punch.{name} is not known here")
    return words(word) if word else ""
