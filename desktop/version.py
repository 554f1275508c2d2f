# SPDX-License-Identifier: Apache-2.0
"""Which version this client is, and how versions compare."""

from functools import cache

PACKAGE = "tsukue"
UNKNOWN = "0"
"""Of a source tree that is not installed: older than every release."""


@cache
def client_version() -> str:
    """Return the version of this client, as it says to the server."""
    # Looks through the folders of libraries: not before the first window is painted.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return UNKNOWN


def is_newer(version: str, than: str) -> bool:
    """Return whether a version is newer than another; what is no version never is."""
    return _parts(version) > _parts(than)


def _parts(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()
