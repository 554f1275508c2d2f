# SPDX-License-Identifier: Apache-2.0
"""One server that was set up once, and copies of it to which faults are done."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.ops.doctor.finding import Finding
from server.ops.doctor.patient import Patient
from server.ops.doctor.running import Look
from server.ops.initialise import initialise
from server.settings import ServerSettings
from server.store.engine import open_database
from server.store.migration import migrate
from tests.support.databases import fresh_database


@pytest.fixture(scope="session")
def _set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doctor") / "data"
    initialise(ServerSettings(data_dir=folder), datetime.now(UTC))
    return folder


@pytest.fixture
def patient(_set_up: Path, tmp_path: Path) -> Iterator[Patient]:
    """A server on SQLite whose database is open already."""
    folder = tmp_path / "data"
    shutil.copytree(_set_up, folder)
    settings = ServerSettings(data_dir=folder, port=0)
    made = Patient(settings=settings, config=None, now=datetime.now(UTC))
    made.database = open_database(settings.resolved_database_url(), connections=2)
    yield made
    if made.database is not None:
        made.database.close()


@pytest.fixture
def on_postgresql(patient: Patient, tmp_path: Path) -> Iterator[Patient]:
    """The same server on a PostgreSQL."""
    with fresh_database("postgresql", tmp_path, migrate) as url:
        patient.opened.close()
        patient.settings = replace(patient.settings, database_url=url)
        patient.database = open_database(url, connections=2)
        yield patient
        if patient.database is not None:
            patient.database.close()


def found_by(check: Look, patient: Patient) -> list[Finding]:
    """Run one check; its sentences can be said in both languages."""
    findings = list(check(patient))
    for each in findings:
        for japanese in (True, False):
            assert "{" not in each.sentence(japanese=japanese) + each.advice(japanese=japanese)
    return findings


def codes(check: Look, patient: Patient) -> list[str]:
    """Run one check and return the codes of what it finds."""
    return [each.kind.code for each in found_by(check, patient)]
