# SPDX-License-Identifier: Apache-2.0
"""Where the passphrase of backups comes from: a file, the terminal, or standard input."""

import getpass
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from server.ops.console import Fault
from server.ops.opening import exposed
from server.settings import ServerSettings
from server.trust.passphrase import PassphraseExposed, read_passphrase


def add_passphrase_file(parser: ArgumentParser) -> None:
    """Add the option that names the file."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="the passphrase of the backups, alone in a file of mode 0600; without it the "
        "setting backup_passphrase_file names the file, else it is asked for",
    )


def passphrase_of(arguments: Namespace, settings: ServerSettings, *, twice: bool = False) -> str:
    """Return the passphrase.

    Raises:
        Fault: its file cannot be read, or others can; or two typed ones differ.
    """
    named = arguments.passphrase_file or settings.backup_passphrase_file
    if named:
        return _in_file(Path(named))
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed = getpass.getpass("Passphrase: ")
    if twice and typed != getpass.getpass("Again: "):
        raise Fault("合言葉が一致しません。", "the passphrases differ")
    return typed


def _in_file(file: Path) -> str:
    try:
        return read_passphrase(file).decode("utf-8")
    except PassphraseExposed as problem:
        raise exposed(problem) from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise Fault(
            f"合言葉のファイル {file} を読めません。", f"the passphrase file {file} cannot be read"
        ) from problem
