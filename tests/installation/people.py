# SPDX-License-Identifier: Apache-2.0
"""What the city itself brings to its installation: its organisation, its rules, its people."""

import csv
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from approval.identifiers import PersonId
from approval.organisation import OrganisationData
from server.demo.city import build_city, logins
from server.demo.people import DEMO_PASSWORD, STORY, StoryPerson
from tests.installation.machine import Machine

RULES = Path(__file__).parents[2] / "approval" / "rules" / "kumamoto-fire-bureau"


def bring_files(machine: Machine) -> None:
    """Put the organisation and the rules where the manual says."""
    place = machine.root / "srv/tsukue"
    write_organisation(build_city(), place / "city")
    shutil.copytree(RULES, place / "rules")


def add_people(machine: Machine) -> None:
    """Give everybody of the story an account, by the manual's own command."""
    by_login = {login: person for person, login in logins(build_city()).items()}
    machine.do(
        "\n".join(_adding(person, by_login[person.login]) for person in STORY),
        given="",
    )


def _adding(person: StoryPerson, person_id: PersonId) -> str:
    return f"echo {DEMO_PASSWORD} | tsukue-server user add {person.login} {person_id}"


def write_organisation(city: OrganisationData, folder: Path) -> None:
    """Write an organisation as the files that are loaded."""
    folder.mkdir(parents=True)
    _write(
        folder / "sections.csv",
        ("section_id", "name", "level", "parent_id", "mark", "valid_from", "valid_to"),
        (
            (one.section_id, one.name, one.level, one.parent_id, one.mark, *_days(one))
            for one in city.sections
        ),
    )
    _write(
        folder / "posts.csv",
        ("post_id", "section_id", "title", "rank", "heads", "valid_from", "valid_to", "examines"),
        (
            (
                *(one.post_id, one.section_id, one.title, one.rank, _yes(one.heads)),
                *(*_days(one), _yes(one.examines)),
            )
            for one in city.posts
        ),
    )
    _write(
        folder / "people.csv",
        ("person_id", "name", "kana"),
        ((one.person_id, one.name, one.kana) for one in city.people),
    )
    _write(
        folder / "holdings.csv",
        ("person_id", "post_id", "capacity", "valid_from", "valid_to"),
        ((one.person_id, one.post_id, one.capacity, *_days(one)) for one in city.holdings),
    )


def _days(one: object) -> tuple[str, str]:
    begins: date = one.valid_from  # type: ignore[attr-defined]  # sections, posts, holdings
    ends: date | None = one.valid_to  # type: ignore[attr-defined]
    return begins.isoformat(), ends.isoformat() if ends else ""


def _yes(said: bool) -> str:
    return "yes" if said else "no"


def _write(file: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
