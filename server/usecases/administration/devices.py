# SPDX-License-Identifier: Apache-2.0
"""Looking after devices from the page 管理: who has which, admitting one, reporting one lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from approval.register.spreadsheet import csv_row, harmless_cell
from approval.wire_devices import (
    ADMITTED,
    LOST,
    REVOKED,
    WAITING,
    ChangedDevice,
    DeviceLine,
    DevicePage,
)
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.store.lost_devices import AskedCounts, asked_counts
from server.store.people_reading import (
    ListedDevice,
    listed_accounts,
    listed_device,
    listed_devices,
)
from server.usecases.administration.loss_report import make_report
from server.usecases.administration.paging import Key, page_of
from server.usecases.administration.people import note_reading, office_of
from server.usecases.administration.refusing import refused
from server.usecases.identify import Identified
from server.usecases.register_device import lose_device, readmit_device
from server.usecases.search_key import search_key
from server.usecases.services import Services

MOST_LINES = 200
HEADINGS = (
    "端末",
    "名前",
    "使う人の番号",
    "使う人",
    "所属と職",
    "状態",
    "登録",
    "最後の接続",
    "紛失",
    "消去",
)
STATE_WORDS = {WAITING: "待機", ADMITTED: "許可", LOST: "紛失", REVOKED: "取消"}
_FIRST = {WAITING: "0", LOST: "1"}
_ADMITTABLE = frozenset({WAITING, LOST})
_LOSABLE = frozenset({WAITING, ADMITTED})
_END = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which devices: by a part of name, owner or id, and by state."""

    words: str = ""
    state: str = ""


def read_devices(
    services: Services, identified: Identified, wanted: Wanted, after: str, limit: int
) -> DevicePage:
    """Return a page of devices: those that wait, those lost, then those seen last."""
    with services.database.read_work() as tx:
        every = _lines(tx, identified)
    found = _fitting(every, wanted)
    lines, following = page_of(found, _key, after, min(limit, MOST_LINES))
    waiting = sum(each.state == WAITING for each in every)
    return DevicePage(lines=tuple(lines), total=len(found), waiting=waiting, next=following)


def export_devices(services: Services, identified: Identified, wanted: Wanted) -> Iterator[str]:
    """Return the devices as CSV; that they were taken along is in the audit log by then."""
    with services.database.write_work() as tx:
        lines = sorted(_fitting(_lines(tx, identified), wanted), key=_key)
        note_reading(tx, services, identified, Tag.ADMINISTRATION_DEVICES_EXPORTED, len(lines))
    return _rows(lines)


def _rows(lines: list[DeviceLine]) -> Iterator[str]:
    yield csv_row(HEADINGS)
    for line in lines:
        state = STATE_WORDS.get(line.state, line.state)
        cells = (line.device_id, line.name, line.owner_id, line.owner, line.office, state)
        times = (line.registered_at, line.seen_at, line.lost_at, line.wiped_at)
        texts = (*cells, *(each.isoformat() if each else "" for each in times))
        yield csv_row([harmless_cell(each) for each in texts])


def admit(
    services: Services, identified: Identified, device_id: str, seen: str
) -> ChangedDevice | Refusal:
    """Admit a device that waits, or one that was found again."""
    actor = identified.actor
    done = seen in _ADMITTABLE and readmit_device(
        services.database,
        actor.tenant,
        device_id,
        actor.person_id,
        services.clock(),
        seen=seen,
        request_id=actor.request_id,
    )
    return _answer(services, identified, device_id, done=done)


def report_lost(
    services: Services, identified: Identified, device_id: str, seen: str
) -> ChangedDevice | Refusal:
    """Report a device lost, with the report that the city owes (個人情報保護法68条)."""
    actor = identified.actor
    if device_id == actor.device_id:
        refusal = Refusal(code="device.in_use_here")
        return refused(services, identified, of_device(device_id), refusal)
    lost = seen in _LOSABLE and lose_device(
        services.database,
        actor.tenant,
        device_id,
        actor.person_id,
        services.clock(),
        seen=seen,
        request_id=actor.request_id,
    )
    # None where it was not as seen; no certificate at all counts as done.
    done = lost is not None and lost is not False
    return _answer(services, identified, device_id, done=done)


def read_device(services: Services, identified: Identified, device_id: str) -> ChangedDevice | None:
    """Return a device; of a lost one the report too, whose reading is logged."""
    with services.database.read_work() as tx:
        line = _line(tx, identified, device_id)
    if line is None:
        return None
    report = make_report(services, identified, line) if line.state == LOST else None
    return ChangedDevice(device=line, report=report)


def _answer(
    services: Services, identified: Identified, device_id: str, *, done: bool
) -> ChangedDevice | Refusal:
    found = read_device(services, identified, device_id)
    if found is None:
        return Refusal(code="not_found")
    if not done:
        return refused(services, identified, of_device(device_id), Refusal(code="device.changed"))
    return found


def _lines(tx: Connection, identified: Identified) -> list[DeviceLine]:
    tenant = identified.actor.tenant
    names = {each.person_id: each.name for each in listed_accounts(tx, tenant)}
    asked = asked_counts(tx, tenant)
    return [_shown(each, identified, names, asked) for each in listed_devices(tx, tenant)]


def _line(tx: Connection, identified: Identified, device_id: str) -> DeviceLine | None:
    tenant = identified.actor.tenant
    found = listed_device(tx, tenant, device_id)
    if found is None:
        return None
    names = {each.person_id: each.name for each in listed_accounts(tx, tenant)}
    return _shown(found, identified, names, asked_counts(tx, tenant))


def _shown(
    found: ListedDevice,
    identified: Identified,
    names: dict[str, str],
    asked: dict[str, AskedCounts],
) -> DeviceLine:
    view = identified.city.view
    counts = asked.get(found.device_id, AskedCounts())
    person = view.person(PersonId(found.owner_id))
    return DeviceLine(
        device_id=found.device_id,
        name=found.name,
        owner_id=found.owner_id,
        owner=person.name if person else names.get(found.owner_id, ""),
        office=office_of(view, found.owner_id),
        state=found.state,
        registered_at=found.registered_at,
        seen_at=found.seen_at,
        lost_at=found.lost_at,
        wiped_at=found.wiped_at,
        asked=counts.waiting,
        disowned=counts.disowned,
    )


def _fitting(lines: list[DeviceLine], wanted: Wanted) -> list[DeviceLine]:
    words = search_key(wanted.words).split()
    return [
        each
        for each in lines
        if (not wanted.state or each.state == wanted.state)
        and all(word in _searched(each) for word in words)
    ]


def _searched(line: DeviceLine) -> str:
    return search_key(line.name, line.device_id, line.owner, line.owner_id, line.office)


def _key(line: DeviceLine) -> Key:
    """Those that wait first, then those lost, then whichever was seen last."""
    unseen = _END - (line.seen_at or line.registered_at)
    first = _FIRST.get(line.state, "2")
    return f"{first} {int(unseen.total_seconds()):015}", line.device_id
