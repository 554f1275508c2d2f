# SPDX-License-Identifier: Apache-2.0
"""What this program is made of: its version, and the libraries with their licences."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

LIBRARIES = (
    ("PySide6-Essentials", "Qt for Python", "LGPL-3.0-only"),
    ("PySide6-Pdf", "Qt PDF (PDFium)", "LGPL-3.0-only, BSD-3-Clause"),
    ("cryptography", "cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("pyhanko", "pyHanko", "MIT"),
    ("asn1crypto", "asn1crypto", "MIT"),
    ("reportlab", "ReportLab", "BSD-3-Clause"),
    ("python-pkcs11", "python-pkcs11", "MIT"),
    ("requests", "Requests", "Apache-2.0"),
    ("urllib3", "urllib3", "MIT"),
    ("keyring", "keyring", "MIT"),
)
"""Package, name and licence of what is shipped with the client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """One library as the licences dialog lists it; an empty version is not known."""

    name: str
    version: str
    licence: str


def version_of(package: str) -> str:
    """Return the installed version of a package, empty when it is not installed as one."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def libraries() -> tuple[Library, ...]:
    """Return the libraries in the order of the table."""
    return tuple(
        Library(name=name, version=version_of(package), licence=licence)
        for package, name, licence in LIBRARIES
    )
