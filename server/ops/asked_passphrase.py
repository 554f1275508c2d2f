# SPDX-License-Identifier: Apache-2.0
"""A passphrase that a command needs: from a file, from the terminal, or from standard input."""

import getpass
import sys
from pathlib import Path

from server.ops.console import Fault
from server.ops.opening import exposed
from server.trust.passphrase import PassphraseExposed, read_passphrase


def asked_passphrase(file: Path | None, *, twice: bool = False) -> str:
    """Return the passphrase in a file, or the one that is typed where no file is named.

    Args:
        file: of mode 0600, with the passphrase alone in it.
        twice: whether a person at a terminal types it again, because it seals something new.

    Raises:
        Fault: the file cannot be read, or others can read it; or two typed ones differ.
    """
    if file is not None:
        return _in_file(file)
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
