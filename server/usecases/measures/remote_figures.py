# SPDX-License-Identifier: Apache-2.0
"""Remote work of one month, of the city and of its bureaus."""

from collections.abc import Mapping

from server.store.measures.remote_work import counted_by_bureau, eligible_by_bureau
from server.store.telework.statistics import totals_between
from server.usecases.city import CityToday
from server.usecases.measures.asking import Asking
from server.usecases.measures.remote_months import RemoteMonth
from telework.counting import STANDARD
from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.remote import BureauPart, remote_parts
from telework.measures.wire import RemoteFigures


def remote_figures(
    asking: Asking, months: Mapping[str, RemoteMonth], names: Mapping[str, str]
) -> tuple[RemoteFigures, tuple[RemoteFigures, ...]]:
    """Return the city's figures and those of its bureaus, most first.

    Args:
        asking: the reading.
        months: of the measure; the city's count is the one that stands there.
        names: of the bureaus.
    """
    tx, tenant = asking.tx, asking.tenant
    total = totals_between(tx, tenant, STANDARD.policy_id, asking.days, confirmed=False)
    counted = counted_by_bureau(tx, tenant, STANDARD.policy_id, asking.days)
    eligible, eligible_of = eligible_by_bureau(tx, tenant, asking.days)
    month = months.get(asking.named)
    city = RemoteFigures(
        figure_id=FigureAddress(subject=FigureSubject.REMOTE_WORK, month=asking.named).text(),
        key="",
        name="",
        half_units=total.half_units if month is None else month.half_units,
        person_days=total.person_days,
        users=total.users,
        eligible=eligible,
    )
    parts = [
        BureauPart(
            bureau_id=bureau_id,
            name=names.get(bureau_id, bureau_id),
            half_units=each.half_units,
            person_days=each.person_days,
            users=each.users,
            eligible=eligible_of.get(bureau_id, 0),
        )
        for bureau_id, each in counted.items()
    ]
    return city, remote_parts(asking.named, parts)


def section_names(city: CityToday) -> dict[str, str]:
    """Return the newest name of every section; one that was abolished keeps its last."""
    sections = sorted(city.sections, key=lambda section: section.valid_from)
    return {"": "局外", **{section.section_id: section.name for section in sections}}
