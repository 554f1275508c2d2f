# SPDX-License-Identifier: Apache-2.0
"""What is done outside once a case is decided (施行), as it is stated for the record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar


class ExecutionMethod(StrEnum):
    """How a decision takes effect outside (施行方法)."""

    DISPATCH = "dispatch"  # 発送
    NOTICE = "notice"  # 通知
    PUBLIC_NOTICE = "public_notice"  # 公示
    CONTRACT = "contract"  # 契約締結
    OTHER = "other"  # その他


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalAct:
    """One external act (施行).

    Attributes:
        executed_on: the declared day; when it was recorded is the event's own time.
        detail: to whom, where it was published, or what was done.
        number: number under which it went out; empty where it is that of the case.
        official_seal: whether the official seal (公印) was affixed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    method: ExecutionMethod
    executed_on: date
    detail: str
    number: str = ""
    official_seal: bool = False
