# SPDX-License-Identifier: Apache-2.0
"""Looks at the files: every one of the database is there, and what was read is what it was."""

import hashlib
import os
import random
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryFile

from server.assembly import passphrase_file
from server.files.port import BlobMissing, BlobStore, FilesAway
from server.files_assembly import keeps_files_elsewhere, open_files
from server.ops.doctor.finding import Both, Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.settings_reading import SettingsProblem
from server.store.dumps.named_files import named_files
from server.trust.passphrase import PassphraseExposed

SAMPLE = 200
"""Files whose content is read where not all are asked for: other ones each day."""

_READ_BYTES = 1 << 20


def look_at_folder(patient: Patient) -> Iterator[Finding]:
    """Look at the data directory, its passphrase, and whether it can be written."""
    folder = patient.settings.data_dir
    passphrase = passphrase_file(folder)
    if not passphrase.exists():
        yield found("setup.missing", folder=folder)
        return
    mode = stat.S_IMODE(passphrase.stat().st_mode)
    if mode & 0o077:
        yield found("passphrase.exposed", file=passphrase, mode=f"{mode:o}")
    for each in filter(Path.exists, (folder, folder / "files")):
        if why := why_not_written(each):
            yield found("files.unwritable", folder=each, why=why)


def look_at_bucket(patient: Patient) -> Iterator[Finding]:
    """Put an object into the bucket for files, where there is one, and take it away again."""
    settings = patient.settings
    if not keeps_files_elsewhere(settings):
        return
    where = f"{settings.s3_endpoint} {settings.s3_bucket}"
    try:
        store = open_files(settings)
        store.delete(store.put(os.urandom(32)))
    except (FilesAway, SettingsProblem, PassphraseExposed) as problem:
        yield found("files.unreachable", where=where, why=_why(problem))
        return
    yield found("files.reached", where=where)


def _why(problem: Exception) -> Both | str:
    if isinstance(problem, SettingsProblem):
        return Both(problem.japanese, problem.english)
    return str(problem)


def why_not_written(folder: Path) -> str:
    """Return why nothing can be written into a folder, empty where it can."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        return problem.strerror or str(problem)
    return ""


def look_at_files(patient: Patient) -> Iterator[Finding]:
    """Count the files of the database, then read some of them, or all."""
    with patient.opened.read_work() as tx:
        named = named_files(tx)
    elsewhere = keeps_files_elsewhere(patient.settings)
    if not named and not elsewhere and not (patient.settings.data_dir / "files").exists():
        return  # nothing was ever put here
    try:
        yield from _of_files(patient, named, open_files(patient.settings))
    except (FilesAway, SettingsProblem, PassphraseExposed) as problem:
        yield found("files.unreachable", where=patient.settings.s3_endpoint, why=_why(problem))


def _of_files(patient: Patient, named: Sequence[str], store: BlobStore) -> Iterator[Finding]:
    kept = set(store.list())
    missing = [each for each in named if each not in kept]
    if missing:
        yield found("files.missing", count=len(missing), example=missing[0][:16])
    there = [each for each in named if each in kept]
    read = there if patient.all_files else _some(there)
    damaged = [each for each in read if not _is_whole(store, each)]
    if damaged:
        yield found("files.damaged", count=len(damaged), example=damaged[0][:16])
    if not missing and not damaged:
        orphans = len(kept) - len(there)
        yield found("files.ok", count=len(named), read=len(read), orphans=orphans)


def _some(names: Sequence[str]) -> Sequence[str]:
    if len(names) <= SAMPLE:
        return names
    return random.SystemRandom().sample(names, SAMPLE)


def _is_whole(store: BlobStore, sha256: str) -> bool:
    digest = hashlib.sha256()
    try:
        with store.open(sha256) as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
    except FilesAway:
        raise
    except (OSError, BlobMissing):
        return False
    return digest.hexdigest() == sha256
