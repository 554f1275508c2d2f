# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server backup``: take a backup of everything while people work."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.audit.tags import Tag
from server.ops.authority_words import faults_in_words
from server.ops.backup.contents import Contents
from server.ops.backup.folder import folder_of, working_in
from server.ops.backup.passphrases import add_passphrase_file, passphrase_of
from server.ops.backup.progress import Progress, Stopped
from server.ops.backup.retention import remove_old
from server.ops.backup.taking import Taken, Wanted, take
from server.ops.backup.words import taking_in_words
from server.ops.console import OK, REFUSED, STOPPED, Fault, complain, say, write_rows
from server.ops.files_opening import opened_files
from server.ops.interrupting import interruptible
from server.ops.opening import (
    TENANT,
    operator,
    require_initialised,
    settings_of,
    settings_path,
)
from server.ops.reading import count_from_one
from server.settings import ServerSettings
from server.store.audit import AuditEntry, append_audit
from server.store.engine import open_database

if TYPE_CHECKING:
    from server.ops.main import Commands

_NIGHTLY_PATIENCE = 4 * 3600.0
"""Seconds for a verification that is still under way when the night comes."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``backup``."""
    backup = commands.add_parser(
        "backup",
        parents=[common],
        help="take a backup of everything while the server runs",
        description="Database, files, authority, keys and settings of one moment, sealed under a "
        "passphrase. Files that an earlier backup in the folder has are not written again. What "
        "was written is read again and compared before it is called a backup.",
    )
    backup.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="where to (setting backup_folder)"
    )
    add_passphrase_file(backup)
    backup.add_argument(
        "--no-verify",
        action="store_true",
        help="do not read it again; old backups stay then, and the doctor says so",
    )
    backup.add_argument(
        "--keep-days",
        type=count_from_one,
        metavar="N",
        help="remove older ones (setting backup_keep_days)",
    )
    backup.add_argument("--quiet", action="store_true", help="say only what is wrong")
    backup.add_argument(
        "--nightly",
        action="store_true",
        help="as the timer calls it: quiet, and nothing is wrong where backup_folder is empty yet",
    )
    backup.set_defaults(run=_backup)


def _backup(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    if arguments.nightly and not (arguments.folder or settings.backup_folder):
        return _not_set_up()
    require_initialised(settings)
    folder = folder_of(arguments, settings)
    _require_outside(folder, settings)
    keep_days = arguments.keep_days or settings.backup_keep_days
    passphrase = passphrase_of(arguments, settings, twice=True)
    wanted = Wanted(
        folder=folder,
        contents=Contents(chosen=settings, config=settings_path(arguments)),
        blobs=opened_files(settings),
        verify=not arguments.no_verify,
    )
    quiet = arguments.quiet or arguments.nightly
    with interruptible() as asked, faults_in_words(), taking_in_words(folder):
        progress = Progress(asked, quiet=quiet)
        patience = _NIGHTLY_PATIENCE if arguments.nightly else 0.0
        try:
            with (
                working_in(folder, patience=patience, waiting=progress.check),
                working_in(settings.data_dir),
            ):
                taken = take(wanted, passphrase, utc_now(), progress)
                _note(settings, taken)
                removed = remove_old(folder, taken.key, utc_now(), keep_days)
        except Stopped:
            return _stopped()
    return _say_taken(taken, removed, quiet=quiet)


def _not_set_up() -> int:
    """Leave it to the doctor to warn: a unit that fails each night until then is no news."""
    say(
        "バックアップはまだ取っていません。設定 backup_folder が空です。tsukue.toml に保存先を"
        "書くと、次の夜から取ります（tsukue-server doctor の backup.unset）。",
        "no backup is taken yet: the setting backup_folder is empty. Name a folder in tsukue.toml, "
        "and the next night takes one (backup.unset of tsukue-server doctor)",
    )
    return OK


def _require_outside(folder: Path, settings: ServerSettings) -> None:
    if folder.resolve().is_relative_to(settings.data_dir.resolve()):
        raise Fault(
            f"{folder} はデータの場所 {settings.data_dir} の中です。"
            "別の場所、できれば別の機器に保存してください。",
            f"{folder} is within the data directory {settings.data_dir}: back up to another "
            "place, best to another disk",
        )


def _stopped() -> int:
    say(
        "中止しました。今回のバックアップはありません。以前のバックアップはそのままです。",
        "stopped: there is no backup of this time; earlier ones stand as they were",
    )
    return STOPPED


def _note(settings: ServerSettings, taken: Taken) -> None:
    entry = AuditEntry(
        tenant=TENANT,
        at=utc_now(),
        tag=Tag.OPS_BACKUP_TAKEN,
        actor=operator(),
        subject=f"backup:{taken.manifest.name}",
        detail=f"{taken.manifest.files} files, {len(taken.absent)} of them absent",
    )
    # Not as other commands open it: before an upgrade the database is of another version.
    database = open_database(settings.resolved_database_url(), connections=1)
    try:
        database.write(lambda tx: append_audit(tx, entry))
    finally:
        database.close()


def _say_taken(taken: Taken, removed: list[str], *, quiet: bool) -> int:
    manifest = taken.manifest
    if not quiet:
        say(
            f"{taken.path} にバックアップしました。ファイル{manifest.files}件のうち"
            f"{taken.new_files}件を新しく写し、古いバックアップ{len(removed)}件を消しました。",
            f"backed up to {taken.path}: {manifest.files} files, {taken.new_files} of them new; "
            f"{len(removed)} old backups removed",
        )
    if not taken.absent:
        return OK
    write_rows((each.absent, each.sha256) for each in taken.absent)
    complain(
        Fault(
            f"データベースにあるファイルのうち{len(taken.absent)}件は、サーバーから失われて"
            "いるか壊れていて、写せませんでした（上の一覧）。それ以外は写せています。"
            "以前のバックアップにあれば戻せます。",
            f"{len(taken.absent)} files that the database names are lost or altered on the server "
            "and could not be backed up (listed above). Everything else is backed up; an earlier "
            "backup may have them.",
        )
    )
    return REFUSED
