# SPDX-License-Identifier: Apache-2.0
"""The manifest of a backup: what it holds, marked so that nobody else could have written it."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from approval import to_plain
from approval.encoding import PlainError, from_plain
from server.durable_files import write_new
from server.ops.backup.keys import BackupKey
from server.ops.backup.summary import FORMAT, MANIFEST, VERIFIED
from server.store.dumps import Figures

DATABASE, FILES, TRUST, SETTINGS = "database", "files", "trust", "settings"


class ManifestDamaged(Exception):
    """A manifest, or the note that a backup was verified, is not what was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One sealed file of a backup: digest and length of its content, and its own length."""

    name: str
    sha256: str
    length: int
    stored_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds.

    Attributes:
        name: of the backup, so that none is taken for another.
        program: version of the program that took it.
        engine, schema: of the database; the schema by the revision of its migrations.
        server_id: of the server it comes from.
        key_sha256: digest of the sealed key.
        files, file_bytes: how many files there are, and what they hold together.
        absent: how many that the database names were not to be had; the part ``files`` says
            which, and why.
    """

    format: str
    name: str
    taken_at: datetime
    program: str
    engine: str
    schema: str
    server_id: str
    key_sha256: str
    parts: tuple[Part, ...]
    files: int
    file_bytes: int
    absent: int
    figures: Figures

    def part(self, name: str) -> Part:
        """Return one of its parts.

        Raises:
            KeyError: there is none of this name.
        """
        return {part.name: part for part in self.parts}[name]


def write_manifest(folder: Path, manifest: Manifest, key: BackupKey) -> None:
    """Write the manifest of a backup with its mark."""
    plain = to_plain(manifest)
    plain["mark"] = key.mark("manifest", _text(plain))
    write_new(folder / MANIFEST, _text(plain))


def read_manifest(folder: Path, key: BackupKey | None) -> Manifest:
    """Read a manifest; without the key nobody can tell whether it is true.

    Raises:
        ManifestDamaged: it is not there, or not what was written.
    """
    try:
        stored = (folder / MANIFEST).read_bytes()
        plain = json.loads(stored)
        mark = plain["mark"]
        if _text(plain) != stored:
            raise ManifestDamaged(MANIFEST)
        del plain["mark"]
        if key is not None and mark != key.mark("manifest", _text(plain)):
            raise ManifestDamaged(MANIFEST)
        if plain["format"] != FORMAT:
            raise ManifestDamaged(MANIFEST)
        return from_plain(Manifest, plain)
    except (OSError, ValueError, KeyError, TypeError, PlainError) as problem:
        raise ManifestDamaged(MANIFEST) from problem


def write_verified(folder: Path, manifest: Manifest, key: BackupKey, at: datetime) -> None:
    """Note that all of a backup was read again and found whole."""
    note = {"verified_at": at.isoformat(), "name": manifest.name}
    note["mark"] = key.mark("verified", _text(note))
    (folder / VERIFIED).unlink(missing_ok=True)
    write_new(folder / VERIFIED, _text(note))


def require_verified_note(folder: Path, key: BackupKey) -> None:
    """Check the note, where there is one.

    Raises:
        ManifestDamaged: it is not what was written.
    """
    if not (folder / VERIFIED).exists():
        return
    try:
        stored = (folder / VERIFIED).read_bytes()
        note = json.loads(stored)
        mark = note["mark"]
        unmarked = {name: value for name, value in note.items() if name != "mark"}
        good = _text(note) == stored and mark == key.mark("verified", _text(unmarked))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ManifestDamaged(VERIFIED) from problem
    if not good:
        raise ManifestDamaged(VERIFIED)


def _text(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8") + b"\n"
