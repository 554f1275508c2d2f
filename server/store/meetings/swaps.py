# SPDX-License-Identifier: Apache-2.0
"""Statements on offers to exchange rooms (入れ替えの申し出)."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.columns import AnyRow
from server.store.tables import meeting_swap
from telework.meetings.swapping import OfferState


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOffer:
    """An offer as stored: ``open`` is open until ``ends_at`` and while both dates stand still.

    Attributes:
        by_id, to_id: who offered, and who is asked.
        one_id, one_version: the date of who offered, as it was then; ``other`` the other's.
    """

    offer_id: str
    one_id: str
    one_version: int
    other_id: str
    other_version: int
    by_id: str
    to_id: str
    message: str
    state: OfferState
    made_at: datetime
    ends_at: datetime
    settled_at: datetime | None = None


_SWAP = meeting_swap.c
_PUT = upsert(meeting_swap).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
_NAMED = select(meeting_swap).where(
    _SWAP.tenant == bindparam("tenant"), _SWAP.offer_id == bindparam("offer_id")
)
_OF_PERSON = (
    select(meeting_swap)
    .where(
        _SWAP.tenant == bindparam("tenant"),
        or_(_SWAP.by_id == bindparam("person_id"), _SWAP.to_id == bindparam("person_id")),
        _SWAP.made_at > bindparam("since"),
    )
    .order_by(_SWAP.made_at.desc(), _SWAP.offer_id)
    .limit(bindparam("most"))
)
_OPEN = select(func.count()).where(
    _SWAP.tenant == bindparam("tenant"),
    _SWAP.by_id == bindparam("person_id"),
    _SWAP.state == OfferState.OPEN.value,
    _SWAP.ends_at > bindparam("now"),
)
_SETTLE = (
    update(meeting_swap)
    .where(
        _SWAP.tenant == bindparam("of_tenant"),
        _SWAP.offer_id == bindparam("of_offer"),
        _SWAP.state == OfferState.OPEN.value,
        _SWAP.ends_at > bindparam("now"),
    )
    .values(state=bindparam("becomes"), settled_at=bindparam("now"))
)


def put_offer(tx: Connection, tenant: int, new: StoredOffer) -> bool:
    """Keep an offer; False where there is one of this id."""
    values = {**asdict(new), "tenant": tenant, "state": new.state.value}
    return tx.execute(_PUT, values).rowcount == 1


def offer_of(tx: Connection, tenant: int, offer_id: str) -> StoredOffer | None:
    """Return an offer by its id."""
    row = tx.execute(_NAMED, {"tenant": tenant, "offer_id": offer_id}).first()
    return None if row is None else _offer(row)


def offers_of(
    tx: Connection, tenant: int, person_id: str, since: datetime, most: int
) -> tuple[StoredOffer, ...]:
    """Return the offers of a person and to him that were made since a moment, newest first."""
    params = {"tenant": tenant, "person_id": person_id, "since": since, "most": most}
    return tuple(_offer(row) for row in tx.execute(_OF_PERSON, params))


def count_open(tx: Connection, tenant: int, person_id: str, now: datetime) -> int:
    """Return how many offers of a person wait for an answer."""
    params = {"tenant": tenant, "person_id": person_id, "now": now}
    return int(tx.execute(_OPEN, params).scalar_one())


def settle_offer(
    tx: Connection, tenant: int, offer_id: str, becomes: OfferState, now: datetime
) -> bool:
    """Settle an offer that is open still; False where it is not: it is settled once."""
    params = {"of_tenant": tenant, "of_offer": offer_id, "becomes": becomes.value, "now": now}
    return tx.execute(_SETTLE, params).rowcount == 1


def _offer(row: AnyRow) -> StoredOffer:
    return StoredOffer(
        offer_id=row.offer_id,
        one_id=row.one_id,
        one_version=row.one_version,
        other_id=row.other_id,
        other_version=row.other_version,
        by_id=row.by_id,
        to_id=row.to_id,
        message=row.message,
        state=OfferState(row.state),
        made_at=row.made_at,
        ends_at=row.ends_at,
        settled_at=row.settled_at,
    )
