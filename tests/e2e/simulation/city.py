# SPDX-License-Identifier: Apache-2.0
"""The city of the simulation: ten bureaus, sections of forty, and everybody's laptops."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert

from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Holding, OrganisationData, Person, Post, Section
from approval.people import Capacity
from server.auth.permissions import Role
from server.auth.sealing import SecretBox
from server.auth.session import Session
from server.store.devices import NO_HASH
from server.store.engine import Database
from server.store.tables import device, person_account
from server.usecases.city import load_organisation, load_rules
from server.usecases.register_device import mac_key_place
from tests.approval.city import rules
from tests.e2e.simulation.laptop import Laptop

TENANT = 1
BUREAUS = 10
IN_A_SECTION = 40
FOUNDED = date(2020, 4, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One person and the section where he is, with where he goes in the middle of the month."""

    person_id: str
    section_id: str
    moves_to: str = ""
    moves_on: date | None = None

    def section_on(self, day: date) -> str:
        """Return the section on a day (G11)."""
        moved = self.moves_on is not None and day >= self.moves_on
        return self.moves_to if moved else self.section_id


def section_ids(people: int) -> list[str]:
    """Return the sections of a city of so many."""
    return [f"section-{number:03}" for number in range(max(1, -(-people // IN_A_SECTION)))]


def organisation_of(staff: Sequence[Staff]) -> OrganisationData:
    """Return the organisation: each section with a head, its first person, and a post for all."""
    sections = section_ids(len(staff))
    heads = {person.section_id: person.person_id for person in reversed(staff)}
    return OrganisationData(
        version="simulation",
        sections=(
            _section("city", "市", "city", ""),
            *(_section(f"bureau-{n}", f"第{n}局", "bureau", "city") for n in range(BUREAUS)),
            *(
                _section(section, f"{section}課", "section", f"bureau-{number % BUREAUS}")
                for number, section in enumerate(sections)
            ),
        ),
        posts=tuple(post for section in sections for post in _posts(section)),
        people=tuple(_person(each) for each in staff),
        holdings=tuple(
            holding for each in staff for holding in _holdings(each, heads[each.section_id])
        ),
    )


def found(database: Database, staff: Sequence[Staff], now: datetime) -> None:
    """Load organisation and rules."""
    with database.write_work() as tx:
        load_organisation(tx, TENANT, organisation_of(staff), now)
        load_rules(tx, TENANT, rules(), now)


def hire(database: Database, secrets: SecretBox, laptops: Iterable[Laptop], now: datetime) -> None:
    """Make account and device of everybody who has a laptop."""
    known = list(laptops)
    people = {each.person_id for each in known}
    with database.write_work() as tx:
        tx.execute(insert(person_account), [_account(each, now) for each in sorted(people)])
        tx.execute(insert(device), [_device(each, secrets, now) for each in known])


def session_of(laptop: Laptop) -> Session:
    """Return the session on a laptop."""
    return Session(
        tenant=TENANT,
        session_id=f"session-{laptop.device_id}",
        person_id=PersonId(laptop.person_id),
        login=laptop.person_id,
        name=laptop.person_id,
        device_id=laptop.device_id,
        roles=frozenset({Role.STAFF}),
    )


def _section(section_id: str, name: str, level: str, parent: str) -> Section:
    return Section(
        section_id=SectionId(section_id),
        name=name,
        level=level,
        parent_id=SectionId(parent),
        mark=section_id[-4:],
        valid_from=FOUNDED,
    )


def _posts(section: str) -> tuple[Post, Post]:
    return (
        Post(
            post_id=PostId(f"{section}-head"),
            section_id=SectionId(section),
            title="課長",
            rank="section_head",
            heads=True,
            valid_from=FOUNDED,
        ),
        Post(
            post_id=PostId(f"{section}-staff"),
            section_id=SectionId(section),
            title="主事",
            rank="officer",
            heads=False,
            valid_from=FOUNDED,
        ),
    )


def _person(each: Staff) -> Person:
    return Person(person_id=PersonId(each.person_id), name=each.person_id, kana=each.person_id)


def _holdings(each: Staff, head: str) -> tuple[Holding, ...]:
    post = "head" if each.person_id == head else "staff"
    first = _holding(each.person_id, f"{each.section_id}-{post}", FOUNDED, each.moves_on)
    if each.moves_on is None:
        return (first,)
    return first, _holding(each.person_id, f"{each.moves_to}-staff", each.moves_on, None)


def _holding(person_id: str, post_id: str, begins: date, ends: date | None) -> Holding:
    return Holding(
        person_id=PersonId(person_id),
        post_id=PostId(post_id),
        capacity=Capacity.REGULAR,
        valid_from=begins,
        valid_to=ends,
    )


def _account(person_id: str, now: datetime) -> dict[str, object]:
    return {
        "tenant": TENANT,
        "person_id": person_id,
        "login": person_id,
        "name": person_id,
        "password_hash": "",
        "password_changed_at": now,
        "enabled": True,
        "roles": "staff",
        "created_at": now,
    }


def _device(laptop: Laptop, secrets: SecretBox, now: datetime) -> dict[str, object]:
    place = mac_key_place(laptop.device_id)
    return {
        "tenant": TENANT,
        "device_id": laptop.device_id,
        "name": "laptop",
        "registered_by": laptop.person_id,
        "registered_at": now,
        "state": "admitted",
        "mac_key": secrets.seal(place, laptop.mac_key, b"nonce-twelve"),
        "acknowledged_seq": 0,
        "acknowledged_hash": NO_HASH,
        "highest_seq": 0,
        "lost_at": None,
        "wiped_at": None,
        "last_seen_at": now,
    }
