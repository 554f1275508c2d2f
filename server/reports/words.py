# SPDX-License-Identifier: Apache-2.0
"""Words that every form of the report shares, Japanese first."""

from collections.abc import Mapping
from datetime import datetime

from approval.calendar import JAPAN
from server.reports.document import MonthReport

CELLS: Mapping[str, str] = {
    "up": "多いほどよい",
    "down": "少ないほどよい",
    "reached": "達成",
    "on_course": "順調",
    "late": "遅れ",
    "no_course": "予定なし",
    "no_figure": "実績なし",
    "provisional": "暫定",
    "closed": "締め済み",
    "published": "公表済み",
    "remote_work": "勤務の記録から",
    "forms_without_seal": "様式の台帳から",
    "e_approval_rate": "決裁の登録簿から",
    "entered": "所管課の入力",
    "city": "全庁",
}
"""Codes as people read them in Japanese; in files of open data the codes themselves stand."""

STANDINGS: Mapping[str, Mapping[str, str]] = {
    "ja": {
        each: CELLS[each] for each in ("reached", "on_course", "late", "no_course", "no_figure")
    },
    "en": {
        "reached": "Reached",
        "on_course": "On course",
        "late": "Late",
        "no_course": "No course",
        "no_figure": "No figure yet",
    },
}
SHAPES: Mapping[str, str] = {
    "reached": "★",
    "on_course": "●",
    "late": "▲",
    "no_course": "―",
    "no_figure": "―",
}
"""Beside colour and words: who does not tell colours apart tells these."""

KEPT_BACK = {"ja": "秘匿", "en": "kept back"}


def basis_rows(report: MonthReport, language: str) -> list[tuple[str, str]]:
    """Return what the figures of a report rest on, as names and values."""
    rules = "、".join(f"{name} {version}" for name, version in sorted(report.rules.items()))
    version = str(report.version) if report.version else ("未公表" if language == "ja" else "none")
    heads = _BASIS[language]
    return [
        (heads[0], report.city),
        (heads[1], report.month),
        (heads[2], version),
        (heads[3], moment(report.published_at) if report.published_at else "―"),
        (heads[4], moment(report.as_of)),
        (heads[5], rules),
        (heads[6], report.digest()),
        (heads[7], _SMALL[language]),
    ]


_BASIS = {
    "ja": ("市", "対象月", "公表の版", "公表の時刻", "数値の時点", "計数規則", "SHA-256", "秘匿"),
    "en": (
        "City",
        "Month",
        "Version",
        "Published at",
        "Figures as of",
        "Rules",
        "SHA-256",
        "Small cells",
    ),
}
_SMALL = {
    "ja": "5未満の値と、差し引きで分かる値は空欄にしています。",
    "en": "Values below five, and those that would reveal one, are left empty.",
}


def moment(at: datetime) -> str:
    """Return an instant as people read it, in Japanese time."""
    return f"{at.astimezone(JAPAN):%Y-%m-%d %H:%M} JST"
