# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server ca backup|restore|rehearse``: one file brings the authority back."""

import os
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import authority_keys, passphrase_file, trust_folder, utc_now
from server.audit.tags import Tag
from server.durable_files import write_new
from server.ops.asked_passphrase import asked_passphrase
from server.ops.authority_opening import opened_authority
from server.ops.authority_words import faults_in_words
from server.ops.console import OK, Fault, say
from server.ops.opening import TENANT, opened_database, operator, settings_of
from server.settings import ServerSettings
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.published_lists import Deed, put_deed
from server.trust.office import former_tsas, office_exists, open_office, put_office
from server.trust.passphrase import read_passphrase
from server.usecases.office.backup import (
    OpenedBackup,
    make_backup,
    read_backup,
    rehearse,
    restore_register,
)
from signing.refusals import SigningRefused

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(own: "Commands", common: ArgumentParser) -> None:
    """Add the commands."""
    passphrase = ArgumentParser(add_help=False)
    passphrase.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="its passphrase, alone in a file of mode 0600; asked for otherwise",
    )
    backup = own.add_parser(
        "backup",
        parents=[common, passphrase],
        help="write keys, certificates and revocations to one file under a passphrase",
    )
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)
    restore = own.add_parser(
        "restore",
        parents=[common, passphrase],
        help="bring the authority back from a backup; nothing newer is taken away",
    )
    restore.add_argument("file", type=Path)
    restore.add_argument("--dry-run", action="store_true", help="only say what it would do")
    restore.add_argument(
        "--replace-other", action="store_true", help="even where another authority works here"
    )
    restore.set_defaults(run=_restore)
    rehearsal = own.add_parser(
        "rehearse",
        parents=[common, passphrase],
        help="open a backup, issue with it in memory and check against the living roots",
    )
    rehearsal.add_argument("file", type=Path)
    rehearsal.set_defaults(run=_rehearse)


def _backup(arguments: Namespace) -> int:
    passphrase = asked_passphrase(arguments.passphrase_file, twice=True)
    with opened_authority(arguments) as parts:
        data, now = parts.settings.data_dir, utc_now()
        former = former_tsas(trust_folder(data), read_passphrase(passphrase_file(data)))
        database = parts.database
        with database.read_work() as tx:
            sealed = make_backup(tx, TENANT, parts.office, former, passphrase, now)
        _write_new(arguments.file, sealed)
        _done(database, "backup", Tag.OPS_AUTHORITY_BACKED_UP)
    say(
        f"{arguments.file} に書きました。ca rehearse で復元できることを確かめ、"
        "サーバーと合言葉とは別の場所に保管してください。",
        f"wrote {arguments.file}; prove it with ca rehearse, and keep it apart from the server "
        "and from its passphrase",
    )
    return OK


def _rehearse(arguments: Namespace) -> int:
    passphrase = asked_passphrase(arguments.passphrase_file)
    with opened_authority(arguments) as parts:
        opened = _opened(arguments, passphrase)
        rehearse(opened, parts.office, utc_now())
        _done(parts.database, "rehearsal", Tag.OPS_AUTHORITY_REHEARSED)
    backup = opened.backup
    say(
        f"復元訓練に成功しました。{backup.made_at:%Y-%m-%d %H:%M} UTC のバックアップ、"
        f"証明書{len(backup.certificates)}件。試しの証明書は今のルートで確認できました。",
        f"the rehearsal succeeded: backup of {backup.made_at:%Y-%m-%d %H:%M} UTC, "
        f"{len(backup.certificates)} certificates; what it issued leads to the roots of today",
    )
    return OK


def _restore(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    passphrase = asked_passphrase(arguments.passphrase_file)
    with faults_in_words(), opened_database(arguments) as database:
        opened = _opened(arguments, passphrase)
        folder = trust_folder(settings.data_dir)
        own = read_passphrase(passphrase_file(settings.data_dir))
        if not arguments.replace_other:
            _require_same_root(opened, _living_roots(folder, own, settings))
        if arguments.dry_run:
            _say_plan(opened)
            return OK
        put_office(folder, opened.office, opened.former_tsas, own)
        restored = database.write(lambda tx: restore_register(tx, TENANT, opened.backup))
        _note(database, Tag.OPS_AUTHORITY_RESTORED, opened.office.ca.issuing.key_name)
    say(
        f"認証局を戻しました。証明書{restored.certificates}件、失効{restored.revocations}件を"
        "補いました。サーバーを再起動してください。",
        f"restored: {restored.certificates} certificates and {restored.revocations} revocations "
        "were missing; restart the server",
    )
    return OK


def _opened(arguments: Namespace, passphrase: str) -> OpenedBackup:
    try:
        sealed = arguments.file.read_bytes()
    except OSError as problem:
        raise Fault(
            f"{arguments.file} を読めません。", f"{arguments.file} cannot be read"
        ) from problem
    return read_backup(sealed, passphrase, authority_keys(settings_of(arguments)))


def _living_roots(folder: Path, passphrase: bytes, settings: ServerSettings) -> set[str]:
    """Name the roots that work here; none where nothing is there or it does not open."""
    if not office_exists(folder):
        return set()
    try:
        living = open_office(folder, passphrase, authority_keys(settings))
    except SigningRefused:
        return set()
    return {one.key_name for one in living.ca.roots}


def _require_same_root(opened: OpenedBackup, living: set[str]) -> None:
    if living and not living & {one.key_name for one in opened.office.ca.roots}:
        raise Fault(
            "ここでは別の認証局が働いています。置き換えると、今の証明書を確かめられなくなります。"
            "新しいサーバーに戻すときだけ、--replace-other を付けてください。",
            "Another authority works here; replacing it would orphan its certificates. Add "
            "--replace-other only on a new server.",
        )


def _say_plan(opened: OpenedBackup) -> None:
    backup = opened.backup
    say(
        f"{backup.made_at:%Y-%m-%d %H:%M} UTC のバックアップ: {opened.office.ca.city_name}、"
        f"{len(opened.office.ca.generations)}世代、証明書{len(backup.certificates)}件。"
        "何も変えていません。",
        f"backup of {backup.made_at:%Y-%m-%d %H:%M} UTC: {opened.office.ca.city_name}, "
        f"{len(opened.office.ca.generations)} generations, {len(backup.certificates)} "
        "certificates; nothing was changed",
    )


def _write_new(path: Path, sealed: bytes) -> None:
    """Write the backup, whole or not at all, and never over an older one."""
    made = path.with_name(path.name + ".new")
    try:
        made.unlink(missing_ok=True)
        write_new(made, sealed)
        _name_new(made, path)
    except FileExistsError as problem:
        raise Fault(
            f"{path} は既にあります。別の名前にしてください。", f"{path} exists: use another name"
        ) from problem
    except OSError as problem:
        raise Fault(
            f"{path} に書けません（{problem.strerror}）。バックアップはありません。",
            f"{path} cannot be written ({problem.strerror}): there is no backup",
        ) from problem
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _name_new(made: Path, path: Path) -> None:
    """Give a file its name, unless there is one of that name."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:
        # The file systems of memory sticks know no links: look, then move.
        if path.exists():
            raise FileExistsError(path) from None
        made.rename(path)


def _done(database: Database, deed: str, tag: Tag) -> None:
    now = utc_now()
    database.write(lambda tx: put_deed(tx, TENANT, Deed(deed=deed, done_at=now, detail="")))
    _note(database, tag, deed)


def _note(database: Database, tag: Tag, subject: str) -> None:
    entry = AuditEntry(tenant=TENANT, at=utc_now(), tag=tag, actor=operator(), subject=subject)
    database.write(lambda tx: append_audit(tx, entry))
