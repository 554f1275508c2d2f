# SPDX-License-Identifier: Apache-2.0
"""An application as people read it: the body of its case, made from the form alone."""

from telework.applying.application import Application, ApplicationLine, Carried
from telework.applying.wording import (
    CARRIED,
    CONNECTIONS,
    PLACES,
    UNITS,
    day_words,
    section,
)
from telework.grant import Unit

_OPENING = "次のとおりテレワークを実施したいので、申請します。"


def application_text(application: Application) -> str:
    """Return the body of the sheet; the server refuses any other body for the form."""
    loan = ("貸出端末を希望する",) if application.device_loan else ()
    parts = (
        ("実施する日", tuple(line_words(line) for line in application.lines)),
        ("業務計画", tuple(f"・{item}" for item in application.plan)),
        ("連絡先", (application.contact,)),
        ("端末", (*application.own_devices, *loan)),
        ("接続方式", (CONNECTIONS[application.connection],)),
        ("庁外持出し", tuple(_carried(each) for each in application.carried)),
        ("申請の理由", (application.reason,)),
        ("期限後に申請する理由", (application.late_reason,)),
    )
    numbered = (section(at, *part) for at, part in enumerate(parts, start=1))
    return "\n".join((_OPENING, "", *numbered))


def application_title(application: Application) -> str:
    """Return the title (件名) that a client proposes."""
    days = sorted({line.day for line in application.lines})
    if not days:
        return "テレワーク実施申請"
    more = f"ほか{len(days) - 1}日" if len(days) > 1 else ""
    return f"テレワーク実施申請（{day_words(days[0])}{more}）"


def line_words(line: ApplicationLine) -> str:
    """Write one block: 令和8年11月24日（火）　全日　在宅."""
    note = f"（{line.place_note}）" if line.place_note else ""
    return f"{day_words(line.day)}　{unit_words(line)}　{PLACES[line.place]}{note}"


def unit_words(line: ApplicationLine) -> str:
    """Write how much of the day: 全日, 午前, 午後, or the hours."""
    if line.unit is not Unit.HOURS or line.begin is None or line.end is None:
        return UNITS[line.unit]
    return f"{line.begin:%H:%M}〜{line.end:%H:%M}"


def _carried(carried: Carried) -> str:
    personal = "（個人情報を含む）" if carried.personal else ""
    return f"・{CARRIED[carried.kind]}：{carried.name}{personal}"
