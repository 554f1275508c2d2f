# SPDX-License-Identifier: Apache-2.0
"""The lock says what the project says, pins every file, and carries no unwelcome licence."""

import re
import tomllib
from importlib import metadata
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT, imported_libraries, modules, shown

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?: ;.*)?(?: \\)?$")
COPYLEFT = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.IGNORECASE)
LESSER = re.compile(r"\bLGPL|Lesser General Public|GNU Library", re.IGNORECASE)
# Linked at run time, from wheels a city can replace.
LESSER_ALLOWED = frozenset(
    (
        *("pyside6-essentials", "pyside6-pdf", "shiboken6"),
        *("psycopg", "psycopg-binary"),
    )
)


def locked(file: str) -> dict[str, str]:
    """Names and versions of a lock file."""
    lines = (ROOT / file).read_text().splitlines()
    found = (LOCKED.match(line) for line in lines if line and not line.startswith((" ", "#")))
    return {canonicalize_name(match[1]): match[2] for match in found if match}


def declared() -> dict[str, Any]:
    """The project table of pyproject.toml."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return project


def requirements(*extras: str) -> list[Requirement]:
    """What the project asks for, with these extras."""
    project = declared()
    asked = [line for extra in extras for line in project["optional-dependencies"][extra]]
    return [Requirement(line) for line in (*project["dependencies"], *asked)]


@pytest.mark.parametrize(
    ("folders", "extras"),
    [
        (("approval", "telework", "signing"), ()),
        (("server",), ("server",)),
        (("desktop",), ("client",)),
        (("tests", "installer"), ("server", "client", "dev")),
    ],
)
def test_what_is_imported_is_asked_for(folders: tuple[str, ...], extras: tuple[str, ...]) -> None:
    # What only comes along with another library may leave with its next version.
    asked = {canonicalize_name(wanted.name) for wanted in requirements(*extras)}
    providers = metadata.packages_distributions()
    unasked = {
        (shown(path), name)
        for path in modules(*folders)
        for name in imported_libraries(path)
        if not asked & {canonicalize_name(provider) for provider in providers.get(name, [])}
    }
    assert unasked == set()


LOCKS = {
    "requirements.txt": ("server", "client"),
    "requirements-dev.txt": ("server", "client", "dev"),
    "requirements-server.txt": ("server",),
    "requirements-client.txt": ("client",),
    "requirements-packaging.txt": ("client", "packaging"),
}


@pytest.mark.parametrize("file", LOCKS)
def test_the_lock_answers_every_requirement(file: str) -> None:
    lock = locked(file)
    unanswered = [
        str(wanted)
        for wanted in requirements(*LOCKS[file])
        if not wanted.specifier.contains(lock.get(canonicalize_name(wanted.name), "0"))
    ]
    assert unanswered == [], "run: make locks"


@pytest.mark.parametrize("file", LOCKS)
def test_all_locks_pin_the_same_versions(file: str) -> None:
    development = locked("requirements-dev.txt")
    # The tool that makes the client's folder has an environment of its own.
    own = set(locked(file)) - set(locked("requirements-client.txt"))
    aside = own if file == "requirements-packaging.txt" else set()
    differing = {
        name: (version, development.get(name))
        for name, version in locked(file).items()
        if development.get(name) != version and name not in aside
    }
    assert differing == {}


def test_what_server_and_client_need_is_the_lock_of_both() -> None:
    both = {*locked("requirements-server.txt"), *locked("requirements-client.txt")}
    assert both == set(locked("requirements.txt"))


def test_neither_package_carries_the_libraries_of_the_other() -> None:
    server, client = locked("requirements-server.txt"), locked("requirements-client.txt")
    assert not server.keys() & {"pyside6-essentials", "pyside6-pdf", "shiboken6", "keyring"}
    assert not client.keys() & {"fastapi", "sqlalchemy", "alembic", "psycopg", "uvicorn"}


@pytest.mark.parametrize("file", LOCKS)
def test_every_locked_file_is_pinned_by_its_hash(file: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / file).read_text().strip())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_is_shipped_may_be_shipped() -> None:
    shipped = locked("requirements.txt")
    licences = {name: _licence(name) for name in shipped if _installed(name)}
    refused = {
        name: licence for name, licence in licences.items() if not _acceptable(name, licence)
    }
    assert refused == {}


@pytest.mark.parametrize(
    ("name", "licence", "acceptable"),
    [
        ("some", "MIT", True),
        ("some", "GPL-3.0-only", False),
        ("some", "AGPL-3.0-or-later", False),
        ("some", "GNU Affero General Public License v3", False),
        ("some", "LGPL-3.0-only", False),
        ("psycopg", "LGPL-3.0-only", True),
        ("pyside6-pdf", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("some", "Apache-2.0 OR GPL-2.0-only", True),
        ("some", "", False),
    ],
)
def test_a_licence_is_judged(name: str, licence: str, acceptable: bool) -> None:
    assert _acceptable(name, licence) is acceptable


def _acceptable(name: str, licence: str) -> bool:
    # Where a choice is offered, the choice is ours.
    return any(_choice_acceptable(name, choice) for choice in re.split(r"\bOR\b|;", licence))


def _choice_acceptable(name: str, licence: str) -> bool:
    if not licence.strip():
        return False
    if LESSER.search(licence):
        return name in LESSER_ALLOWED
    return not COPYLEFT.search(licence)


def _installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        # Locked for another system or another Python.
        return False
    return True


def _licence(name: str) -> str:
    about = metadata.metadata(name)
    if "License-Expression" in about:
        return about["License-Expression"]
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    told = [line.rsplit("::", 1)[1].strip() for line in classifiers if line.count("::") > 1]
    free_text = about.get_all("License") or [""]
    return ";".join(told) or free_text[0].split("\n", maxsplit=1)[0]
