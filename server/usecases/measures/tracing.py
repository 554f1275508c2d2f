# SPDX-License-Identifier: Apache-2.0
"""A figure at its address: taken from the page of its month, never counted a second time."""

from dataclasses import fields
from urllib.parse import urlencode

from approval.rate import Share
from approval.refusal import Refusal
from server.auth.permissions import Permission
from server.store.measures.actuals import entries_of_month
from server.texts import rule_words
from server.usecases.identify import Identified
from server.usecases.measures.asking import days_until, first_day
from server.usecases.measures.known_months import counting_rule
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import reader_of
from server.usecases.services import Services
from telework.measures.entries import ActualEntry, in_order
from telework.measures.figure import FigureAddress, FigureSubject, figure_address
from telework.measures.lines import halves
from telework.measures.measure import Source
from telework.measures.traced import FigurePart, RecordKind, RecordsBehind, TracedFigure
from telework.measures.wire import (
    Dashboard,
    MeasureLine,
    MonthState,
    RateFigures,
    RemoteFigures,
    RoomFigures,
)

UNKNOWN = Refusal(code="measures.figure_unknown")
_NOT_COUNTS = frozenset({"figure_id", "key", "name"})


def trace_figure(
    services: Services, identified: Identified, figure_id: str
) -> TracedFigure | Refusal:
    """Return a figure with its rule and where its records are, within the reader's rights."""
    try:
        address = figure_address(figure_id)
        month = first_day(address.month)
    except ValueError:
        return UNKNOWN
    page = read_dashboard(services, identified.actor.tenant, month, reader_of(identified))
    if isinstance(page, Refusal):
        return page
    if address.subject is FigureSubject.MEASURE:
        return _measure(services, identified, page, address)
    found = _counted(page, figure_id)
    if found is None:
        return UNKNOWN
    return _traced(services, page, address, identified, found)


def _counted(page: Dashboard, figure_id: str) -> RateFigures | RemoteFigures | RoomFigures | None:
    rooms = () if page.rooms is None else (page.rooms,)
    figures = (page.rate, *page.rate_bureaus, page.remote, *page.remote_bureaus, *rooms)
    return next((each for each in figures if each.figure_id == figure_id), None)


def _traced(
    services: Services,
    page: Dashboard,
    address: FigureAddress,
    identified: Identified,
    found: RateFigures | RemoteFigures | RoomFigures,
) -> TracedFigure:
    source = address.subject.value
    line = next((each for each in page.lines if each.measure.source.value == source), None)
    whole = None if line is None or address.bureau_id is not None else line.months[-1:]
    month = whole[0] if whole else None
    return TracedFigure(
        figure_id=found.figure_id,
        month=page.month,
        name="" if isinstance(found, RoomFigures) else found.name,
        unit="回" if isinstance(found, RemoteFigures) else "%",
        value=_value(found),
        parts=_parts(found),
        state=month.state if month else MonthState.PROVISIONAL,
        restated=month.restated if month else None,
        delta=month.delta if month else None,
        rule=_rule(services, identified.actor.tenant, page, address.subject),
        words=rule_words(source),
        words_en=rule_words(source, "en"),
        as_of=page.as_of,
        records=_records(source, address, identified),
        entries=(),
    )


def _measure(
    services: Services, identified: Identified, page: Dashboard, address: FigureAddress
) -> TracedFigure | Refusal:
    found = [each for each in page.lines if each.measure.measure_id == address.measure_id]
    if not found:
        return UNKNOWN
    line, month = found[0], found[0].months[-1]
    source = line.measure.source
    is_entered = source is Source.ENTERED or month.state is MonthState.ENTERED
    told = "entered" if is_entered else source.value
    return TracedFigure(
        figure_id=month.figure_id,
        month=month.month,
        name=line.measure.name,
        unit=line.measure.unit,
        value=month.actual,
        parts=(),
        state=month.state,
        restated=month.restated,
        delta=month.delta,
        rule="" if is_entered else line.counted_by,
        words=rule_words(told),
        words_en=rule_words(told, "en"),
        as_of=page.as_of,
        records=_records(told, address, identified),
        entries=_entries(services, identified, line, address.month),
    )


def _entries(
    services: Services, identified: Identified, line: MeasureLine, month: str
) -> tuple[ActualEntry, ...]:
    with services.database.read_work() as tx:
        entries = entries_of_month(tx, identified.actor.tenant, line.measure.measure_id, month)
    return in_order(entries)


def _value(found: RateFigures | RemoteFigures | RoomFigures) -> str:
    if isinstance(found, RemoteFigures):
        return halves(found.half_units)
    if isinstance(found, RateFigures):
        return found.headline.removesuffix("%")
    return Share(part=found.used_minutes, whole=found.bookable_minutes).text().removesuffix("%")


def _parts(found: RateFigures | RemoteFigures | RoomFigures) -> tuple[FigurePart, ...]:
    names = (each.name for each in fields(found) if each.name not in _NOT_COUNTS)
    values = ((name, getattr(found, name)) for name in names)
    return tuple(
        FigurePart(name=name, value=str(value)) for name, value in values if value is not None
    )


def _rule(services: Services, tenant: int, page: Dashboard, subject: FigureSubject) -> str:
    if subject is FigureSubject.REMOTE_WORK:
        with services.database.read_work() as tx:
            return counting_rule(tx, tenant, first_day(page.month))
    return page.rate_rule if subject is FigureSubject.E_APPROVAL_RATE else ""


def _records(
    source: str, address: FigureAddress, identified: Identified
) -> tuple[RecordsBehind, ...]:
    """Return where the records are read; each route judges again what this reader may see."""
    month, bureau = address.month, address.bureau_id
    part = {} if bureau is None else {"key": bureau}
    days = {} if bureau is None else {"section": bureau}
    last = days_until(first_day(month), identified.city.day)[1]
    wanted = {
        "e_approval_rate": (
            RecordKind.CASES,
            "/v1/reports/rate/cases?" + urlencode({"by": "bureau", "month": month, **part}),
            Permission.APPROVAL_REPORT_READ,
        ),
        "remote_work": (
            RecordKind.DAYS,
            "/v1/telework/counts/days?" + urlencode({"month": month, **days}),
            Permission.TELEWORK_SELF_READ,
        ),
        "rooms": (
            RecordKind.MEETINGS,
            "/v1/meetings/statistics?" + urlencode({"month": month}),
            Permission.MEETINGS_STATISTICS_READ,
        ),
        "forms_without_seal": (
            RecordKind.FORMS,
            "/v1/forms?" + urlencode({"on": last.isoformat(), "without_seal": "true"}),
            Permission.MEASURES_FIGURE_READ,
        ),
        "entered": (
            RecordKind.ENTRIES,
            f"/v1/measures/{address.measure_id}/actuals",
            Permission.MEASURES_FIGURE_READ,
        ),
    }
    kind, path, permission = wanted[source]
    permitted = identified.actor.may(permission)
    return (RecordsBehind(kind=kind, path=path, permitted=permitted),)
