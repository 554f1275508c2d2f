# SPDX-License-Identifier: Apache-2.0
"""The manifest of a backup: what it holds, marked so that nobody else could have written it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from approval import to_plain
from approval.encoding import PlainError, from_plain
from server.durable_files import write_new
from server.ops.backup.keys import BackupKey
from server.ops.backup.summary import DAMAGED, FORMAT, MANIFEST, VERIFIED
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


def write_verified(
    folder: Path, manifest: Manifest, key: BackupKey, at: datetime, *, whole: bool
) -> None:
    """Note that a backup was read again and is as it was written.

    Args:
        folder: of the backup.
        manifest: of the backup.
        key: by which the note is marked.
        at: when it was read.
        whole: every shared file was read too, also those that were read with an earlier backup.
    """
    note: dict[str, object] = {
        "verified_at": at.isoformat(),
        "name": manifest.name,
        "whole": whole,
    }
    note["mark"] = key.mark("verified", _text(note))
    (folder / VERIFIED).unlink(missing_ok=True)
    write_new(folder / VERIFIED, _text(note))
    (folder / DAMAGED).unlink(missing_ok=True)


def write_damaged(folder: Path, parts: Sequence[str], at: datetime) -> None:
    """Note which parts of a backup were found damaged; that it was good once is true no more.

    No mark: nobody relies on a backup because of this note.
    """
    (folder / VERIFIED).unlink(missing_ok=True)
    (folder / DAMAGED).unlink(missing_ok=True)
    write_new(folder / DAMAGED, _text({"found_at": at.isoformat(), "parts": list(parts)}))


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
