# SPDX-License-Identifier: Apache-2.0
"""Bringing the catalogue into step with the sources, with the tools that come with Qt.

Line numbers are left out and messages are sorted, so that a change of the catalogue
shows changed words and nothing else.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).parent
CATALOGUE = FOLDER / "desktop_en.ts"
SOURCES = FOLDER.parent
SPOKEN_IN = ("ui", "models", "qtbridge")


def collect(catalogue: Path) -> None:
    """Put every sentence of the sources into ``catalogue``; keep translations, drop the rest."""
    sources = [str(path) for part in SPOKEN_IN for path in sorted((SOURCES / part).rglob("*.py"))]
    # The guesses of lupdate put a likeness where a translation is missing.
    exactly = ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    form = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
    languages = ["-source-language", "ja_JP", "-target-language", "en_US"]
    _run("lupdate", *exactly, *form, *languages, *sources, "-ts", str(catalogue))


def compile_to(catalogue: Path, compiled: Path) -> None:
    """Compile ``catalogue`` for reading by Qt."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def unfinished(catalogue: Path) -> tuple[str, ...]:
    """Return ``context: sentence`` of everything that has no English yet."""
    # Our own file, not something from outside.
    tree = ElementTree.parse(catalogue)  # noqa: S314
    return tuple(
        f"{context.findtext('name', '')}: {message.findtext('source', '')}"
        for context in tree.iter("context")
        for message in context.iter("message")
        if not _translated(message)
    )


def _translated(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return False
    return bool("".join(translation.itertext()).strip())


def _run(tool: str, *arguments: str) -> None:
    # The tool of the very library that will read the catalogue, not one on the path.
    beside = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(beside), *arguments], check=True, capture_output=True)
