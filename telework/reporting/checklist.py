# SPDX-License-Identifier: Apache-2.0
"""The security checklist (T11) that is accepted before remote work, with its version.

The points follow the guideline of the Ministry of Internal Affairs (総務省 テレワーク
セキュリティガイドライン 第5版) as the domain document lists them. A change of any point is a
new version, and everybody is asked again. A city that loads its own list asks that one instead.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

VERSION = "1"

POINTS = (
    "no_public_wifi",  # 公衆無線LANに接続しない
    "peep_filter",  # のぞき見を防ぐ
    "no_printing",  # 印刷しない
    "family_access",  # 家族を含め他人に使わせない
    "device_count",  # 持ち出した端末の数を確かめる
    "incident_contact",  # 事故のときの連絡先を知っている
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A city's own list: its version and its points, as people read them."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    version: str
    points: tuple[str, ...]
