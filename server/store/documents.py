# SPDX-License-Identifier: Apache-2.0
"""Statements on the current decision sheet of a case; each is a compare-and-set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from approval.wire import ArchiveStanding, DocumentState, TimestampState
from server.store.columns import AnyRow
from server.store.revisions import Revision, add_revision, archive_round, next_revision_no
from server.store.tables import archived_sheet, document, document_revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The current sheet of a case as stored.

    Attributes:
        round: the round it was, or is being, made for.
        revision_hash: digest of the content it shows.
        sha256: digest of its bytes; the former sheet's, or empty, while preparing.
        held_until: until when the next signer waits for the time of the newest signature.
        revision_no: its row among the revisions, 0 before the first.
        quoted_sha256: the last sheet of the round before.
        last_field: the highest number of a slot that has a field on it, spare ones included.
        later_times: signatures on it that were signed over before they got their time.
        archive: how far this very sheet is archived, with the end of its newest timestamp.
    """

    case_id: str
    round: int
    revision_hash: str
    preparing: bool
    sha256: str
    size: int
    signatures: int
    timestamp_state: TimestampState
    held_until: datetime | None
    quoted_sha256: str
    revision_no: int
    last_field: int = 0
    later_times: int = 0
    archive: ArchiveStanding = ArchiveStanding.NONE
    archived_until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Return whether the next signer must still wait for the time."""
        waiting = self.timestamp_state is TimestampState.PENDING
        return waiting and self.held_until is not None and now < self.held_until

    def state(self) -> DocumentState:
        """Return what clients see of it."""
        return DocumentState(
            sha256="" if self.preparing else self.sha256,
            size=0 if self.preparing else self.size,
            signatures=0 if self.preparing else self.signatures,
            timestamp=TimestampState.NONE if self.preparing else self.timestamp_state,
            held_until=self.held_until,
            preparing=self.preparing,
            later_times=0 if self.preparing else self.later_times,
            archive=self.archive,
            archived_until=self.archived_until,
        )


_STAMPED = document_revision.alias("stamped")
_LATER_TIMES = (
    select(func.count())
    .select_from(document_revision)
    .where(
        document_revision.c.tenant == document.c.tenant,
        document_revision.c.case_id == document.c.case_id,
        document_revision.c.archived.is_(False),
        document_revision.c.kind == "signed",
        document_revision.c.revision_no != document.c.revision_no,
        ~select(_STAMPED.c.revision_no)
        .where(
            _STAMPED.c.tenant == document_revision.c.tenant,
            _STAMPED.c.case_id == document_revision.c.case_id,
            _STAMPED.c.kind == "stamped",
            _STAMPED.c.base_no == document_revision.c.revision_no,
        )
        .exists(),
    )
    .scalar_subquery()
)
_THIS_ARCHIVE = (
    archived_sheet.c.tenant == document.c.tenant,
    archived_sheet.c.case_id == document.c.case_id,
    archived_sheet.c.sha256 == document.c.sha256,
)
_SHEETS = select(
    document.c.case_id,
    document.c.round,
    document.c.revision_hash,
    document.c.preparing,
    document.c.sha256,
    document.c.size,
    document.c.signatures,
    document.c.timestamp_state,
    document.c.held_until,
    document.c.quoted_sha256,
    document.c.revision_no,
    document.c.last_field,
    _LATER_TIMES.label("later_times"),
    select(archived_sheet.c.state).where(*_THIS_ARCHIVE).scalar_subquery().label("archive"),
    select(archived_sheet.c.ends_at)
    .where(*_THIS_ARCHIVE)
    .scalar_subquery()
    .label("archived_until"),
).where(
    document.c.tenant == bindparam("tenant"),
    document.c.case_id.in_(bindparam("case_ids", expanding=True)),
)


def sheets_of(tx: Connection, tenant: int, case_ids: Sequence[str]) -> dict[str, Sheet]:
    """Return the sheets of these cases, by case."""
    if not case_ids:
        return {}
    rows = tx.execute(_SHEETS, {"tenant": tenant, "case_ids": list(case_ids)})
    return {row.case_id: _sheet(row) for row in rows}


def sheet_of(tx: Connection, tenant: int, case_id: str) -> Sheet | None:
    """Return the sheet of one case."""
    return sheets_of(tx, tenant, [case_id]).get(case_id)


def lock_sheet(tx: Connection, tenant: int, case_id: str) -> Sheet | None:
    """Return the sheet of one case, which nobody else moves on until the transaction ends.

    Before the line of revisions is read or cut: a time that comes in meanwhile would add
    one that the cut does not know.
    """
    row = tx.execute(
        _SHEETS.with_for_update(of=document), {"tenant": tenant, "case_ids": [case_id]}
    ).one_or_none()
    return None if row is None else _sheet(row)


def begin_sheet(tx: Connection, tenant: int, case_id: str, round_: int, revision: str) -> None:
    """Say that the sheet of this round is being made; what stood before is archived.

    The sheet of a later round quotes the last one that somebody had signed.
    """
    old = lock_sheet(tx, tenant, case_id)
    values: dict[str, Any] = {
        "round": round_,
        "revision_hash": revision,
        "preparing": True,
        "held_until": None,
        "last_field": 0,
    }
    if old is None:
        empty = {
            "sha256": "",
            "size": 0,
            "signatures": 0,
            "timestamp_state": TimestampState.NONE.value,
            "quoted_sha256": "",
            "revision_no": 0,
        }
        tx.execute(insert(document), {"tenant": tenant, "case_id": case_id, **empty, **values})
        return
    if old.signatures and not old.preparing:
        values["quoted_sha256"] = old.sha256
    archive_round(tx, tenant, case_id)
    _set(tx, tenant, case_id, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A sheet as it was made: of which round and content, its bytes, and its last field."""

    round: int
    revision_hash: str
    sha256: str
    size: int
    last_field: int


def set_frozen(tx: Connection, tenant: int, case_id: str, frozen: Frozen, now: datetime) -> bool:
    """Make the rendered sheet current; False when another draft was frozen since."""
    old = sheet_of(tx, tenant, case_id)
    wanted = (frozen.round, frozen.revision_hash, True)
    if old is None or (old.round, old.revision_hash, old.preparing) != wanted:
        return False
    made = Revision(
        case_id=case_id,
        revision_no=0,
        round=frozen.round,
        kind="frozen",
        slot_id="",
        sha256=frozen.sha256,
        size=frozen.size,
        signatures=0,
        base_no=None,
        event_id="",
        at=now,
    )
    if not _advance(tx, tenant, old, made, TimestampState.NONE, None):
        return False
    _set(tx, tenant, case_id, last_field=frozen.last_field)
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature on a sheet: whose slot, by which act, and the bytes it makes."""

    slot_id: str
    event_id: str
    sha256: str
    size: int


def append_signature(
    tx: Connection,
    tenant: int,
    base: Sheet,
    signed: Signed,
    *,
    held_until: datetime | None,
    now: datetime,
) -> bool:
    """Make base plus increment current; False when the base is no longer current."""
    revision = Revision(
        case_id=base.case_id,
        revision_no=0,
        round=base.round,
        kind="signed",
        slot_id=signed.slot_id,
        sha256=signed.sha256,
        size=signed.size,
        signatures=base.signatures + 1,
        base_no=base.revision_no,
        event_id=signed.event_id,
        at=now,
    )
    return _advance(tx, tenant, base, revision, TimestampState.PENDING, held_until)


def set_stamped(
    tx: Connection, tenant: int, base: Sheet, *, slot_id: str, sha256: str, size: int, now: datetime
) -> bool:
    """Replace the sheet by itself with the trusted time; False when signed on meanwhile."""
    stamped = Revision(
        case_id=base.case_id,
        revision_no=0,
        round=base.round,
        kind="stamped",
        slot_id=slot_id,
        sha256=sha256,
        size=size,
        signatures=base.signatures,
        base_no=base.revision_no,
        event_id="",
        at=now,
    )
    return _advance(tx, tenant, base, stamped, TimestampState.STAMPED, None)


def set_archived(
    tx: Connection, tenant: int, base: Sheet, *, kind: str, sha256: str, size: int, now: datetime
) -> bool:
    """Replace the sheet by itself, lifted or renewed; False when it was moved on meanwhile.

    Args:
        tx: the unit of work.
        tenant: the city.
        base: the sheet that the new bytes continue.
        kind: ``lifted`` or ``renewed``.
        sha256: digest of the new bytes.
        size: how many.
        now: when.
    """
    archived = Revision(
        case_id=base.case_id,
        revision_no=0,
        round=base.round,
        kind=kind,
        slot_id="",
        sha256=sha256,
        size=size,
        signatures=base.signatures,
        base_no=base.revision_no,
        event_id="",
        at=now,
    )
    return _advance(tx, tenant, base, archived, TimestampState.STAMPED, None)


def owe_timestamp(tx: Connection, tenant: int, case_id: str, sha256: str) -> bool:
    """Mark the newest signature 時刻未付与; False when the sheet has moved on."""
    answer = tx.execute(
        update(document)
        .where(
            document.c.tenant == tenant,
            document.c.case_id == case_id,
            document.c.sha256 == sha256,
            document.c.preparing.is_(False),
        )
        .values(timestamp_state=TimestampState.OWED.value, held_until=None)
    )
    return answer.rowcount == 1


def set_current(tx: Connection, tenant: int, target: Revision) -> None:
    """Make an earlier revision current again after a retraction or a remand."""
    timed = dict.fromkeys(("stamped", "lifted", "renewed"), TimestampState.STAMPED)
    state = {"frozen": TimestampState.NONE, **timed}
    _set(
        tx,
        tenant,
        target.case_id,
        sha256=target.sha256,
        size=target.size,
        signatures=target.signatures,
        timestamp_state=state.get(target.kind, TimestampState.OWED).value,
        held_until=None,
        revision_no=target.revision_no,
    )


def _advance(
    tx: Connection,
    tenant: int,
    base: Sheet,
    revision: Revision,
    state: TimestampState,
    held_until: datetime | None,
) -> bool:
    number = next_revision_no(tx, tenant, base.case_id)
    answer = tx.execute(
        update(document)
        .where(
            document.c.tenant == tenant,
            document.c.case_id == base.case_id,
            document.c.round == base.round,
            document.c.revision_hash == base.revision_hash,
            document.c.sha256 == base.sha256,
            document.c.revision_no == base.revision_no,
            document.c.preparing == base.preparing,
        )
        .values(
            preparing=False,
            sha256=revision.sha256,
            size=revision.size,
            signatures=revision.signatures,
            timestamp_state=state.value,
            held_until=held_until,
            revision_no=number,
        )
    )
    if answer.rowcount != 1:
        return False
    # Only who has won the comparison adds the row, so its number is free.
    add_revision(tx, tenant, replace(revision, revision_no=number))
    return True


def _set(tx: Connection, tenant: int, case_id: str, **values: Any) -> None:
    tx.execute(
        update(document)
        .where(document.c.tenant == tenant, document.c.case_id == case_id)
        .values(**values)
    )


def _sheet(row: AnyRow) -> Sheet:
    return Sheet(
        case_id=row.case_id,
        round=row.round,
        revision_hash=row.revision_hash,
        preparing=row.preparing,
        sha256=row.sha256,
        size=row.size,
        signatures=row.signatures,
        timestamp_state=TimestampState(row.timestamp_state),
        held_until=row.held_until,
        quoted_sha256=row.quoted_sha256,
        revision_no=row.revision_no,
        last_field=row.last_field,
        later_times=row.later_times,
        archive=ArchiveStanding(row.archive or ArchiveStanding.NONE),
        archived_until=row.archived_until,
    )
