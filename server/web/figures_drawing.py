# SPDX-License-Identifier: Apache-2.0
"""Charts and tables of the page of figures as HTML; a table stands beside every chart."""

from collections.abc import Sequence
from html import escape

from server.reports.charts import DASHES, Bar, Chart, Dot, Label, Shape, Stroke
from server.reports.columns import COLUMNS, Column, Kind
from server.reports.tables import CITY, Row
from server.reports.words import CELLS
from server.web.figures_words import CELLS_EN, word


def chart_html(chart: Chart, caption: str, table: str, language: str) -> str:
    """Return a chart under its caption, its table folded up beside it."""
    if not chart.shapes:
        return f"<figure><figcaption>{escape(caption)}</figcaption>{table}</figure>"
    frame = chart.frame
    drawn = "".join(_shape(each) for each in chart.shapes)
    return (
        f"<figure><figcaption>{escape(caption)}</figcaption>"
        f'<svg viewBox="0 0 {_n(frame.width)} {_n(frame.height)}" role="img" '
        f'aria-label="{escape(caption)}" font-size="{_n(frame.letters)}">{drawn}</svg>'
        f"<details><summary>{escape(word(language, 'table'))}</summary>{table}</details></figure>"
    )


def table_html(
    name: str, rows: Sequence[Row], columns: Sequence[str], caption: str, language: str
) -> str:
    """Return rows as a table; the first column heads each row, numbers stand right."""
    found = {each.name: each for each in COLUMNS[name]}
    wanted = [found[each] for each in columns]
    heads = "".join(
        f'<th scope="col"{_right(each)}>{escape(each.head(language))}</th>' for each in wanted
    )
    body = "".join(f"<tr>{_cells(row, wanted, language)}</tr>" for row in rows)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def cell_text(row: Row, name: str, language: str) -> str:
    """Return a cell in words: thousands apart, nothing as a dash, kept back as x."""
    cell = row[name]
    if name == "bureau" and row.get("bureau_id") == CITY:
        return word(language, "city")
    if cell is None:
        return "x" if row.get("kept_back") else "―"
    if not isinstance(cell, str):
        return f"{cell:,}"
    return (CELLS if language == "ja" else CELLS_EN).get(cell, cell)


def _cells(row: Row, columns: Sequence[Column], language: str) -> str:
    first, *others = columns
    head = f'<th scope="row">{escape(cell_text(row, first.name, language))}</th>'
    return head + "".join(
        f"<td{_right(each)}>{escape(cell_text(row, each.name, language))}</td>" for each in others
    )


def _right(column: Column) -> str:
    return ' class="number"' if column.kind is Kind.NUMBER else ""


def _shape(shape: Shape) -> str:
    if isinstance(shape, Stroke):
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
        dash = DASHES.get(shape.ink)
        dashed = f' stroke-dasharray="{" ".join(map(_n, dash))}"' if dash else ""
        return f'<polyline class="{shape.ink.value}" points="{points}"{dashed}/>'
    if isinstance(shape, Bar):
        return (
            f'<rect class="{shape.ink.value}" x="{_n(shape.x)}" y="{_n(shape.y)}" '
            f'width="{_n(shape.width)}" height="{_n(shape.height)}"/>'
        )
    if isinstance(shape, Dot):
        place = f'cx="{_n(shape.x)}" cy="{_n(shape.y)}"'
        return f'<circle class="{shape.ink.value}" {place} r="3"/>'
    return _label(shape)


def _label(label: Label) -> str:
    return (
        f'<text class="{label.ink.value}" x="{_n(label.x)}" y="{_n(label.y)}" '
        f'text-anchor="{label.anchor}">{escape(label.text)}</text>'
    )


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
