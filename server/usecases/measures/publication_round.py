# SPDX-License-Identifier: Apache-2.0
"""Publishing by itself: each morning, from the chosen day on, the month that HR has closed."""

from datetime import date, datetime, time, timedelta

import structlog
from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.refusal import Refusal
from server.files.whole import write_whole
from server.reports.open_data import file_name
from server.store.measures.publications import versions_of
from server.store.outbox import enqueue, is_waiting
from server.store.telework.months import is_month_closed
from server.usecases.effects import MEASURES_ROUND
from server.usecases.measures.month_files import files_of, month_report
from server.usecases.measures.publish_month import Publisher, publish_month
from server.usecases.services import Services

MORNING = time(5, 10)
ACTOR = "round"

_log = structlog.get_logger(__name__)


def schedule_publication_round(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next round, unless it is planned already."""
    since = timedelta(hours=MORNING.hour, minutes=MORNING.minute)
    at = start_of_day(city_day(now)) + since
    at = at if at > now else start_of_day(city_day(now) + timedelta(days=1)) + since
    if not is_waiting(tx, tenant, MEASURES_ROUND, at):
        enqueue(tx, tenant, MEASURES_ROUND, {}, at)


def publish_due(services: Services, tenant: int) -> str:
    """Publish the month before this one where it is due; return it, empty where nothing was.

    A month that HR has not closed waits for that: what is published does not change.
    """
    choice, today = services.publishing, city_day(services.clock())
    month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    if choice.day is None or today.day < choice.day:
        return ""
    if _is_due(services, tenant, month):
        done = publish_month(services, Publisher(tenant=tenant, name=ACTOR), month)
        if isinstance(done, Refusal):
            _log.error("publication_refused", month=f"{month:%Y-%m}", code=done.code)
            return ""
        _write(services, tenant, month)
        return done.publication.month
    # A folder that was full or away yesterday gets its files today.
    _write(services, tenant, month)
    return ""


def _is_due(services: Services, tenant: int, month: date) -> bool:
    named = f"{month:%Y-%m}"
    with services.database.read_work() as tx:
        return is_month_closed(tx, tenant, named) and not versions_of(tx, tenant, named)


def _write(services: Services, tenant: int, month: date) -> None:
    folder = services.publishing.folder
    if folder is None:
        return
    report = month_report(services, tenant, month)
    if isinstance(report, Refusal) or not report.version:
        return
    if (folder / file_name(report, "figures.json")).exists():
        return
    files = files_of(services, report, paper=True, opened=True)
    # The document comes last: where it stands, all the others do.
    for name in sorted(files, key=lambda name: name.endswith("figures.json")):
        write_whole(folder / name, files[name][1])
