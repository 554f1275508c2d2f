# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server restore``: everything back on an empty machine, compared with what it was."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from server.files.port import FilesAway
from server.ops.authority_words import faults_in_words
from server.ops.backup.checking import Checker
from server.ops.backup.contents import RESTORED_SETTINGS
from server.ops.backup.folder import key_for_reading, reading_in, working_in
from server.ops.backup.keys import BackupKey
from server.ops.backup.manifest import Manifest
from server.ops.backup.passphrases import add_passphrase_file, passphrase_of
from server.ops.backup.progress import Progress, Stopped
from server.ops.backup.putting_back import PuttingBack, Restored
from server.ops.backup.sealed_part import PartDamaged
from server.ops.backup.summary import finished_backups, moment_of
from server.ops.backup.target import Target
from server.ops.backup.words import dump_fault
from server.ops.console import OK, STOPPED, Fault, complain, say, write_rows
from server.ops.files_opening import files_away, require_files
from server.ops.interrupting import Interruption, interruptible
from server.ops.opening import require_database, settings_of
from server.ops.owner import begin_as_owner, require_owner
from server.store.dumps import DumpFault, writing
from server.store.migration import revisions

if TYPE_CHECKING:
    from server.ops.main import Commands

_CITY = ZoneInfo("Asia/Tokyo")
_ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``restore``."""
    restore = commands.add_parser(
        "restore",
        parents=[common],
        help="bring everything back from a backup onto an empty machine",
        description="Reads the whole backup before anything is written. Then puts files, keys, "
        "authority and database back, brings the database to this program's schema, and compares "
        "everything with what the backup says it was. Settings and the secrets they name are put "
        "beside the data for a person to compare. Overwrites nothing.",
    )
    restore.add_argument("folder", type=Path, metavar="DIR", help="the folder of the backups")
    restore.add_argument(
        "--at",
        metavar="TIME",
        help="the newest backup at or before a time: a name of backups list, or 2026-11-24T17:30 "
        "in Japanese time; the newest of all without",
    )
    restore.add_argument("--database-url", metavar="URL", help="instead of the setting")
    add_passphrase_file(restore)
    restore.add_argument(
        "--again",
        action="store_true",
        help="where a restore was interrupted: take away what it left, and begin anew",
    )
    restore.set_defaults(run=_restore)


def _restore(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    if arguments.database_url:
        settings = replace(settings, database_url=arguments.database_url)
    settings = replace(settings, database_url=writing(settings.resolved_database_url()))
    named = arguments.passphrase_file or settings.backup_passphrase_file
    owner = begin_as_owner(settings)
    owner = replace(owner, url=writing(owner.url))
    target = Target(settings=settings, owner=owner, spared=Path(named) if named else None)
    backup = _chosen(arguments.folder, arguments.at)
    passphrase = passphrase_of(arguments, settings)
    with interruptible() as asked, faults_in_words(), _in_words(target):
        if settings.resolved_database_url().startswith("postgresql"):
            require_database(settings)
            require_owner(owner)
        require_files(settings)
        _require_free(target, again=arguments.again)
        return _work(arguments, backup, passphrase, target, asked)


def _work(
    arguments: Namespace, backup: Path, passphrase: str, target: Target, asked: Interruption
) -> int:
    progress = Progress(asked, quiet=False)
    try:
        with reading_in(arguments.folder):
            key = key_for_reading(arguments.folder, passphrase)
            manifest = _whole(backup, key, progress)
            _require_fitting(manifest, target)
            with working_in(target.data):
                _begin(target, manifest, again=arguments.again)
                restored = PuttingBack(backup, manifest, key, target, progress).run()
                return _finish(target, manifest, restored)
    except Stopped:
        if not target.interrupted():
            say("中止しました。何も変えていません。", "stopped; nothing was changed")
            return STOPPED
        say(
            "途中で中止しました。この機械はまだ動かせません。--again を付けて始めからやり直して"
            "ください。",
            "stopped midway: this machine cannot serve; run it with --again to begin anew",
        )
        return STOPPED


def _chosen(folder: Path, at: str | None) -> Path:
    found = finished_backups(folder)
    if at is not None:
        until = _moment(at)
        found = [path for path in found if moment_of(path.name) <= until]
    if not found:
        raise Fault(
            f"{folder} に、その時までのバックアップはありません。",
            f"there is no backup of that time or before in {folder}",
        )
    return found[-1]


def _moment(text: str) -> datetime:
    if re.fullmatch(r"\d{8}T\d{6}Z", text):
        return moment_of(text)
    try:
        given = datetime.fromisoformat(text)
    except ValueError as problem:
        raise Fault(
            f"時刻「{text}」を読み取れません。2026-11-24T17:30 のように書いてください。",
            f"the time {text} is not understood: write it like 2026-11-24T17:30",
        ) from problem
    return given if given.tzinfo else given.replace(tzinfo=_CITY)


def _require_free(target: Target, *, again: bool) -> None:
    if not target.interrupted():
        target.require_quiet()
        target.require_empty()
    elif not again:
        raise Fault(
            f"{target.data} には途中で止まった復元があります。--again を付けると、それが残した"
            "ものを消して、始めからやり直します。",
            f"an interrupted restore stands in {target.data}; --again takes away what it left "
            "and begins anew",
        )


def _whole(backup: Path, key: BackupKey, progress: Progress) -> Manifest:
    """Read the backup whole before anything is written."""

    def went_on(part: str) -> None:
        progress.tell(f"確かめています（{part}）。", f"checking: {part}")

    checked = Checker(backup.parent, key, went_on).check(backup)
    if checked.manifest is None or checked.damaged:
        write_rows((backup.name, "DAMAGED", part) for part in checked.damaged)
        raise Fault(
            f"バックアップ {backup.name} は壊れています（上の一覧）。何も変えていません。"
            "別の場所の写しか、--at で一つ前のバックアップを使ってください。",
            f"The backup {backup.name} is damaged (listed above); nothing was changed. Use a copy "
            "from elsewhere, or an earlier one with --at.",
        )
    return checked.manifest


def _require_fitting(manifest: Manifest, target: Target) -> None:
    engine = target.look().engine
    if manifest.engine != engine:
        had, has = _ENGINES[manifest.engine], _ENGINES[engine]
        raise Fault(
            f"このバックアップは {had} のものです。{has} には戻せません。設定 database_url か "
            f"--database-url で {had} を指定してください。",
            f"This is a backup of {had}, which cannot be restored to {has}: name a {had} "
            "database by the setting database_url or --database-url.",
        )
    if manifest.schema not in revisions():
        raise Fault(
            f"このバックアップは新しい版（{manifest.program}）で取られています。"
            f"{manifest.program} か、それより新しい版のサーバーを入れてから戻してください。",
            f"This backup was taken by a newer version ({manifest.program}): install that one or "
            "a later one first.",
        )


def _begin(target: Target, manifest: Manifest, *, again: bool) -> None:
    if again and target.interrupted():
        target.clear()
    # Looked at once more, alone: nothing that came meanwhile is overwritten.
    target.require_empty()
    if not target.guard():
        say(
            "データベースの持ち主ではないため、ほかの機械からの書き込みを止められません。"
            "同じデータベースを使うサーバーがほかで動いていないことを、人が確かめてください。",
            "This role does not own the database and cannot keep other machines from writing: "
            "see to it that no other server of this database runs.",
        )
    target.begin(manifest.name)


def _finish(target: Target, manifest: Manifest, restored: Restored) -> int:
    _say_report(target, manifest, restored)
    if restored.unequal:
        write_rows(("UNEQUAL", each) for each in restored.unequal)
        raise Fault(
            "戻したものが、バックアップの時と同じではありません（上の一覧）。この機械はまだ動かせ"
            "ません。開発元に知らせてください。",
            "What was restored is not equal to what was backed up (listed above). This machine "
            "does not serve; tell the makers.",
        )
    target.finish()
    say(
        "すべて一致しました。サーバーを動かせます。バックアップより後の仕事は、端末がつながった"
        "ときに、残っている控えから送り直します。",
        "everything is equal: the server can be started. Later work comes back from what the "
        "clients still keep, when they connect",
    )
    return OK


def _say_report(target: Target, manifest: Manifest, restored: Restored) -> None:
    chains = restored.chains
    taken = manifest.taken_at.astimezone(_CITY)
    say(
        f"{taken:%Y-%m-%d %H:%M} のバックアップ（版 {manifest.program}）を戻しました。",
        f"restored the backup of {taken:%Y-%m-%d %H:%M} Japanese time (version {manifest.program})",
    )
    rows = sum(count.rows for count in manifest.figures.counts)
    say(
        f"表 {len(manifest.figures.counts)}、行 {rows}、ファイル {restored.files}件、"
        f"事案 {chains.cases}件、事象 {chains.events}件、監査記録 {chains.audit_entries}件を"
        "比べました。",
        f"compared {len(manifest.figures.counts)} tables with {rows} rows, {restored.files} "
        f"files, {chains.cases} cases, {chains.events} events, {chains.audit_entries} audit "
        "entries",
    )
    if restored.migrated_to:
        say(
            f"データベースを {manifest.schema} から {restored.migrated_to} に更新しました。",
            f"the database was brought from {manifest.schema} to {restored.migrated_to}",
        )
    if restored.settings:
        place = target.data / RESTORED_SETTINGS
        say(
            f"前の設定は {place} にあります（{' '.join(restored.settings)}）。今の設定と比べて、"
            "必要なものを写してください。",
            f"the former settings are in {place} ({' '.join(restored.settings)}): compare them "
            "with those of this machine and copy what is needed",
        )
    if restored.absent:
        write_rows(("absent", sha256) for sha256 in restored.absent)
        complain(
            Fault(
                f"{len(restored.absent)}件のファイルは、バックアップの時に既に失われていました。",
                f"{len(restored.absent)} files were lost already when the backup was taken",
            )
        )


@contextmanager
def _in_words(target: Target) -> Iterator[None]:
    try:
        yield
    except DumpFault as problem:
        raise dump_fault(problem) from problem
    except PartDamaged as problem:
        raise Fault(
            f"戻している間にバックアップが読めなくなりました（{problem}）。機器を確かめ、"
            "--again を付けてやり直してください。",
            f"The backup became unreadable meanwhile ({problem}): check its disk, and run this "
            "again with --again.",
        ) from problem
    except FilesAway as problem:
        raise files_away(problem) from problem
    except OSError as problem:
        raise Fault(
            f"{target.data} に書けません（{problem.strerror}）。場所を空け、--again を付けて"
            "やり直してください。",
            f"{target.data} cannot be written ({problem.strerror}): make room, and run this "
            "again with --again.",
        ) from problem
