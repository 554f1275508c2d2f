# SPDX-License-Identifier: Apache-2.0
"""A folder of backups is listed without the passphrase, and nothing unfinished is listed."""

import json
from datetime import UTC, datetime
from pathlib import Path

from server.ops.backup import newest_backup, newest_verified
from server.ops.backup.summary import finished_backups

TAKEN = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)


def test_a_folder_that_is_not_there_holds_no_backup(tmp_path: Path) -> None:
    assert newest_backup(tmp_path / "none") is None


def test_the_newest_and_the_newest_verified_are_told_apart(tmp_path: Path) -> None:
    _backup(tmp_path, "20261124T173000Z", verified=True)
    _backup(tmp_path, "20261125T173000Z", verified=False)
    newest, verified = newest_backup(tmp_path), newest_verified(tmp_path)
    assert newest is not None
    assert (newest.name, newest.verified_at) == ("20261125T173000Z", None)
    assert verified is not None
    assert (verified.name, verified.verified_at) == ("20261124T173000Z", TAKEN)
    assert (verified.engine, verified.files, verified.stored_bytes) == ("sqlite", 7, 12)


def test_what_is_unfinished_or_unreadable_is_passed_over(tmp_path: Path) -> None:
    _backup(tmp_path, "20261124T173000Z", verified=True)
    (tmp_path / ".taking-20261125T173000Z").mkdir()
    (tmp_path / "pool").mkdir()
    broken = _backup(tmp_path, "20261126T173000Z", verified=True)
    (broken / "manifest.json").write_text("[]", encoding="utf-8")
    assert [each.name for each in finished_backups(tmp_path)] == [
        "20261124T173000Z",
        "20261126T173000Z",
    ]
    newest = newest_backup(tmp_path)
    assert newest is not None
    assert newest.name == "20261124T173000Z"


def _backup(folder: Path, name: str, *, verified: bool) -> Path:
    path = folder / name
    path.mkdir()
    manifest = {
        "taken_at": TAKEN.isoformat(),
        "program": "0.8.0",
        "engine": "sqlite",
        "schema": "0031",
        "parts": [{"stored_bytes": 12}],
        "files": 7,
    }
    (path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    if verified:
        note = json.dumps({"verified_at": TAKEN.isoformat()})
        (path / "verified.json").write_text(note, encoding="utf-8")
    return path
