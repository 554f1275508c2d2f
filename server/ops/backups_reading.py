# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server backups``: list what a folder holds, and read it again every week."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.backup.checking import Checked, Checker
from server.ops.backup.folder import folder_of, key_for_reading, working_in
from server.ops.backup.keys import KEY_FILE, BackupKey
from server.ops.backup.manifest import write_damaged, write_verified
from server.ops.backup.passphrases import add_passphrase_file, passphrase_of
from server.ops.backup.progress import Progress, Stopped
from server.ops.backup.summary import BackupSummary, finished_backups, read_summary
from server.ops.console import OK, REFUSED, STOPPED, Fault, complain, say, write_rows
from server.ops.interrupting import interruptible
from server.ops.opening import settings_of

if TYPE_CHECKING:
    from server.ops.main import Commands

_WEEKLY_PATIENCE = 10 * 3600.0
"""Seconds for a backup that is under way: as long as its unit gives it."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``backups``."""
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
    verify.add_argument(
        "--weekly",
        action="store_true",
        help="as the timer calls it: all, quiet, after a backup that is under way; nothing is "
        "wrong where there is no backup yet",
    )
    verify.set_defaults(run=_verify)


def _list(arguments: Namespace) -> int:
    folder = folder_of(arguments, settings_of(arguments))
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
    if arguments.weekly and not (arguments.folder or settings.backup_folder):
        return _nothing_yet()
    folder = folder_of(arguments, settings)
    if not finished_backups(folder):
        if arguments.weekly:
            return _nothing_yet()
        raise Fault(f"{folder} にバックアップはありません。", f"there are no backups in {folder}")
    passphrase = passphrase_of(arguments, settings)
    quiet = arguments.quiet or arguments.weekly
    with interruptible() as asked:
        progress = Progress(asked, quiet=quiet)
        patience = _WEEKLY_PATIENCE if arguments.weekly else 0.0
        try:
            with working_in(folder, patience=patience, waiting=progress.check):
                key = key_for_reading(folder, passphrase)
                # Looked at now: a backup that was waited for belongs to them, too.
                found = finished_backups(folder)
                chosen = found if arguments.all or arguments.weekly else found[-1:]
                checked = _checked(folder, chosen, key, progress)
        except Stopped:
            say("中止しました。", "stopped")
            return STOPPED
    return _say_checked(checked, quiet=quiet)


def _nothing_yet() -> int:
    """Leave it to the doctor to warn: a unit that fails each week until then is no news."""
    say(
        "読み直すバックアップはまだありません"
        "（tsukue-server doctor の backup.unset、backup.none）。",
        "there is no backup to be read again yet (backup.unset and backup.none of "
        "tsukue-server doctor)",
    )
    return OK


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
            write_verified(path, one.manifest, key, utc_now(), whole=True)
        else:
            # The doctor reads it, and nothing older goes in favour of this one.
            write_damaged(path, one.damaged, utc_now())
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
