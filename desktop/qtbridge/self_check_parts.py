# SPDX-License-Identifier: Apache-2.0
"""The parts that ``--self-check`` tries out; each returns what it found or says what is missing."""

import os
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLibraryInfo, QSize, QTranslator
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from desktop.i18n import COMPILED
from desktop.qtbridge.self_check import Lacking, Missing

NAME = "髙橋 﨑 𠮷野"
"""A name for which both shipped faces are needed."""

A5 = (419.5, 595.3)


@cache
def _application() -> QApplication:
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not shown:
        # Over a remote terminal there is no screen, and Qt ends the process without one.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["tsukue"])


def windows() -> str:
    """Open the window system that the program would use here."""
    platform = _application().platformName()
    if platform in {"offscreen", "minimal"} and "QT_QPA_PLATFORM" in os.environ:
        raise Lacking(f"no screen here; windows were tried as {platform}")
    return platform


def typefaces() -> str:
    """Find a Japanese face for the screens; those for paper are shipped."""
    from desktop.ui.theme import FAMILIES
    from signing.typefaces import missing_glyphs

    _application()
    missing = missing_glyphs(NAME)
    if missing:
        raise Missing(f"the shipped faces lack {missing}")
    installed = set(QFontDatabase.families())
    found = next((family for family in FAMILIES if family in installed), "")
    if not found:
        raise Lacking(f"none of {', '.join(FAMILIES[:-1])} is installed")
    return found


def words() -> str:
    """Load the catalogues: Qt's own Japanese words, and our English ones."""
    _application()
    place = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for catalogue in (place / "qtbase_ja.qm", COMPILED):
        if not QTranslator().load(str(catalogue)):
            raise Missing(f"{catalogue} cannot be loaded")
    return "ja, en"


def pdf() -> str:
    """Draw a sheet with reportlab and show it with Qt."""
    from PySide6.QtPdf import QPdfDocument

    _application()
    document, data = QPdfDocument(), QBuffer()
    data.setData(QByteArray(_sheet()))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(data)
    image = document.render(0, QSize(420, 595)).convertToFormat(QImage.Format.Format_Grayscale8)
    if NAME not in document.getAllText(0).text() or not _has_ink(image):
        raise Missing("a sheet was drawn, and is not shown")
    return f"{document.pageCount()} page, {image.width()}×{image.height()}"


def _sheet() -> bytes:
    from signing.canvas import open_canvas
    from signing.typefaces import draw_text

    canvas, paper = open_canvas(A5)
    draw_text(canvas, 60, 500, NAME, 24)
    canvas.showPage()
    canvas.save()
    return paper.getvalue()


def _has_ink(image: QImage) -> bool:
    return any(value < 64 for value in bytes(image.constBits()))


def verifying() -> str:
    """Let the fenced child read a sheet and say that nobody has signed it."""
    from signing.limited_child import verify_in_child

    verdict = verify_in_child(_sheet(), "", datetime.now(UTC))
    if [problem.code for problem in verdict.problems] != ["document.not_signed"]:
        raise Missing(f"a sheet without signatures is judged {verdict}")
    return "a child process judges files"


def cards() -> str:
    """Load what loads the modules of cards."""
    import pkcs11

    from signing.cards import CardModule
    from signing.refusals import SigningRefused

    absent = "/tsukue-self-check/no-module.so"
    try:
        CardModule(absent).library()
    except SigningRefused:
        return f"PKCS#11 {pkcs11.__name__} loads modules"
    raise Missing("a module that is not there was loaded")


def trust() -> str:
    """Count the authorities that the operating system trusts."""
    import ssl

    from desktop.sync.trust import trusted

    known = trusted("").cert_store_stats()["x509_ca"]
    return f"{known} loaded at once, folder {ssl.get_default_verify_paths().openssl_capath}"


def keyring_of_account() -> str:
    """Name the keyring in which the store's key would be kept."""
    import keyring

    from desktop.errors import TroubleError
    from desktop.keys.keyring_access import choose

    try:
        return type(choose(keyring.get_keyring())).__module__
    except TroubleError as problem:
        raise Lacking(f"{problem.trouble.code}: no keyring for this account") from problem
