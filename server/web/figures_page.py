# SPDX-License-Identifier: Apache-2.0
"""The page of figures as HTML: whole without a script and without anything from elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from urllib.parse import quote

from server.reports.charts import Frame
from server.reports.document import MonthReport
from server.reports.month_pdf import bureaus_chart, course_chart, rates_chart
from server.reports.tables import CITY, Row
from server.reports.words import SHAPES, STANDINGS, moment
from server.web.figures_drawing import cell_text, chart_html, table_html
from server.web.figures_words import word
from telework.measures.published import Publication

_FRAME = Frame(width=340, height=210, letters=12)
_COUNTS = ("electronic", "hybrid", "paper", "exempt", "total")
_RATES = ("headline_percent", "strict_percent", "government_percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresShown:
    """A page of figures and how it is shown.

    Attributes:
        base: the path of the page, with its token.
        report: of the month, without small cells.
        publications: of the month, the newest first.
        earlier, later: months to go to; empty where there is none.
        monitor: whether it hangs on a wall, where nobody opens anything.
    """

    base: str
    language: str
    report: MonthReport
    publications: tuple[Publication, ...] = ()
    earlier: str = ""
    later: str = ""
    monitor: bool = False

    def say(self, name: str, **params: object) -> str:
        """Return words, safe for HTML."""
        return escape(word(self.language, name, **params))

    def link(self, path: str = "", **query: str) -> str:
        """Return an address below the page, safe for HTML, in the language shown."""
        named = "&".join(f"{k}={quote(v)}" for k, v in {"lang": self.language, **query}.items())
        return escape(f"{self.base}{path}?{named}")

    def figure_link(self, figure_id: str) -> str:
        """Return the permanent address of a figure."""
        return self.link(f"/{quote(figure_id, safe='.')}")


def figures_page(shown: FiguresShown) -> str:
    """Return the whole page."""
    title = word(shown.language, "title", city=shown.report.city, month=shown.report.month)
    parts = [_head(shown, title), _answer(shown), _cards(shown)]
    if not shown.monitor:
        parts += [_rates(shown), _remote(shown), _rooms(shown)]
        parts += [_amendments(shown), _surveys(shown)]
    main = f'<main class="{"monitor" if shown.monitor else "page"}">{"".join(parts)}</main>'
    return document(shown.language, title, main + _foot(shown))


def document(language: str, title: str, body: str) -> str:
    """Return a page of HTML."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex"><link rel="icon" href="data:,">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/figures/assets/figures.css">'
        f"</head><body>{body}</body></html>"
    )


def plain_page(language: str, name: str, notice: str = "") -> str:
    """Return a page of one title and one sentence."""
    title = word(language, f"{name}_title")
    text = notice or word(language, name)
    main = f"<main><h1>{escape(title)}</h1><p>{escape(text)}</p></main>"
    return document(language, title, main)


def state_words(shown: FiguresShown) -> str:
    """Return whether the month is published, in words."""
    if not shown.publications:
        return word(shown.language, "provisional")
    first = shown.publications[-1]
    newest = shown.publications[0].version
    return word(shown.language, "published", version=newest, at=moment(first.published_at))


def _head(shown: FiguresShown, title: str) -> str:
    month = shown.report.month
    links = [
        f'<a href="{shown.link(month=to)}">{shown.say(name)} <span>{to}</span></a>'
        for name, to in (("earlier", shown.earlier), ("later", shown.later))
        if to
    ]
    other = word(shown.language, "other_language")
    links += [
        f'<a href="{shown.link(month=month, monitor="1")}">{shown.say("monitor")}</a>',
        f'<a lang="{other}" href="{escape(f"{shown.base}?lang={other}&month={month}")}">'
        f"{shown.say('other')}</a>",
    ]
    nav = "" if shown.monitor else f"<nav>{''.join(links)}</nav>"
    state = escape(state_words(shown))
    at = shown.say("as_of", at=moment(shown.report.as_of))
    return f'<header><h1>{escape(title)}</h1><p class="state">{state} ・ {at}</p>{nav}</header>'


def _answer(shown: FiguresShown) -> str:
    """Say in one line how many measures are reached, on course and late."""
    rows = shown.report.table("measures").rows
    words = STANDINGS[shown.language]
    counts = [(name, sum(row["standing"] == name for row in rows)) for name in words]
    told = "".join(
        f'<li class="{name}"><span aria-hidden="true">{SHAPES[name]}</span> '
        f"{escape(words[name])} <strong>{count}</strong></li>"
        for name, count in counts
        if count
    )
    return (
        f"<section><h2>{shown.say('question')}</h2><p>{shown.say('answer', count=len(rows))}</p>"
        f'<ul class="answer">{told}</ul></section>'
    )


def _cards(shown: FiguresShown) -> str:
    months: dict[str, list[Row]] = {}
    for row in shown.report.table("measure_months").rows:
        months.setdefault(str(row["measure_id"]), []).append(row)
    rows = shown.report.table("measures").rows
    ordered = sorted(rows, key=lambda row: row["source"] != "remote_work")
    cards = (_card(shown, row, months.get(str(row["measure_id"]), [])) for row in ordered)
    return f'<div class="cards">{"".join(cards)}</div>'


def _card(shown: FiguresShown, row: Row, months: Sequence[Row]) -> str:
    standing = str(row["standing"])
    name = measure_name(row, shown.language)
    unit = str(row["unit"])
    lead = " lead" if row["source"] == "remote_work" else ""
    drawn = "" if shown.monitor and not lead else _curve(shown, months, name, unit)
    value = _value(shown, row["latest_value"], unit)
    at = f" ({row['latest_month']})" if row["latest_month"] else ""
    target = f"{_value(shown, row['target_value'], unit)} ({row['target_month']})"
    newest = next((each for each in months if each["month"] == row["latest_month"]), None)
    link = "" if newest is None or shown.monitor else _permalink(shown, newest, name)
    return (
        f'<article class="card {standing}{lead}"><h3>{row["number"]}. {escape(name)}</h3>'
        f'<p class="standing"><span aria-hidden="true">{SHAPES[standing]}</span> '
        f"{escape(STANDINGS[shown.language][standing])}</p>"
        f'<p class="value">{shown.say("latest")} <strong>{escape(value)}</strong>{at}</p>'
        f"<p>{shown.say('target')} {escape(target)}</p><p>{_ahead(shown, row, unit)}</p>"
        f"{_amended(shown, newest, unit)}{drawn}{link}</article>"
    )


def measure_name(row: Row, language: str) -> str:
    """Return the name of a measure; the Japanese one where there is no English."""
    english = str(row["name_en"] or "")
    return english if language == "en" and english else str(row["name"])


def _value(shown: FiguresShown, value: object, unit: str) -> str:
    if not isinstance(value, Decimal | int):
        return word(shown.language, "none")
    return f"{value:,} {unit}" if shown.language == "en" else f"{value:,}{unit}"


def _ahead(shown: FiguresShown, row: Row, unit: str) -> str:
    ahead = row["ahead"]
    if not isinstance(ahead, Decimal):
        return shown.say("no_ahead")
    if not ahead:
        return shown.say("as_course")
    return shown.say("ahead" if ahead > 0 else "behind", value=f"{abs(ahead):,}", unit=unit)


def _amended(shown: FiguresShown, row: Row | None, unit: str) -> str:
    """Show what a closed or published figure would be now, beside it."""
    if row is None or not isinstance(row["restated"], Decimal | int):
        return ""
    restated = _value(shown, row["restated"], unit)
    delta = f"{row['delta']:+,}"
    told = (
        f"{word(shown.language, 'restated')} {restated} ({word(shown.language, 'delta')} {delta})"
    )
    return f'<p class="restated">{escape(told)}</p>'


def _curve(shown: FiguresShown, months: Sequence[Row], name: str, unit: str) -> str:
    caption = word(shown.language, "curve", measure=name, unit=unit)
    columns = ["month", "actual", "course", "state"]
    if any(row["restated"] is not None for row in months):
        columns += ["restated", "delta"]
    table = table_html("measure_months", months, columns, caption, shown.language)
    chart = course_chart(months, _FRAME, shown.language)
    return chart_html(chart, caption, table, shown.language)


def _permalink(shown: FiguresShown, row: Row, name: str) -> str:
    href = shown.figure_link(str(row["figure_id"]))
    return (
        f'<p><a href="{href}">{shown.say("permalink")}'
        f'<span class="away"> {escape(name)}</span></a></p>'
    )


def _rates(shown: FiguresShown) -> str:
    language, report = shown.language, shown.report
    months, bureaus = report.table("e_approval_months"), report.table("e_approval_bureaus")
    city = bureaus.rows[0]
    if city["total"]:
        counts = {name: cell_text(city, name, language) for name in _COUNTS}
        told = f"<p>{shown.say('counts', **counts)}</p>"
        three = table_html(
            bureaus.name, [city], ["bureau", *_RATES], word(language, "rates"), language
        )
    else:
        told, three = f"<p>{shown.say('nothing_decided')}</p>", ""
    link = shown.figure_link(f"e_approval_rate.{report.month}")
    charts = [_rate_months(shown, months.rows), _rate_bureaus(shown, bureaus.rows)]
    return (
        f"<section><h2>{shown.say('rates')}</h2>{three}{told}"
        f'<p><a href="{link}">{shown.say("permalink")}<span class="away"> '
        f'{shown.say("rates")}</span></a></p><div class="pair">{"".join(charts)}</div></section>'
    )


def _rate_months(shown: FiguresShown, rows: Sequence[Row]) -> str:
    caption = word(shown.language, "rate_months")
    columns = ["month", *_RATES, *_COUNTS]
    table = table_html("e_approval_months", rows, columns, caption, shown.language)
    return chart_html(rates_chart(rows, _FRAME, shown.language), caption, table, shown.language)


def _rate_bureaus(shown: FiguresShown, rows: Sequence[Row]) -> str:
    caption = word(shown.language, "rate_bureaus")
    columns = ["bureau", *_RATES, *_COUNTS]
    table = table_html("e_approval_bureaus", rows, columns, caption, shown.language)
    parts = [row for row in rows if row["bureau_id"] != CITY]
    chart = bureaus_chart(parts, "headline_percent", "%", _FRAME, shown.language)
    return chart_html(chart, caption, table, shown.language)


def _remote(shown: FiguresShown) -> str:
    table = shown.report.table("remote_work_bureaus")
    caption = word(shown.language, "remote")
    columns = ["bureau", "times", "person_days", "users", "eligible"]
    html = table_html(table.name, table.rows, columns, caption, shown.language)
    parts = [row for row in table.rows if row["bureau_id"] != CITY]
    chart = bureaus_chart(parts, "times", "", _FRAME, shown.language)
    drawn = chart_html(chart, caption, html, shown.language)
    return f"<section><h2>{shown.say('remote')}</h2>{drawn}</section>"


def _rooms(shown: FiguresShown) -> str:
    table = shown.report.table("rooms")
    if not table.rows:
        return ""
    columns = [name for name in table.rows[0] if name != "kept_back"]
    html = table_html(
        table.name, table.rows, columns, word(shown.language, "rooms"), shown.language
    )
    return f"<section><h2>{shown.say('rooms')}</h2>{html}</section>"


def _amendments(shown: FiguresShown) -> str:
    """Put what was published beside what it would be now."""
    table = shown.report.table("amendments")
    if not table.rows:
        return ""
    columns = list(table.rows[0])
    caption = word(shown.language, "amendments")
    html = table_html(table.name, table.rows, columns, caption, shown.language)
    told = shown.say("amended")
    return f"<section><h2>{shown.say('amendments')}</h2><p>{told}</p>{html}</section>"


def _surveys(shown: FiguresShown) -> str:
    table = shown.report.table("surveys")
    if not table.rows:
        return ""
    columns = ["title", "answers", "invited"]
    caption = word(shown.language, "surveys")
    html = table_html(table.name, table.rows, columns, caption, shown.language)
    return f"<section><h2>{shown.say('surveys')}</h2>{html}</section>"


def _foot(shown: FiguresShown) -> str:
    if shown.monitor:
        return ""
    rules = ", ".join(f"{name} {rule}" for name, rule in sorted(shown.report.rules.items()))
    digests = "".join(
        f"<p>{shown.say('digest', version=each.version, sha256=each.sha256)}</p>"
        for each in shown.publications
    )
    return (
        f"<footer><h2>{shown.say('basis')}</h2><p>{shown.say('small')}</p>"
        f"<p>{shown.say('rules', rules=rules)}</p><p>{shown.say('records')}</p>{digests}</footer>"
    )
