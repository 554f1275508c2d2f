# SPDX-License-Identifier: Apache-2.0
"""A section's month as its head reads it before signing: drawn by the real renderer."""

from functools import cache

from signing.month_sheet import MonthSheetContent, SheetPerson, render_month_sheet

_HOME = ("在宅", "在宅", "8:30", "17:15", "60", "", "A", "当日", "1", "1.0", "1", "1", "済")
_HALF = ("在宅", "庁舎", "8:31", "17:20", "60", "", "B", "当日", "1", "0.5", "1", "0", "済")
_LATE = ("在宅", "在宅", "8:30", "19:05", "60", "40", "C", "訂正", "1", "1.0", "1", "1", "未確認")
_DAYS = ("4（水）", "10（火）", "12（木）", "17（火）", "18（水）")


@cache
def month_sheet() -> bytes:
    """Two people, a page for each behind the first."""
    people = (_person("勘解由小路 静", "p-kadenokoji"), _person("渡邉 匠", "p-watanabe"))
    return render_month_sheet(
        MonthSheetContent(
            sheet_id="0193a5f2-7c1e-7b52-9d7a-2f6f0f7a1c11",
            field="month",
            month="令和8年11月",
            section="情報政策課",
            heads=(("集計方針", "standard 第1版"), ("規程", "標準"), ("用紙", "第1号")),
            totals=(
                ("職員", "2人"),
                ("A 人日", "10"),
                ("B 実施回数", "9.0"),
                ("確認済み B", "7.0"),
            ),
            sha256="5c" * 32,
            signer=("月次確認 情報政策課", "課長"),
            people=people,
        )
    )


def _person(name: str, person_id: str) -> SheetPerson:
    kinds = (_HOME, _HOME, _HALF, _LATE, _HOME)
    return SheetPerson(
        name=name,
        person_id=person_id,
        rows=tuple((day, *row) for day, row in zip(_DAYS, kinds, strict=True)),
        marked=frozenset({3}),
        totals=(("A 人日", "5"), ("B 実施回数", "4.5"), ("未確認の日", "1日")),
        notes=("17（火） 客観的記録との差 40分（更新の待ち時間）",),
        summary=("5", "5", "4.5", "4.5", "0.0", "0.0", "4"),
    )
