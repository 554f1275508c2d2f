# SPDX-License-Identifier: Apache-2.0
"""The words of the page of figures, Japanese first."""

from collections.abc import Mapping

LANGUAGES = ("ja", "en")

WORDS: Mapping[str, Mapping[str, str]] = {
    "ja": {
        "title": "{city}の働き方改革　{month}",
        "question": "目標に向かっているか",
        "answer": "{count}施策のうち",
        "published": "公表済み（第{version}版、{at}）",
        "provisional": "暫定（まだ公表していません）",
        "as_of": "{at} に読み取った数値です",
        "earlier": "前の月",
        "later": "次の月",
        "other": "English",
        "other_language": "en",
        "monitor": "掲示用の表示",
        "latest": "実績",
        "target": "目標",
        "course": "予定",
        "ahead": "予定より {value}{unit} 先行",
        "behind": "予定より {value}{unit} 遅れ",
        "as_course": "予定どおり",
        "no_ahead": "比べる予定がありません",
        "none": "実績なし",
        "curve": "{measure}の推移（{unit}）",
        "table": "表で見る",
        "rates": "電子決裁率",
        "rate_months": "電子決裁率の推移（%）",
        "rate_bureaus": "局別の電子決裁率（%）",
        "remote": "局別のテレワーク実施回数",
        "rooms": "会議室とWeb会議",
        "surveys": "アンケート",
        "nothing_decided": "この月に決裁した案件はありません",
        "counts": "電子 {electronic}、併用 {hybrid}、紙 {paper}、対象外 {exempt}",
        "basis": "この数値について",
        "small": "5未満の値と、差し引きで分かる値は出しません（x、秘匿）。",
        "rules": "計数規則: {rules}",
        "records": (
            "数値のもとになった記録は、サインインした端末の「統計」から、権限の範囲で開けます。"
            "このページには個人の記録はありません。"
        ),
        "digest": "公表したファイルのSHA-256（第{version}版）: {sha256}",
        "amendments": "公表したあとの訂正",
        "amended": "公表した数値は変えません。その後の訂正で変わる値を、横に示します。",
        "permalink": "この数値の固定アドレス",
        "figure": "数値",
        "value": "値",
        "state": "状態",
        "restated": "訂正後",
        "delta": "差",
        "rule": "計数規則",
        "definition": "定義",
        "read_at": "読み取った時刻",
        "back": "全体の表示に戻る",
        "city": "全庁",
        "rule_measure": "所管課が入力した値です。誰が、何から入力したかも記録しています。",
        "rule_fed": "記録から規則 {rule} で数えた値です。",
        "rule_rate": (
            "規則 {rule} で数えます。公表率は（電子＋併用）÷合計、厳密率は電子÷合計、国基準は対象外"
            "を除いた（電子＋併用）の割合です。"
        ),
        "rule_remote": "実施回数は勤務の記録から数え、半日は0.5回です。実施者は重ねて数えません。",
        "rule_rooms": "使われずに解放した予約は、会議に数えません。移動の削減は推計です。",
        "gone_title": "このページは使えません",
        "gone": "アドレスが取り消されたか、間違っています。改革の担当課にお知らせください。",
        "unknown_title": "この数値はありません",
        "unknown": "月がまだ始まっていないか、数値の番号が違います。",
        "throttled_title": "少し待ってください",
    },
    "en": {
        "title": "Work-style reform of {city}, {month}",
        "question": "Are we on course?",
        "answer": "Of {count} measures",
        "published": "Published (version {version}, {at})",
        "provisional": "Provisional (not published yet)",
        "as_of": "Figures as of {at}",
        "earlier": "Month before",
        "later": "Month after",
        "other": "日本語",
        "other_language": "ja",
        "monitor": "For a monitor",
        "latest": "Figure",
        "target": "Target",
        "course": "Course",
        "ahead": "{value} {unit} better than the course",
        "behind": "{value} {unit} behind the course",
        "as_course": "Exactly on the course",
        "no_ahead": "There is no course to compare with",
        "none": "No figure yet",
        "curve": "{measure} by month ({unit})",
        "table": "As a table",
        "rates": "E-approval rate",
        "rate_months": "E-approval rate by month (%)",
        "rate_bureaus": "E-approval rate by bureau (%)",
        "remote": "Remote work by bureau, times",
        "rooms": "Rooms and web conferences",
        "surveys": "Surveys",
        "nothing_decided": "Nothing was decided in this month",
        "counts": "electronic {electronic}, hybrid {hybrid}, paper {paper}, exempt {exempt}",
        "basis": "About these figures",
        "small": "Values below five, and those that would reveal one, are kept back (x).",
        "rules": "Rules: {rules}",
        "records": (
            "The records behind a figure open on the page Statistics of a signed-in desk, within "
            "one's rights. There are no personal records on this page."
        ),
        "digest": "SHA-256 of the published file (version {version}): {sha256}",
        "amendments": "Amended after publication",
        "amended": "Published figures do not change. What they would be now stands beside them.",
        "permalink": "Permanent address of this figure",
        "figure": "Figure",
        "value": "Value",
        "state": "State",
        "restated": "Restated",
        "delta": "Delta",
        "rule": "Rule",
        "definition": "Definition",
        "read_at": "Read at",
        "back": "Back to the whole page",
        "city": "Whole city",
        "rule_measure": "Entered by the owner section; who entered it, and from what, is kept.",
        "rule_fed": "Counted from records by rule {rule}.",
        "rule_rate": (
            "Counted by rule {rule}. Headline: electronic and hybrid of all. Strict: electronic of "
            "all. National: electronic and hybrid of all that is not exempt."
        ),
        "rule_remote": "Times are counted from records of work, half a day is 0.5; people once.",
        "rule_rooms": "Bookings released unused are no meetings. Trips saved are an estimate.",
        "gone_title": "This page is not in use",
        "gone": "Its address was withdrawn or is wrong. Please tell the reform office.",
        "unknown_title": "There is no such figure",
        "unknown": "Its month has not begun, or the id of the figure is wrong.",
        "throttled_title": "Please wait a moment",
    },
}

CELLS_EN: Mapping[str, str] = {
    "provisional": "Provisional",
    "closed": "Closed",
    "entered": "Entered",
    "published": "Published",
    "city": "Whole city",
    "up": "more is better",
    "down": "less is better",
}


def word(language: str, name: str, **params: object) -> str:
    """Return words with their parameters filled in."""
    return WORDS[language][name].format(**params)
