# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server backup`` and ``backups``: take a backup while people work, list and verify."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.audit.tags import Tag
from server.ops.authority_words import faults_in_words
from server.ops.backup.checking import Checked, Checker
from server.ops.backup.contents import Contents
from server.ops.backup.folder import key_for_reading, working_in
from server.ops.backup.keys import KEY_FILE, BackupKey
from server.ops.backup.manifest import write_verified
from server.ops.backup.passphrases import add_passphrase_file, passphrase_of
from server.ops.backup.progress import Progress, Stopped
from server.ops.backup.retention import remove_old
from server.ops.backup.summary import VERIFIED, BackupSummary, finished_backups, read_summary
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
    from argparse import _SubParsersAction

    from server.ops.main import Commands

    Own = _SubParsersAction[ArgumentParser]


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``backup`` and ``backups``."""
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
    _add_backups(commands, common)


def _add_backups(commands: "Commands", common: ArgumentParser) -> None:
    backups = commands.add_parser("backups", help="the backups in a folder: list, verify")
    own = backups.add_subparsers(dest="backups_command", required=True, metavar="COMMAND")
    listing = own.add_parser(
        "list",
        parents=[common],
        help="list them: name (UTC), verified or not, version, engine, schema, files, bytes",
    )
    verify = own.add_parser(
        "verify",
        parents=[common],
        help="read the newest again, every byte; names each damaged part, exit code 1 then",
    )
    for each in (listing, verify):
        each.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    listing.set_defaults(run=_list)
    add_passphrase_file(verify)
    verify.add_argument("--all", action="store_true", help="every backup in the folder")
    verify.add_argument("--quiet", action="store_true", help="say only what is wrong")
    verify.set_defaults(run=_verify)


def _backup(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    if arguments.nightly and not (arguments.folder or settings.backup_folder):
        return _not_set_up()
    require_initialised(settings)
    folder = _folder(arguments, settings)
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
        with working_in(folder), working_in(settings.data_dir):
            try:
                taken = take(wanted, passphrase, utc_now(), progress)
            except Stopped:
                return _stopped()
            _note(settings, taken)
            removed = remove_old(folder, taken.key, utc_now(), keep_days)
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


def _list(arguments: Namespace) -> int:
    folder = _folder(arguments, settings_of(arguments))
    summaries = [read_summary(path) for path in finished_backups(folder)]
    write_rows(_row(each) for each in summaries if each is not None)
    say(f"{len(summaries)}件あります。", f"{len(summaries)} backups")
    unreadable = summaries.count(None)
    if unreadable:
        raise Fault(
            f"うち{unreadable}件は manifest.json を読めません。",
            f"the manifest.json of {unreadable} of them cannot be read",
        )
    return OK


def _row(one: BackupSummary) -> tuple[str, ...]:
    verified = f"verified {one.verified_at:%Y-%m-%d %H:%M}" if one.verified_at else "not verified"
    return (
        one.name,
        verified,
        one.program,
        one.engine,
        one.schema,
        str(one.files),
        str(one.stored_bytes),
    )


def _verify(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    folder = _folder(arguments, settings)
    passphrase = passphrase_of(arguments, settings)
    found = finished_backups(folder)
    if not found:
        raise Fault(f"{folder} にバックアップはありません。", f"there are no backups in {folder}")
    with interruptible() as asked:
        progress = Progress(asked, quiet=arguments.quiet)
        try:
            with working_in(folder):
                key = key_for_reading(folder, passphrase)
                chosen = found if arguments.all else found[-1:]
                checked = _checked(folder, chosen, key, progress)
        except Stopped:
            say("中止しました。", "stopped")
            return STOPPED
    return _say_checked(checked, quiet=arguments.quiet)


def _checked(
    folder: Path, chosen: list[Path], key: BackupKey, progress: Progress
) -> dict[str, Checked]:
    def went_on(part: str) -> None:
        progress.tell(f"読み直しています（{part}）。", f"reading again: {part}")

    checker = Checker(folder, key, went_on, sets_aside=True)
    found: dict[str, Checked] = {}
    for path in chosen:
        one = checker.check(path)
        if not one.damaged and not _same_key(folder, key):
            one = replace(one, damaged=(f"../{KEY_FILE}",))
        if one.manifest is not None and not one.damaged:
            write_verified(path, one.manifest, key, utc_now())
        else:
            # What it was found to be once is true no more: nothing older goes in its favour.
            (path / VERIFIED).unlink(missing_ok=True)
        found[path.name] = one
    return found


def _same_key(folder: Path, key: BackupKey) -> bool:
    try:
        return (folder / KEY_FILE).read_bytes() == key.sealed
    except OSError:
        return False


def _say_checked(checked: dict[str, Checked], *, quiet: bool) -> int:
    for name, one in checked.items():
        write_rows((name, "DAMAGED", part) for part in one.damaged)
        if not one.damaged and not quiet:
            say(f"{name}: すべて読み直し、正しいことを確かめました。", f"{name}: whole")
    bad = [name for name, one in checked.items() if one.damaged]
    if not bad:
        return OK
    complain(
        Fault(
            f"壊れているバックアップがあります（{' '.join(bad)}）。今のうちに新しくバックアップ"
            "し、保存先の機器を確かめてください。",
            f"damaged: {' '.join(bad)}. Take a new backup now, and check the disk it goes to.",
        )
    )
    return REFUSED


def _folder(arguments: Namespace, settings: ServerSettings) -> Path:
    named = arguments.folder or settings.backup_folder
    if not named:
        raise Fault(
            "バックアップのフォルダーを指定するか、設定 backup_folder を書いてください。",
            "name the folder of the backups, or set backup_folder",
        )
    return Path(named)
