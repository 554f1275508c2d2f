# SPDX-License-Identifier: Apache-2.0
"""The columns of every published table: stable names, and what they mean in two languages.

A column keeps its name and meaning for good; a new meaning gets a new name. The data
dictionary, the metadata, the sheets and the tables of the page are all written from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    NUMBER = "number"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, its heads on paper, and its meaning."""

    name: str
    kind: Kind
    ja: str
    en: str
    meaning_ja: str
    meaning_en: str

    def head(self, language: str) -> str:
        """Return the head of the column for people."""
        return self.ja if language == "ja" else self.en

    def meaning(self, language: str) -> str:
        """Return what the column holds."""
        return self.meaning_ja if language == "ja" else self.meaning_en


def _text(name: str, ja: str, en: str, meaning_ja: str, meaning_en: str) -> Column:
    return Column(name, Kind.TEXT, ja, en, meaning_ja, meaning_en)


def _number(name: str, ja: str, en: str, meaning_ja: str, meaning_en: str) -> Column:
    return Column(name, Kind.NUMBER, ja, en, meaning_ja, meaning_en)


def _month(name: str, ja: str, en: str, meaning_ja: str, meaning_en: str) -> Column:
    return Column(name, Kind.MONTH, ja, en, meaning_ja, meaning_en)


_MEASURE = _text(
    "measure_id", "施策", "Measure", "施策の名前（変わらない）", "name of the measure; stable"
)
_BUREAU_ID = _text(
    "bureau_id", "局の番号", "Bureau id", "局の番号。city は全庁", "id of the bureau; city: all"
)
_BUREAU = _text("bureau", "局", "Bureau", "局の名前", "name of the bureau")
_KEPT_BACK = _number(
    "kept_back",
    "秘匿",
    "Kept back",
    "1: 5未満の値と、それが差し引きで分かる値を空欄にした行",
    "1: values below five, or that would reveal one, are left empty in this row",
)
_MEDIA = (
    _number("electronic", "電子", "Electronic", "電子決裁の件数", "cases decided electronically"),
    _number("hybrid", "併用", "Hybrid", "紙を併せた電子決裁の件数", "electronic with paper parts"),
    _number("paper", "紙", "Paper", "紙で決裁した件数", "cases decided on paper"),
    _number("exempt", "対象外", "Exempt", "規程により対象外の件数", "exempt by the regulation"),
    _number("total", "合計", "Total", "決裁した件数の合計", "all decided cases"),
)
_RATES = (
    _number(
        "headline_percent",
        "公表率",
        "Headline",
        "（電子＋併用）÷合計、%",
        "electronic and hybrid of all, %",
    ),
    _number("strict_percent", "厳密率", "Strict", "電子÷合計、%", "electronic of all, %"),
    _number(
        "government_percent",
        "国基準",
        "Government",
        "国の定義による率、%",
        "as the state counts, %",
    ),
)

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "measures": (
        _MEASURE,
        _number("number", "番号", "No.", "計画での番号", "number in the programme"),
        _text("name", "名称", "Name", "施策の名称", "name of the measure for people"),
        _text("name_en", "英語名", "English name", "施策の英語の名称", "name in English"),
        _text("definition", "定義", "Definition", "何を数えるか", "what exactly is counted"),
        _text("owners", "所管", "Owners", "所管する課", "responsible sections"),
        _text("unit", "単位", "Unit", "値の単位", "unit of the values"),
        _text("direction", "向き", "Better", "up: 多いほど、down: 少ないほどよい", "up or down"),
        _month("baseline_month", "基準月", "Baseline month", "基準の月", "month of the baseline"),
        _number("baseline_value", "基準値", "Baseline", "基準の値", "value of the baseline"),
        _month("target_month", "目標月", "Target month", "目標の月", "month of the target"),
        _number("target_value", "目標値", "Target", "目標の値", "value of the target"),
        _month("latest_month", "実績の月", "Latest month", "最新の実績の月", "newest month"),
        _number("latest_value", "実績", "Latest", "最新の実績", "newest value"),
        _number("course_value", "予定", "Course", "その月の予定の値", "course at that month"),
        _number("ahead", "予定との差", "Ahead", "予定より先行している分。負は遅れ", "better by"),
        _text(
            "standing",
            "状況",
            "Standing",
            "reached 達成、on_course 順調、late 遅れ、no_course 予定なし、no_figure 実績なし",
            "reached, on_course, late, no_course or no_figure",
        ),
        _text("source", "出どころ", "Source", "値の出どころ", "where the figure comes from"),
        _text("counted_by", "計数規則", "Rule", "計数規則とその版", "counting rule and version"),
    ),
    "measure_months": (
        _text("figure_id", "数値の番号", "Figure", "数値の固定の番号", "permanent id"),
        _MEASURE,
        _month("month", "月", "Month", "対象の月", "month of the figure"),
        _number("actual", "実績", "Actual", "締めた、公表した、または入力した値", "the figure"),
        _number("course", "予定", "Course", "その月の予定の値", "course at that month"),
        _text(
            "state",
            "状態",
            "State",
            "provisional 暫定、closed 締め済み、entered 入力、published 公表済み",
            "provisional, closed, entered or published",
        ),
        _number("restated", "訂正後", "Restated", "その後の訂正を入れた値", "amended since"),
        _number("delta", "訂正の差", "Delta", "訂正後から実績を引いた値", "restated less actual"),
    ),
    "e_approval_months": (
        _month("month", "月", "Month", "対象の月", "month of the figures"),
        *_MEDIA,
        *_RATES,
        _KEPT_BACK,
    ),
    "e_approval_bureaus": (_BUREAU_ID, _BUREAU, *_MEDIA, *_RATES, _KEPT_BACK),
    "remote_work_bureaus": (
        _BUREAU_ID,
        _BUREAU,
        _number("times", "実施回数", "Times", "実施回数（半日は0.5）", "times; half a day is 0.5"),
        _number("person_days", "実施人日", "Person-days", "実施した人と日の数", "people by days"),
        _number("users", "実施者", "People", "実施した人数（局の間で重なる）", "distinct people"),
        _number("eligible", "登録者", "Registered", "登録した人数", "registered people"),
        _KEPT_BACK,
    ),
    "rooms": (
        _number("used_minutes", "利用時間", "Used", "使った時間、分", "used time, minutes"),
        _number("bookable_minutes", "利用可能時間", "Bookable", "使えた時間、分", "minutes"),
        _number("meetings", "会議", "Meetings", "開いた会議の数", "meetings held"),
        _number("web_meetings", "Web会議", "Web meetings", "うちWeb会議", "web meetings of these"),
        _number("released", "自動解放", "Released", "使われず解放した数", "released unused"),
        _number("due", "予定", "Due", "使われるはずだった数", "dates that were due"),
        _number("host_peak", "同時最大", "Peak", "同時のWeb会議の最大", "most at once"),
        _number("host_slots", "ライセンス", "Licences", "Web会議のライセンス数", "licences"),
        _number(
            "trips_minutes_saved", "移動の削減", "Trips saved", "減った移動（推計、分）", "minutes"
        ),
    ),
    "amendments": (
        _text("figure_id", "数値の番号", "Figure", "公表した数値の番号", "published figure"),
        _text("part", "項目", "Part", "数値の中の項目", "which number of it"),
        _number("published", "公表", "Published", "公表した値", "as published"),
        _number("restated", "訂正後", "Restated", "いま数えた値", "as counted now"),
        _number("delta", "差", "Delta", "訂正後から公表を引いた値", "restated less published"),
    ),
    "surveys": (
        _text("survey_id", "番号", "Survey id", "アンケートの番号", "id of the survey"),
        _text("title", "アンケート", "Survey", "題名", "title"),
        _number("answers", "回答", "Answers", "回答の数", "answers given"),
        _number("invited", "対象", "Invited", "対象の人数", "people invited"),
        _KEPT_BACK,
    ),
}

TITLES: Mapping[str, tuple[str, str]] = {
    "measures": ("施策の一覧", "Measures"),
    "measure_months": ("施策の月ごとの値", "Measures by month"),
    "e_approval_months": ("電子決裁率（月別）", "E-approval rate by month"),
    "e_approval_bureaus": ("電子決裁率（局別）", "E-approval rate by bureau"),
    "remote_work_bureaus": ("テレワーク（局別）", "Remote work by bureau"),
    "rooms": ("会議室とWeb会議", "Rooms and web conferences"),
    "amendments": ("公表後の訂正", "Amended after publication"),
    "surveys": ("アンケート", "Surveys"),
}


def title_of(name: str, language: str) -> str:
    """Return the title of a table."""
    return TITLES[name][0 if language == "ja" else 1]
