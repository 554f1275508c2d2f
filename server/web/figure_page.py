# SPDX-License-Identifier: Apache-2.0
"""The page of one figure: its value, its rule, when it was read, and what was amended since."""

from html import escape

from server.reports.columns import COLUMNS
from server.reports.tables import CITY, Row
from server.reports.words import moment
from server.web.figures_drawing import cell_text
from server.web.figures_page import FiguresShown, document, measure_name, state_words
from server.web.figures_words import word
from telework.measures.figure import FigureAddress, FigureSubject

_TABLES = {
    FigureSubject.E_APPROVAL_RATE: "e_approval_bureaus",
    FigureSubject.REMOTE_WORK: "remote_work_bureaus",
    FigureSubject.ROOMS: "rooms",
}
_UNSHOWN = frozenset({"figure_id", "measure_id", "month", "bureau_id", "kept_back"})

Pairs = list[tuple[str, str]]


def figure_page(shown: FiguresShown, figure: FigureAddress) -> str | None:
    """Return the page of a figure, None where the page of its month has no such figure."""
    is_measure = figure.subject is FigureSubject.MEASURE
    pairs = _measure(shown, figure) if is_measure else _counted(shown, figure)
    if pairs is None:
        return None
    language = shown.language
    pairs += [
        (word(language, "read_at"), moment(shown.report.as_of)),
        (word(language, "state"), state_words(shown)),
        (word(language, "permalink"), figure.text()),
    ]
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in pairs)
    title = f"{word(language, 'figure')} {figure.text()}"
    back = shown.link(month=shown.report.month)
    body = (
        f"<header><h1>{escape(title)}</h1></header><main><dl>{rows}</dl>"
        f"<p>{shown.say('records')}</p><p>{shown.say('small')}</p>"
        f'<p><a href="{back}">{shown.say("back")}</a></p></main>'
    )
    return document(language, title, body)


def _measure(shown: FiguresShown, figure: FigureAddress) -> Pairs | None:
    language = shown.language
    months = shown.report.table("measure_months").rows
    month = next((row for row in months if row["figure_id"] == figure.text()), None)
    measures = shown.report.table("measures").rows
    measure = next((row for row in measures if row["measure_id"] == figure.measure_id), None)
    if month is None or measure is None:
        return None
    rule = str(measure["counted_by"] or "")
    told = word(language, "rule_fed", rule=rule) if rule else word(language, "rule_measure")
    unit = str(measure["unit"])
    pairs = [
        (word(language, "figure"), f"{measure_name(measure, language)} {month['month']}"),
        (word(language, "value"), f"{cell_text(month, 'actual', language)} {unit}"),
        (word(language, "course"), f"{cell_text(month, 'course', language)} {unit}"),
    ]
    if month["restated"] is not None:
        pairs += [
            (word(language, name), f"{cell_text(month, name, language)} {unit}")
            for name in ("restated", "delta")
        ]
    return [
        *pairs,
        (word(language, "definition"), str(measure["definition"])),
        (word(language, "rule"), told),
    ]


def _counted(shown: FiguresShown, figure: FigureAddress) -> Pairs | None:
    name = _TABLES[figure.subject]
    row = next((row for row in shown.report.table(name).rows if _is_of(row, figure)), None)
    if row is None:
        return None
    language = shown.language
    pairs = [
        (column.head(language), cell_text(row, column.name, language))
        for column in COLUMNS[name]
        if column.name not in _UNSHOWN
    ]
    rule = shown.report.rules.get("e_approval_rate", "")
    words = {
        FigureSubject.E_APPROVAL_RATE: word(language, "rule_rate", rule=rule),
        FigureSubject.REMOTE_WORK: word(language, "rule_remote"),
        FigureSubject.ROOMS: word(language, "rule_rooms"),
    }
    return [*pairs, (word(language, "rule"), words[figure.subject])]


def _is_of(row: Row, figure: FigureAddress) -> bool:
    """Whether a row is the part of the city that a figure names; rooms have no parts."""
    return "bureau_id" not in row or row["bureau_id"] == (figure.bureau_id or CITY)
