# SPDX-License-Identifier: Apache-2.0
"""The folder of backups: who works in it, its key, and what interrupted work left there."""

import fcntl
import os
import shutil
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from server.durable_files import sync_folder, write_new
from server.ops.backup.keys import (
    KEY_FILE,
    BackupKey,
    KeyUnreadable,
    WrongPassphrase,
    make_key,
    open_key,
)
from server.ops.backup.summary import finished_backups
from server.ops.console import Fault
from server.settings import ServerSettings

TAKING = ".taking-"
REMOVING = ".removing-"
LOCK = ".backup-lock"

_PAUSE_SECONDS = 0.5

WRONG_PASSPHRASE = Fault(
    "合言葉が違います。このフォルダーの最初のバックアップを作ったときの合言葉が必要です。",
    "The passphrase is another one: the one of the first backup in this folder is needed.",
)


@contextmanager
def working_in(
    folder: Path, *, patience: float = 0.0, waiting: Callable[[], None] | None = None
) -> Iterator[None]:
    """Be the only one who takes or removes backups in a folder, or works in a data directory.

    Args:
        folder: in which the work is.
        patience: for so many seconds somebody else's work may go on.
        waiting: is called again and again meanwhile; raises where nobody waits any more.

    Raises:
        Fault: somebody else does, or the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise cannot_write(folder, problem) from problem
    try:
        _lock(descriptor, folder, patience, waiting)
        yield
    finally:
        # The lock goes with the descriptor, also when the process is killed.
        os.close(descriptor)


def _lock(
    descriptor: int, folder: Path, patience: float, waiting: Callable[[], None] | None
) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as problem:
            if time.monotonic() >= until:
                raise Fault(
                    f"{folder} では別のバックアップか検証が作業中です。"
                    "終わってからやり直してください。",
                    f"Another backup or verification is at work in {folder}. Try again when it "
                    "has ended.",
                ) from problem
        if waiting is not None:
            waiting()
        time.sleep(_PAUSE_SECONDS)


@contextmanager
def reading_in(folder: Path) -> Iterator[None]:
    """Keep backups from being taken or removed here meanwhile, where anything can be written.

    Raises:
        Fault: a backup is being taken.
    """
    if not os.access(folder, os.W_OK):
        # A medium that nobody writes to needs no lock.
        yield
        return
    with working_in(folder):
        yield


def sweep_unfinished(folder: Path) -> None:
    """Throw away what interrupted backups and removals left."""
    for start in (TAKING, REMOVING):
        for left in folder.glob(f"{start}*"):
            shutil.rmtree(left, ignore_errors=True)


def key_for_writing(folder: Path, passphrase: str) -> BackupKey:
    """Open the folder's key, or make it where no backup was taken yet.

    Raises:
        Fault: the passphrase is another one, or the key is lost while backups are there.
        SigningRefused: ``passphrase.too_short``.
    """
    if (folder / KEY_FILE).exists() or finished_backups(folder):
        return key_for_reading(folder, passphrase)
    key = make_key(passphrase)
    write_new(folder / KEY_FILE, key.sealed)
    sync_folder(folder)
    return key


def key_for_reading(folder: Path, passphrase: str) -> BackupKey:
    """Open the folder's key, else the copy of it in one of its backups.

    Raises:
        Fault: the passphrase is another one, or there is no key.
    """
    wrong: WrongPassphrase | None = None
    for place in (folder, *reversed(finished_backups(folder))):
        try:
            return open_key(place / KEY_FILE, passphrase)
        except KeyUnreadable:
            continue
        except WrongPassphrase as problem:
            wrong = wrong or problem
    if wrong is not None:
        raise WRONG_PASSPHRASE from wrong
    raise Fault(
        f"{folder} にバックアップはありません（{KEY_FILE} が見つからないか、読めません）。",
        f"There are no backups in {folder}: no {KEY_FILE} can be read there.",
    )


def cannot_write(folder: Path, problem: OSError) -> Fault:
    """Return the fault of a folder that takes nothing, such as a full disk."""
    return Fault(
        f"{folder} に書けません（{problem.strerror}）。今回のバックアップはありません。"
        "以前のバックアップはそのままです。",
        f"{folder} cannot be written ({problem.strerror}): there is no backup of this time. "
        "Earlier ones stand as they were.",
    )


def folder_of(arguments: Namespace, settings: ServerSettings) -> Path:
    """Return the folder that a command names, else the one of the settings.

    Raises:
        Fault: neither names one.
    """
    named = arguments.folder or settings.backup_folder
    if not named:
        raise Fault(
            "バックアップのフォルダーを指定するか、設定 backup_folder を書いてください。",
            "name the folder of the backups, or set backup_folder",
        )
    return Path(named)
