# SPDX-License-Identifier: Apache-2.0
"""One changed byte anywhere in a backup is found, and the part is named."""

import shutil
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from server.ops.backup import newest_verified
from server.ops.backup.checking import Checker
from server.ops.backup.folder import working_in
from server.ops.backup.keys import BackupKey, open_key
from server.ops.backup.sealed_part import PartDamaged, read_part, write_part
from server.ops.backup.summary import finished_backups, noted_damage, read_summary
from server.ops.console import OK, REFUSED
from tests.server.ops.backup.site import PASSPHRASE, Site

PARTS = ("database", "files", "trust", "settings", "key.sealed", "manifest.json", "verified.json")
KEY = BackupKey(bytes(32), b"")
CHUNK = 1 << 20


def test_a_flipped_byte_a_cut_and_a_missing_part_are_named(site: Site, folder: Path) -> None:
    assert site.run("backup", str(folder)) == OK
    [backup] = finished_backups(folder)
    key = open_key(folder / "key.sealed", PASSPHRASE)
    assert _damaged(folder, key) == ()
    shared = sorted((folder / "pool").glob("??/*"))
    random = Random(8)
    for path in [*(backup / name for name in PARTS), *random.sample(shared, 3)]:
        expected = path.name if path.parent == backup else path.relative_to(folder).as_posix()
        whole = path.read_bytes()
        for _ in range(3):
            at = random.randrange(len(whole))
            spoilt = bytearray(whole)
            spoilt[at] ^= 1 << random.randrange(8)
            path.write_bytes(spoilt)
            assert expected in _damaged(folder, key), (expected, at)
        path.write_bytes(whole[: random.randrange(len(whole))])
        assert expected in _damaged(folder, key), expected
        path.unlink()
        assert (expected in _damaged(folder, key)) == (expected != "verified.json")
        path.write_bytes(whole)
    assert _damaged(folder, key) == ()


def test_a_part_of_another_backup_is_no_part_of_this_one(small_site: Site, folder: Path) -> None:
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backup", str(folder)) == OK
    older, newer = finished_backups(folder)
    shutil.copyfile(older / "trust", newer / "trust")
    key = open_key(folder / "key.sealed", PASSPHRASE)
    assert Checker(folder, key, _silent).check(newer).damaged == ("trust",)
    shutil.rmtree(newer)
    older.rename(newer)
    assert "manifest.json" in Checker(folder, key, _silent).check(newer).damaged


def test_the_command_names_what_is_damaged_and_where_the_key_is(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backup", str(folder), "--no-verify") == OK
    assert small_site.run("backups", "list", str(folder)) == OK
    assert "not verified" in capsys.readouterr().out
    assert small_site.run("backups", "verify", str(folder), "--all") == OK
    assert small_site.run("backups", "list", str(folder)) == OK
    said = capsys.readouterr().out
    assert "\tverified " in said
    [backup] = finished_backups(folder)
    sealed = bytearray((folder / "key.sealed").read_bytes())
    sealed[-1] ^= 1
    (folder / "key.sealed").write_bytes(sealed)
    assert small_site.run("backups", "verify", str(folder)) == REFUSED
    said_all = capsys.readouterr()
    assert f"{backup.name}\tDAMAGED\t../key.sealed" in said_all.out
    assert "Take a new backup now" in said_all.err


def test_a_damaged_shared_file_is_found_and_taken_anew(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_site.keep(b"which is still whole where it lives")
    assert small_site.run("backup", str(folder)) == OK
    damaged = _spoil_one(folder)
    assert small_site.run("backups", "verify", str(folder)) == REFUSED
    assert f"DAMAGED\t{damaged}" in capsys.readouterr().out
    # Nothing older may go in favour of it, and the doctor hears of it.
    assert newest_verified(folder) is None
    [backup] = finished_backups(folder)
    assert noted_damage(backup) == (damaged,)
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backups", "verify", str(folder), "--all") == OK
    assert noted_damage(backup) == ()


def test_the_weekly_reading_reads_what_a_nightly_backup_takes_for_good(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small_site.run("backups", "verify", "--weekly") == OK
    assert small_site.run("backups", "verify", str(folder), "--weekly") == OK
    assert "no backup to be read again yet" in capsys.readouterr().out
    small_site.keep(b"which was good in the first night")
    for _ in range(2):
        assert small_site.run("backup", str(folder)) == OK
    first, second = map(read_summary, finished_backups(folder))
    assert first is not None
    assert second is not None
    assert (first.whole, second.whole) == (True, False)
    capsys.readouterr()
    assert small_site.run("backups", "verify", str(folder), "--weekly") == OK
    assert capsys.readouterr().out == ""
    read = [read_summary(path) for path in finished_backups(folder)]
    assert [one is not None and one.whole for one in read] == [True, True]
    damaged = _spoil_one(folder)
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backups", "verify", str(folder), "--weekly") == REFUSED
    assert f"DAMAGED\t{damaged}" in capsys.readouterr().out


def test_the_timers_wait_for_each_other_and_a_person_is_told(
    small_site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small_site.run("backup", str(folder), "--quiet") == OK
    begun, ended = Event(), Event()
    pauses: list[float] = []

    def work() -> None:
        with working_in(folder):
            begun.set()
            ended.wait(60)

    def pause(seconds: float) -> None:
        # What is waited for ends while it is waited for, not before.
        pauses.append(seconds)
        ended.set()

    monkeypatch.setattr("server.ops.backup.folder.time.sleep", pause)
    for words, code in (
        (("backup",), REFUSED),
        (("backups", "verify"), REFUSED),
        (("backup", "--nightly"), OK),
        (("backups", "verify", "--weekly"), OK),
    ):
        begun.clear()
        ended.clear()
        pauses.clear()
        other = Thread(target=work)
        other.start()
        assert begun.wait(60)
        assert small_site.run(*words, str(folder)) == code
        assert bool(pauses) == (code == OK)
        ended.set()
        other.join()


def test_files_that_nobody_read_again_are_not_taken_for_good(
    small_site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_site.keep(b"which the disk did not keep")
    assert small_site.run("backup", str(folder), "--no-verify") == OK
    _spoil_one(folder)
    assert small_site.run("backup", str(folder)) == REFUSED
    assert "reads back differently" in capsys.readouterr().err
    assert small_site.run("backup", str(folder)) == OK
    assert small_site.run("backups", "verify", str(folder)) == OK


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_a_part_of_any_length_reads_back(tmp_path: Path, length: int) -> None:
    content = Random(length).randbytes(length)
    pieces = [content[at : at + 70_001] for at in range(0, length, 70_001)]
    made = write_part(tmp_path / "part", "part", KEY, pieces, _nothing)
    assert made.length == length
    assert made.stored_bytes == (tmp_path / "part").stat().st_size
    assert b"".join(read_part(tmp_path / "part", "part", KEY)) == content


def test_chunks_cannot_be_left_out_or_exchanged(tmp_path: Path) -> None:
    write_part(tmp_path / "part", "part", KEY, [bytes(3 * CHUNK)], _nothing)
    whole = (tmp_path / "part").read_bytes()
    head = len(whole) - 3 * (CHUNK + 16)
    first, second, third = (
        whole[head + number * (CHUNK + 16) :][: CHUNK + 16] for number in range(3)
    )
    for body in (first + second, second + first + third, first + third, first + second * 2):
        (tmp_path / "part").write_bytes(whole[:head] + body)
        with pytest.raises(PartDamaged):
            list(read_part(tmp_path / "part", "part", KEY))
    (tmp_path / "part").write_bytes(whole)
    with pytest.raises(PartDamaged):
        list(read_part(tmp_path / "part", "another", KEY))


def _damaged(folder: Path, key: BackupKey) -> tuple[str, ...]:
    [backup] = finished_backups(folder)
    return Checker(folder, key, _silent).check(backup).damaged


def _spoil_one(folder: Path) -> str:
    """Change one byte of a shared file, whose length stays; return its name."""
    spoilt = min((folder / "pool").glob("??/*"))
    data = bytearray(spoilt.read_bytes())
    data[-1] ^= 1
    spoilt.write_bytes(data)
    return spoilt.relative_to(folder).as_posix()


def _silent(_part: str) -> None:
    pass


def _nothing() -> None:
    pass
