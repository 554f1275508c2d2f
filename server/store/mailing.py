# SPDX-License-Identifier: Apache-2.0
"""Statements on mail: preferences, what waits long, and letters that were given up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval.letters_wanted import USUAL_KINDS, LetterKind, LetterMode, LettersWanted
from server.store.tables import inbox, mail_person, mail_round, outbox

MODES = tuple(each.value for each in LetterMode)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailPerson:
    """How one person wants mail; quiet hours are HH:MM, empty for none.

    Attributes:
        kinds: kinds of mail that are wanted (``approval.letters_wanted.LetterKind``).
    """

    person_id: str
    address: str
    mode: str = "immediate"
    quiet_from: str = ""
    quiet_until: str = ""
    kinds: tuple[str, ...] = tuple(each.value for each in USUAL_KINDS)

    def wanted(self) -> LettersWanted:
        """Return the choice as the person sees it."""
        return LettersWanted(
            mode=LetterMode(self.mode),
            kinds=tuple(LetterKind(each) for each in self.kinds),
            quiet_from=self.quiet_from,
            quiet_until=self.quiet_until,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A row of an inbox, as reminders need it."""

    post_id: str
    case_id: str
    slot_id: str
    why: str
    since: datetime
    due: str
    only_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A letter that was given up, with the last answer of the mail server."""

    job_id: int
    payload: str
    dead_at: datetime
    error: str
    request_id: str


_OF_TENANT = mail_person.c.tenant == bindparam("tenant")
_PEOPLE = select(
    mail_person.c.person_id,
    mail_person.c.address,
    mail_person.c.mode,
    mail_person.c.quiet_from,
    mail_person.c.quiet_until,
    mail_person.c.kinds,
).where(_OF_TENANT)
_SOME = _PEOPLE.where(mail_person.c.person_id.in_(bindparam("people", expanding=True)))
_WAITS = select(
    inbox.c.post_id,
    inbox.c.case_id,
    inbox.c.slot_id,
    inbox.c.why,
    inbox.c.since,
    inbox.c.due,
    inbox.c.only_for,
).where(inbox.c.tenant == bindparam("tenant"))
_WAITS_HERE = _WAITS.where(
    inbox.c.case_id == bindparam("case_id"), inbox.c.slot_id == bindparam("slot_id")
)
_DEAD = (outbox.c.dead_at.is_not(None), outbox.c.kind.like("mail.%"))


def put_person(tx: Connection, tenant: int, person: MailPerson) -> None:
    """Keep how a person wants mail."""
    key = (mail_person.c.tenant == tenant, mail_person.c.person_id == person.person_id)
    tx.execute(delete(mail_person).where(*key))
    row = {name: getattr(person, name) for name in MailPerson.__slots__}
    row["kinds"] = ",".join(person.kinds)
    tx.execute(insert(mail_person), {"tenant": tenant, **row})


def mail_people(
    tx: Connection, tenant: int, people: Iterable[str] | None = None
) -> list[MailPerson]:
    """Return how these people want mail, or everybody who has an address."""
    if people is None:
        rows = tx.execute(_PEOPLE.order_by(mail_person.c.person_id), {"tenant": tenant})
    else:
        rows = tx.execute(_SOME, {"tenant": tenant, "people": sorted(people)})
    return [
        MailPerson(**{**row, "kinds": tuple(row["kinds"].split(",")) if row["kinds"] else ()})
        for row in rows.mappings()
    ]


def everything_waiting(tx: Connection, tenant: int) -> list[Waits]:
    """Return every row of every inbox, longest waiting first."""
    rows = tx.execute(_WAITS.order_by(inbox.c.since, inbox.c.case_id), {"tenant": tenant})
    return [Waits(**row) for row in rows.mappings()]


def waits_here(tx: Connection, tenant: int, case_id: str, slot_id: str) -> list[Waits]:
    """Return what waits in this slot now: none when somebody was faster than the mail."""
    params = {"tenant": tenant, "case_id": case_id, "slot_id": slot_id}
    return [Waits(**row) for row in tx.execute(_WAITS_HERE, params).mappings()]


def begin_round(tx: Connection, tenant: int, day: date) -> bool:
    """Claim the reminders of a day; False where they went out already."""
    statement = upsert(mail_round).on_conflict_do_nothing().returning(mail_round.c.day)
    return tx.execute(statement, {"tenant": tenant, "day": day}).first() is not None


def dead_letters(tx: Connection, tenant: int) -> Sequence[DeadLetter]:
    """Return the letters that were given up, the newest first."""
    rows = tx.execute(
        select(
            outbox.c.id.label("job_id"),
            outbox.c.payload,
            outbox.c.dead_at,
            outbox.c.last_error.label("error"),
            outbox.c.request_id,
        )
        .where(outbox.c.tenant == tenant, *_DEAD)
        .order_by(outbox.c.id.desc())
    )
    return [DeadLetter(**row) for row in rows.mappings()]


def revive_letters(tx: Connection, tenant: int, now: datetime) -> int:
    """Try every letter that was given up once more; return how many."""
    statement = update(outbox).where(outbox.c.tenant == tenant, *_DEAD)
    return tx.execute(statement.values(dead_at=None, attempts=0, run_at=now)).rowcount
