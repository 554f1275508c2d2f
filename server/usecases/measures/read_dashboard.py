# SPDX-License-Identifier: Apache-2.0
"""The one reading of the page 統計: desktop, web page, reports and open data all begin here.

What is closed is read as it was stored at the closing, only open months are counted from
records, and every span of months is bounded: the page costs the same in every year.
"""

from collections.abc import Mapping
from datetime import date

from approval import city_day
from approval.refusal import Refusal
from server.store.measures.actuals import values_in_force
from server.store.measures.publications import published_figures
from server.store.measures.published import published_values
from server.store.measures.register import register_in_force
from server.store.measures.surveys import survey_figures
from server.store.meetings.catalogue import catalogue_in_force
from server.usecases.measures.asking import Asking
from server.usecases.measures.form_months import form_months
from server.usecases.measures.known_months import FedMonths, known_months
from server.usecases.measures.rate_months import RATE_RULE, bureau_rates, month_rates
from server.usecases.measures.reader import Reader
from server.usecases.measures.remote_figures import remote_figures, section_names
from server.usecases.measures.remote_months import remote_months
from server.usecases.meetings.read_statistics import meeting_statistics
from server.usecases.services import Services
from telework.measures.course import COURSE_RULE_VERSION
from telework.measures.figure import FigureSubject
from telework.measures.lines import MOST_MONTHS, LineFacts, line_of
from telework.measures.measure import Measure
from telework.measures.published import as_published
from telework.measures.rates import rate_bureaus, rate_figures, rate_months
from telework.measures.rooms import room_figures
from telework.measures.wire import Dashboard, MeasureLine, RoomFigures


def read_dashboard(
    services: Services, tenant: int, month: date, reader: Reader
) -> Dashboard | Refusal:
    """Return the page for a month, up to now, with what was published where it was."""
    page = fresh_dashboard(services, tenant, month, reader)
    if isinstance(page, Refusal):
        return page
    with services.database.read_work() as tx:
        own = published_figures(tx, tenant, [page.month]).get(page.month)
    return page if own is None else as_published(page, own)


def fresh_dashboard(
    services: Services, tenant: int, month: date, reader: Reader
) -> Dashboard | Refusal:
    """Return the page for a month as it is counted now.

    Months of measures that were published show that figure, with today's beside it.

    Args:
        services: the parts.
        tenant: the municipality.
        month: its first day; one that has not begun is refused.
        reader: who reads; ``ANYBODY`` for the web page, reports and open data.
    """
    now = services.clock()
    if month > city_day(now):
        return Refusal(code="measures.month_future", params={"month": f"{month:%Y-%m}"})
    with services.database.read_work() as tx:
        asking = Asking(
            tx=tx,
            services=services,
            tenant=tenant,
            city=services.city.today(tx, tenant, now),
            month=month,
            now=now,
        )
        return _dashboard(asking, reader)


def _dashboard(asking: Asking, reader: Reader) -> Dashboard:
    month = asking.named
    remote, rates = remote_months(asking), month_rates(asking)
    fed = FedMonths(remote=remote, rates=rates, forms=form_months(asking))
    names = section_names(asking.city)
    city, bureaus = remote_figures(asking, remote, names)
    return Dashboard(
        month=month,
        as_of=asking.now,
        course_rule=COURSE_RULE_VERSION,
        rate_rule=RATE_RULE,
        published=None,
        lines=_lines(asking, reader, fed),
        rate=rate_figures(month, rates[-1]),
        rate_months=rate_months(rates),
        rate_bureaus=rate_bureaus(month, bureau_rates(asking)),
        remote=city,
        remote_bureaus=bureaus,
        rooms=_rooms(asking),
        surveys=survey_figures(asking.tx, asking.tenant, city_day(asking.now)),
    )


def _lines(asking: Asking, reader: Reader, fed: FedMonths) -> tuple[MeasureLine, ...]:
    register = register_in_force(asking.tx, asking.tenant)
    since = asking.months_before(MOST_MONTHS)
    entered = values_in_force(asking.tx, asking.tenant, since, asking.named)
    published = published_values(asking.tx, asking.tenant, since, asking.named)
    names = section_names(asking.city)
    return tuple(
        line_of(
            measure,
            asking.named,
            LineFacts(
                known=known_months(measure, entered.get(measure.measure_id, {}), fed),
                published=_published_of(measure, published),
                owners=tuple(names.get(owner, owner) for owner in measure.owners),
                counted_by=fed.rule_of(measure.source, asking),
                may_enter=reader.may_enter(measure.owners, asking.city.view),
            ),
        )
        for measure in sorted(register.measures, key=lambda each: each.number)
    )


def _published_of(measure: Measure, published: Mapping[str, str]) -> dict[str, str]:
    """Return the published values of one measure by month."""
    found = {}
    for figure_id, value in published.items():
        subject, _point, rest = figure_id.partition(".")
        measure_id, _point, month = rest.partition(".")
        if (subject, measure_id) == (FigureSubject.MEASURE, measure.measure_id):
            found[month] = value
    return found


def _rooms(asking: Asking) -> RoomFigures | None:
    if not catalogue_in_force(asking.tx, asking.tenant).rooms:
        return None
    found = meeting_statistics(asking.tx, asking.services, asking.tenant, asking.month, asking.now)
    return room_figures(found)
