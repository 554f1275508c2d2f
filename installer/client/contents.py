# SPDX-License-Identifier: Apache-2.0
"""What goes into the client's folder and what stays out, for the build and for its tests.

PyInstaller finds imports by reading; what is imported by name only, what is data, and what
Qt and the libraries would bring without need is said here.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]

OURS = ("approval", "telework", "signing", "desktop")
"""Our packages of the client; their modules load one another by name."""

DEVELOPMENT = ("desktop.i18n.__main__", "desktop.i18n.catalogue")
"""Modules that only a checkout can use."""

BY_NAME = (
    # Qt's printing asks for it, and no module of ours names it.
    "PySide6.QtSvg",
    # Back-ends of the keyring are entry points.
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.chainer",
    "keyring.backends.fail",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
)

VERSIONS_OF = (
    "PySide6-Essentials",
    "PySide6-Pdf",
    "asn1crypto",
    "cryptography",
    "keyring",
    "pyhanko",
    "python-pkcs11",
    "reportlab",
    "requests",
    "urllib3",
)
"""Whose metadata the program reads: versions for the licences, entry points of the keyring."""

DATA = (
    ("signing/fonts", "signing/fonts"),
    ("signing/colour", "signing/colour"),
    ("desktop/i18n/desktop_en.qm", "desktop/i18n"),
    ("LICENSE", "."),
    ("NOTICE", "."),
)
"""Files and folders of the checkout, and the folder of the package they go to."""

EXCLUDED = (
    # The server and its libraries: the client must not contain them.
    *("server", "alembic", "argon2", "fastapi", "httpx2", "psycopg", "pydantic", "sqlalchemy"),
    *("starlette", "structlog", "uvicorn", "uvloop", "xlsxwriter"),
    # Ways of showing things on a terminal that libraries offer and nobody takes.
    *("click", "rich", "tqdm"),
    # Qt's binding offers what no screen of ours uses.
    *("PySide6.QtDBus", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtOpenGL"),
    *("PySide6.QtOpenGLWidgets", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql"),
    *("PySide6.QtTest", "PySide6.QtUiTools", "PySide6.QtXml", "PySide6.scripts"),
    # Tools of development.
    *("IPython", "numpy", "pip", "pytest", "setuptools", "tkinter", "_tkinter", "unittest.mock"),
    *("distutils", "lib2to3", "pkg_resources", "pydoc_data", "test"),
    # Libraries under the GPL, for interactive use and old databases.
    *("readline", "_gdbm"),
)

ABSENT = (
    # What libraries could work with and the client never asks them to.
    *("gunicorn", "html5lib", "olefile", "qrcode"),
    # Other platforms', and names that are no modules though they look so.
    *("_overlapped", "_winapi", "msvcrt", "fcntl", "grp", "posix", "pwd", "resource", "termios"),
    *("_posixshmem", "_posixsubprocess", "_scproxy"),
    *("_frozen_importlib_external", "multiprocessing", "pyimod02_importers"),
    "reportlab.platypus.XPreformatted",
)
"""Modules that something imports at once and that need not be there; any other is a fault."""

SERVERS_OWN = ("server", "alembic", "argon2", "fastapi", "psycopg", "sqlalchemy", "starlette")
"""What must not be found in the folder, however it came in."""

PLUGINS = {
    "iconengines": None,
    "imageformats": ("qico", "qjpeg", "qsvg"),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("qdirect2d", "qoffscreen", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": None,
    "styles": None,
    "xcbglintegrations": None,
}
"""Folders of Qt's plugins that are kept, and of each the plugins: None for all."""

LANGUAGES = ("qtbase_ja.qm", "qtbase_en.qm")

UNUSED_QT = (
    *("Qt6Wayland", "Qt6WlShell", "Qt6EglFS", "Qt6EglFs", "Qt6VirtualKeyboard", "Qt6Quick"),
    *("Qt6Qml", "opengl32sw"),
)
"""Beginnings of libraries that only plugins use which are not kept."""

SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
"""Where the libraries of the distribution lie: they are its to keep secure, not ours."""


def our_modules(root: Path = ROOT) -> Iterator[str]:
    """Yield the name of every module of ours that the client carries."""
    for package in OURS:
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if name not in DEVELOPMENT:
                yield name


def is_kept(destination: str, source: str = "") -> bool:
    """Say whether a file that the build tool found belongs into the folder.

    Args:
        destination: its path below the folder of libraries, with either kind of slash.
        source: where it was found; libraries of the distribution are left to it.
    """
    path = PurePosixPath(destination.replace("\\", "/"))
    if source.startswith(SYSTEM) and ".so" in path.name and len(path.parts) == 1:
        return path.name.startswith("libpython")
    if any(path.name.removeprefix("lib").startswith(unused) for unused in UNUSED_QT):
        return False
    if "PySide6" not in path.parts:
        return True
    if "translations" in path.parts:
        return path.name in LANGUAGES
    if "plugins" in path.parts:
        return _plugin_kept(path.parts[path.parts.index("plugins") + 1], path.stem)
    return True


def _plugin_kept(folder: str, stem: str) -> bool:
    if folder not in PLUGINS:
        return False
    wanted = PLUGINS[folder]
    name = stem.removeprefix("lib").removesuffix("platforminputcontextplugin")
    return wanted is None or name in wanted
