# SPDX-License-Identifier: Apache-2.0
"""A registration as people read it: the body of its case, made from the form alone."""

from approval import era_date
from telework.applying.enrolment import Enrolment
from telework.applying.wording import CONNECTIONS, ELIGIBILITIES, PLACES, REASONS, section


def enrolment_text(enrolment: Enrolment) -> str:
    """Return the body of the sheet; the server refuses any other body for the form."""
    parts = (
        ("登録の期間", (_period(enrolment),)),
        ("理由", ("、".join(REASONS[each] for each in enrolment.reasons), enrolment.reason_note)),
        ("任用の区分", (ELIGIBILITIES[enrolment.eligibility],)),
        ("対象外の区分を認める理由", (enrolment.exception_reason,)),
        ("実施場所", ("、".join(PLACES[each] for each in enrolment.places),)),
        ("接続方式", (CONNECTIONS[enrolment.connection],)),
        ("通勤（往復）", _commute(enrolment)),
        ("連絡先", (enrolment.contact,)),
    )
    numbered = (section(at, *part) for at, part in enumerate(parts, start=1))
    return "\n".join(("次のとおりテレワークの利用者として登録を申請します。", "", *numbered))


def enrolment_title(enrolment: Enrolment) -> str:
    """Return the title (件名) that a client proposes: テレワーク利用者登録（令和8年度）."""
    year = era_date(enrolment.valid_from.replace(year=enrolment.fiscal_year, month=4, day=1))
    return f"テレワーク利用者登録（{year.partition('年')[0]}年度）"


def _period(enrolment: Enrolment) -> str:
    return f"{era_date(enrolment.valid_from)}から{era_date(enrolment.last_day())}まで"


def _commute(enrolment: Enrolment) -> tuple[str, ...]:
    minutes, metres = enrolment.commute_minutes, enrolment.commute_metres
    told = (f"{minutes}分" if minutes else "", f"{metres / 1000:.1f}km" if metres else "")
    words = "、".join(each for each in told if each)
    return (words,) if words else ()
