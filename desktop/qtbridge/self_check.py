# SPDX-License-Identifier: Apache-2.0
"""``tsukue --self-check``: whether this installation is whole, part by part.

For whoever installs the program: nothing is signed in, no store is opened, no server is asked.
The report goes to standard output, or to the file named after the option (a program with
windows has no standard output on Windows). The exit code is 1 when a part is missing.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from desktop.settings import Profile

OPTION = "--self-check"
PACKAGES = ("approval", "telework", "signing", "desktop")
LIBRARIES = (
    *("PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtNetwork", "PySide6.QtPrintSupport"),
    *("asn1crypto.cms", "certifi", "cryptography.x509", "keyring", "lxml.etree", "pikepdf"),
    *("pkcs11._pkcs11", "pyhanko.sign.signers", "reportlab.pdfgen.canvas", "requests"),
    *("sqlite3", "ssl", "urllib3", "zoneinfo"),
)
OF_PLATFORM = {
    "linux": ("keyring.backends.SecretService", "jeepney", "secretstorage"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32", "tzdata"),
}


class Missing(Exception):
    """A part is not as it must be; the message says what was found."""


class Lacking(Missing):
    """What this account or machine lacks; the program itself is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One part: ``ok``, ``note`` (the machine lacks something) or ``failed``."""

    level: str
    part: str
    said: str


def check(arguments: Sequence[str]) -> int:
    """Examine every part and write the report; returns the exit code."""
    results = [_examine(part, look) for part, look in _parts()]
    _write("".join(_line(result) for result in results), arguments)
    return int(any(result.level == "failed" for result in results))


def _parts() -> list[tuple[str, Callable[[], str]]]:
    from desktop.qtbridge import self_check_parts as parts

    return [
        ("プログラム program", _modules),
        ("ライブラリ libraries", _libraries),
        ("画面 windows", parts.windows),
        ("書体 typefaces", parts.typefaces),
        ("画面の言葉 words", parts.words),
        ("PDFの表示 showing PDF", parts.pdf),
        ("署名の検証 verifying", parts.verifying),
        ("カード PKCS#11", parts.cards),
        ("信頼する認証局 trusted authorities", parts.trust),
        ("鍵の保管 keyring", parts.keyring_of_account),
    ]


def _examine(part: str, look: Callable[[], str]) -> Result:
    try:
        return Result(level="ok", part=part, said=look())
    except Lacking as lack:
        return Result(level="note", part=part, said=str(lack))
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with a part is its finding
        return Result(level="failed", part=part, said=f"{type(problem).__name__}: {problem}")


def _modules() -> str:
    count = 0
    for package in PACKAGES:
        home = import_module(package)
        for found in walk_packages(home.__path__, f"{package}."):
            if not found.name.endswith("__main__"):
                import_module(found.name)
            count += 1
    if not count:
        raise Missing("no module was found")
    # Whoever locks a terminal to keep nothing relies on the word's being known.
    return f"{count} modules, profiles {', '.join(Profile)}"


def _libraries() -> str:
    wanted = (*LIBRARIES, *OF_PLATFORM.get(sys.platform, ()))
    for name in wanted:
        import_module(name)
    return f"{len(wanted)} libraries, Python {sys.version.split()[0]}"


def _line(result: Result) -> str:
    return f"{result.level:7} {result.part}: {result.said}\n"


def _write(report: str, arguments: Sequence[str]) -> None:
    after = list(arguments)[list(arguments).index(OPTION) + 1 :]
    if after:
        Path(after[0]).write_text(report, encoding="utf-8")
    elif sys.stdout is not None:
        os.write(sys.stdout.fileno(), report.encode())
