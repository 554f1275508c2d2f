# SPDX-License-Identifier: Apache-2.0
"""The administrator's manual as it goes with the server: there where the server stands alone."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from installer.packages.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DOCS = ROOT / "docs"
FIRST = "administrator"
"""The folder of the manual; whatever its pages lead to goes with it."""

_LINK = re.compile(r"\]\((?P<to>[^)#\s]+)(?P<rest>[^)]*)\)")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\([^)]*\)")
_FOR_SCRIPTS = re.compile(r"^<!-- manual: .*-->\n", re.MULTILINE)


def pages() -> Mapping[str, str]:
    """Return every page of the manual by its place beside the others, links and all.

    Pictures stay away, as tens of megabytes that no terminal shows: their words stand for them.
    """
    found = sorted(_reached(sorted((DOCS / FIRST).rglob("*.md"))))
    return {place_of(page): _as_shipped(page) for page in found}


def place_of(page: Path) -> str:
    """Return where a file of the repository goes: ``docs`` itself is left out."""
    return page.relative_to(DOCS if page.is_relative_to(DOCS) else ROOT).as_posix()


def _reached(first: list[Path]) -> set[Path]:
    found: set[Path] = set()
    left = list(first)
    while left:
        page = left.pop()
        if page not in found:
            found.add(page)
            left += [to for to in _linked(page) if to.suffix == ".md"]
    return found


def _linked(page: Path) -> Iterator[Path]:
    for match in _LINK.finditer(page.read_text(encoding="utf-8")):
        if ":" not in match["to"]:
            yield (page.parent / match["to"]).resolve()


def _as_shipped(page: Path) -> str:
    text = _FOR_SCRIPTS.sub("", page.read_text(encoding="utf-8"))
    text = _PICTURE.sub(lambda picture: f"［図：{picture['words']}］", text)

    def link(match: re.Match[str]) -> str:
        if ":" in match["to"]:
            return match[0]
        to = place_of((page.parent / match["to"]).resolve())
        beside = os.path.relpath(to, Path(place_of(page)).parent)
        return f"]({beside}{match['rest']})"

    return _LINK.sub(link, text)
