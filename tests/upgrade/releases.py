# SPDX-License-Identifier: Apache-2.0
"""The released versions, and where their dumps stand."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fixtures" / "releases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A released version; docs/releases.md tells what it brought.

    Attributes:
        newest: the newest migration that it has.
        figures: commands of its ``tsukue-server`` whose output is kept in the manifest.
    """

    version: str
    commit: str
    newest: str
    figures: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where its dumps stand."""
        return FOLDER / self.version


_RATE = "report rate --fiscal-year 2026 --by section --csv"
_COUNT = "telework count --month 2026-10"

RELEASES = (
    Release(version="0.2.0", commit="d629eb2a6698", newest="0009", figures=(_RATE,)),
    Release(version="0.3.0", commit="4c8b3d073c98", newest="0010", figures=(_RATE,)),
    Release(version="0.5.0", commit="ad39f4efe94f", newest="0025", figures=(_RATE, _COUNT)),
    Release(version="0.7.0", commit="9d683bb98a5e", newest="0031", figures=(_RATE, _COUNT)),
    Release(version="0.8.0", commit="e9c8e0aafba8", newest="0034", figures=(_RATE, _COUNT)),
)


def release(version: str) -> Release:
    """Return a released version by its number.

    Raises:
        LookupError: there is none.
    """
    for each in RELEASES:
        if each.version == version:
            return each
    raise LookupError(version)
