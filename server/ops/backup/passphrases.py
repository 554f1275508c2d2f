# SPDX-License-Identifier: Apache-2.0
"""Where the passphrase of backups comes from: a file, the terminal, or standard input."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from server.ops.asked_passphrase import asked_passphrase
from server.settings import ServerSettings


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
    return asked_passphrase(Path(named) if named else None, twice=twice)
