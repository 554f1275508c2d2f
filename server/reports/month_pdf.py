# SPDX-License-Identifier: Apache-2.0
"""The monthly report as PDF: are we on course, and every chart with its numbers beside it."""

from collections.abc import Sequence
from decimal import Decimal

from server.reports.charts import Chart, Frame, Ink, Series, bar_chart, line_chart
from server.reports.columns import COLUMNS, Kind, title_of
from server.reports.document import MonthReport
from server.reports.paper import Paper, PaperTable, open_paper
from server.reports.tables import CITY, Cell, Row, Table
from server.reports.words import CELLS, KEPT_BACK, SHAPES, basis_rows, moment
from signing.page_parts import LEFT, RIGHT

_WIDE = 0.55 * (RIGHT - LEFT)
_LETTERS = 7.5
_NEWEST = 9
"""Months in the table beside a chart; all of them stand in the workbook and the open data."""


def month_pdf(report: MonthReport) -> bytes:
    """Draw the report; the same report gives the same bytes."""
    pages = _draw(report, 0)[1]
    return _draw(report, pages)[0]


def _draw(report: MonthReport, total: int) -> tuple[bytes, int]:
    """Draw with so many pages in the foot; return how many there are too."""
    title = f"{report.city}　働き方改革の実績　{_month(report.month)}"
    state = f"第{report.version}版" if report.version else "暫定（未公表）"
    foot = f"{report.city} {report.month} {state}　SHA-256 {report.digest()}"
    made = report.published_at or report.as_of
    paper, written = open_paper(title, report.city, foot, total, made)
    _open(paper, report, title, state)
    _courses(paper, report)
    _approval(paper, report)
    _remote(paper, report)
    _rest(paper, report)
    _basis(paper, report)
    pages = paper.number
    paper.next_page()
    return written(), pages


def _open(paper: Paper, report: MonthReport, title: str, state: str) -> None:
    paper.heading(title, 17)
    at = report.published_at or report.as_of
    paper.y -= 12
    paper.line(f"{state}　{moment(at)}", 9, quiet=True)
    counts = dict.fromkeys(("reached", "on_course", "late"), 0)
    rows = report.table("measures").rows
    for row in rows:
        standing = str(row["standing"])
        counts[standing] = counts.get(standing, 0) + 1
    told = "、".join(f"{SHAPES[n]} {CELLS[n]} {count}" for n, count in counts.items() if count)
    paper.heading(f"目標に向かっているか：{told}", 13)
    heads = ("状況", "番号", "施策", "基準", "目標", "実績", "予定", "予定との差", "単位")
    cells = tuple(_standing_row(row) for row in rows)
    paper.table(PaperTable(heads=heads, rows=cells, right=frozenset({1, 3, 4, 5, 6, 7})))
    late = [str(row["name"]) for row in rows if row["standing"] == "late"]
    if late:
        paper.y -= 4
        paper.paragraph(f"遅れている施策：{'、'.join(late)}")


def _standing_row(row: Row) -> tuple[str, ...]:
    standing = str(row["standing"])
    target = f"{shown(row['target_value'])}（{row['target_month']}）"
    base = "―" if row["baseline_value"] is None else shown(row["baseline_value"])
    if row["baseline_month"]:
        base += f"（{row['baseline_month']}）"
    numbers = (row["latest_value"], row["course_value"], row["ahead"])
    return (
        f"{SHAPES[standing]} {CELLS[standing]}",
        shown(row["number"]),
        str(row["name"]),
        base,
        target,
        *(shown(each) for each in numbers),
        str(row["unit"]),
    )


def _courses(paper: Paper, report: MonthReport) -> None:
    """Draw a chart per measure, that of remote work first and larger."""
    months = report.table("measure_months").rows
    by_measure: dict[str, list[Row]] = {}
    for row in months:
        by_measure.setdefault(str(row["measure_id"]), []).append(row)
    ordered = sorted(report.table("measures").rows, key=lambda row: row["source"] != "remote_work")
    for measure in ordered:
        rows = by_measure.get(str(measure["measure_id"]), [])
        if not any(row["actual"] is not None for row in rows):
            continue
        first = measure is ordered[0] and measure["source"] == "remote_work"
        paper.need(230 if first else 175)
        paper.heading(f"{measure['number']}　{measure['name']}（{measure['unit']}）", 10.5)
        chart = course_chart(rows, Frame(width=_WIDE, height=170 if first else 118, letters=7.5))
        paper.beside(chart, _newest(rows))


def course_chart(rows: Sequence[Row], frame: Frame, language: str = "ja") -> Chart:
    """Draw the months of a measure over its course; a restated value as a second line."""
    names = _LINES[language]
    actual, course, restated = (
        tuple(_number(row[name]) for row in rows) for name in ("actual", "course", "restated")
    )
    series = [
        Series(name=names[0], ink=Ink.FIRST, values=actual),
        Series(name=names[1], ink=Ink.COURSE, values=course),
    ]
    if any(value is not None for value in restated):
        series.append(Series(name=names[2], ink=Ink.SECOND, values=restated))
    return line_chart([str(row["month"]) for row in rows], series, frame)


_LINES = {"ja": ("実績", "予定", "訂正後"), "en": ("Actual", "Course", "Restated")}


def _newest(rows: Sequence[Row]) -> PaperTable:
    names = ["month", "actual", "course"]
    if any(row["restated"] is not None for row in rows):
        names += ["restated", "delta"]
    return _paper_table("measure_months", rows[-_NEWEST:], names)


def _approval(paper: Paper, report: MonthReport) -> None:
    months = report.table("e_approval_months")
    if months.rows:
        paper.need(200)
        paper.heading(title_of(months.name, "ja"))
        chart = rates_chart(months.rows, Frame(width=_WIDE, height=140, letters=_LETTERS))
        names = ["month", "headline_percent", "strict_percent", "government_percent", "total"]
        paper.beside(chart, _paper_table(months.name, months.rows[-_NEWEST:], names))
    _bureaus(paper, report.table("e_approval_bureaus"), "headline_percent", "%")


def rates_chart(rows: Sequence[Row], frame: Frame, language: str = "ja") -> Chart:
    """Draw the three rates over months."""
    found = COLUMNS["e_approval_months"]
    inks = {
        "headline_percent": Ink.FIRST,
        "strict_percent": Ink.SECOND,
        "government_percent": Ink.THIRD,
    }
    series = [
        Series(
            name=column.head(language),
            ink=inks[column.name],
            values=tuple(_number(row[column.name]) for row in rows),
        )
        for column in found
        if column.name in inks
    ]
    return line_chart([str(row["month"]) for row in rows], series, frame)


def _bureaus(paper: Paper, table: Table, valued: str, unit: str) -> None:
    rows = [row for row in table.rows if row["bureau_id"] != CITY]
    if not rows:
        return
    chart = bureaus_chart(rows, valued, unit, Frame(width=_WIDE, height=0, letters=_LETTERS))
    paper.need(chart.frame.height + 50)
    paper.heading(title_of(table.name, "ja"))
    names = [each.name for each in COLUMNS[table.name]]
    names = [each for each in names if each not in {"bureau_id", "kept_back"}]
    whole = _paper_table(table.name, table.rows, names)
    if len(names) <= 5:
        paper.beside(chart, whole)
        return
    short = _paper_table(table.name, rows, ["bureau", valued, "total"])
    paper.beside(chart, short)
    paper.table(whole)


def bureaus_chart(
    rows: Sequence[Row], valued: str, unit: str, frame: Frame, language: str = "ja"
) -> Chart:
    """Draw the bureaus below each other in the order given; what is kept back has no bar."""
    bars = [
        (
            str(row["bureau"]),
            _number(row[valued]),
            _told(row, valued, unit, language),
        )
        for row in rows
    ]
    return bar_chart(bars, frame)


def _told(row: Row, valued: str, unit: str, language: str) -> str:
    if row["kept_back"]:
        return KEPT_BACK[language]
    return shown(row[valued]) + ("" if row[valued] is None else unit)


def _remote(paper: Paper, report: MonthReport) -> None:
    _bureaus(paper, report.table("remote_work_bureaus"), "times", "")


def _rest(paper: Paper, report: MonthReport) -> None:
    for name, left_out in (
        ("rooms", set[str]()),
        ("amendments", set[str]()),
        ("surveys", {"survey_id", "kept_back"}),
    ):
        table = report.table(name)
        if not table.rows:
            continue
        paper.need(80)
        paper.heading(title_of(name, "ja"))
        names = [each.name for each in COLUMNS[name] if each.name not in left_out]
        paper.table(_paper_table(name, table.rows, names))


def _basis(paper: Paper, report: MonthReport) -> None:
    rows = tuple(basis_rows(report, "ja"))
    paper.need(60 + 14 * len(rows))
    paper.heading("この報告の数値について")
    paper.paragraph(
        "同じ月の数値は、公表したJSONファイルにすべてあります。そのSHA-256が下の値と同じなら、"
        "公表したときのままです。公表後の訂正は、実績の横に訂正後と差として示し、実績は変えません。"
    )
    for name, value in rows:
        paper.paragraph(f"{name}：{value}")


def _paper_table(name: str, rows: Sequence[Row], columns: Sequence[str]) -> PaperTable:
    found = {each.name: each for each in COLUMNS[name]}
    wanted = [found[each] for each in columns]
    right = frozenset(at for at, each in enumerate(wanted) if each.kind is Kind.NUMBER)
    return PaperTable(
        heads=tuple(each.ja for each in wanted),
        rows=tuple(tuple(_cell(row, each) for each in columns) for row in rows),
        right=right,
    )


def _cell(row: Row, name: str) -> str:
    if name == "bureau" and row["bureau_id"] == CITY:
        return CELLS[CITY]
    cell = row[name]
    if cell is None and row.get("kept_back"):
        return "x"
    return shown(cell)


def shown(cell: Cell) -> str:
    """Return a cell in words: numbers with thousands apart, nothing as a dash."""
    if cell is None:
        return "―"
    return CELLS.get(cell, cell) if isinstance(cell, str) else f"{cell:,}"


def _number(cell: Cell) -> Decimal | int | None:
    return None if isinstance(cell, str) else cell


def _month(month: str) -> str:
    year, number = month.split("-")
    return f"{year}年{int(number)}月"
