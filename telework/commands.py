# SPDX-License-Identifier: Apache-2.0
"""What a person asks for at the clock: one punch is one act and travels as it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Literal

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Punch:
    """One punch. ``place`` says where work goes on; empty where it stays as it is."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["punch"] = "punch"
    kind: PunchKind
    place: Place | Literal[""] = ""


def punch_to_plain(punch: Punch) -> dict[str, str]:
    """Give the punch as an event carries it in ``command``."""
    return {"type": punch.type, "kind": str(punch.kind), "place": str(punch.place)}


def punch_from_plain(value: object) -> Punch:
    """Read a punch strictly.

    Raises:
        ValueError: a field is missing, unknown, or names no kind or place known here.
    """
    fields = Fields(value, "punch")
    kind, place = fields.text("kind"), fields.text("place", "")
    if fields.text("type", "punch") != "punch":
        raise ValueError("punch.type is not punch")
    fields.done()
    if kind not in {*PunchKind}:
        raise ValueError("punch.kind is not known here")
    if place and place not in {*Place}:
        raise ValueError("punch.place is not known here")
    return Punch(kind=PunchKind(kind), place=Place(place) if place else "")
