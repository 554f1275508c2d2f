# SPDX-License-Identifier: Apache-2.0
"""Whether the server is there, and which one it is."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar

from approval import Refusal, city_day
from server.store.organisation import read_tenant
from server.store.published_lists import all_lists, deeds
from server.usecases.archive_round import is_overdue
from server.usecases.office.publishing import is_late
from server.usecases.services import Services
from telework.closing.cut_off import CutOff, cut_off_date

FIRST_TENANT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a client checks before it believes that it has reached our server.

    Attributes:
        alarms: what an administrator must see to: ``revocation_list_late``,
            ``authority_backup_missing``, ``archive_overdue``, ``telework_cut_off_wrong``; empty
            when all is well.
        authority_rehearsed: the day on which a backup of the authority was last rehearsed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    service: str
    server_id: str
    status: str
    version: str
    alarms: tuple[str, ...] = ()
    authority_rehearsed: str = ""


def read_health(services: Services, cut_off: CutOff) -> Health:
    """Return the server's name and id; raises where the database does not answer."""
    now = services.clock()
    with services.database.read_work() as tx:
        server_id = read_tenant(tx, FIRST_TENANT).server_id
        lists = all_lists(tx, FIRST_TENANT)
        done = {one.deed: one.done_at for one in deeds(tx, FIRST_TENANT)}
        archive_late = is_overdue(tx, FIRST_TENANT, now)
    alarms = []
    if any(is_late(one, now) for one in lists):
        alarms.append("revocation_list_late")
    if "backup" not in done:
        alarms.append("authority_backup_missing")
    if archive_late:
        alarms.append("archive_overdue")
    if isinstance(cut_off_date(cut_off, city_day(now).isoformat()[:7]), Refusal):
        alarms.append("telework_cut_off_wrong")
    rehearsed = done.get("rehearsal")
    return Health(
        service="tsukue",
        server_id=server_id,
        status="ok",
        version=program_version(),
        alarms=tuple(alarms),
        authority_rehearsed=f"{city_day(rehearsed)}" if rehearsed else "",
    )


def program_version() -> str:
    """Return the version of this program."""
    try:
        return version("tsukue")
    except PackageNotFoundError:
        return "0"
