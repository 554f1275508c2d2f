# SPDX-License-Identifier: Apache-2.0
"""What the documents point at is there, and every document is pointed at."""

import re
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT, files, shown
from tests.installation.commands import understood

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ELSEWHERE = re.compile(r"[a-z]+:")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_GOAL = re.compile(r"`make ([a-z-]+)")
_FOLDERS = "approval|telework|signing|server|desktop|installer|tests|docs"
_PLACE = re.compile(rf"`((?:{_FOLDERS})/[^`\s]*)`")
_COMMAND = re.compile(r"(?:^|`)tsukue-server ([^`\n]+)", re.MULTILINE)
_DECISION = re.compile(r"\bdecision (\d{1,4})\b")


@cache
def _pages() -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in files() if path.suffix == ".md"}


def _links(page: Path) -> list[tuple[str, Path, str]]:
    """What a page points at within the project: as written, the file, the heading."""
    found = []
    for link in _LINK.findall(_CODE.sub("", _pages()[page])):
        if not _ELSEWHERE.match(link):
            path, _, heading = link.partition("#")
            found.append((link, (page.parent / path).resolve() if path else page, heading))
    return found


def _anchors(page: Path) -> set[str]:
    """The names under which the headings of a page are found, as Git's web pages make them."""
    plain = (
        re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", each) for each in _HEADING.findall(_pages()[page])
    )
    return {re.sub(r"[^\w\- ]", "", each.strip().lower()).replace(" ", "-") for each in plain}


def test_every_link_leads_to_a_file_and_its_heading() -> None:
    broken = [
        f"{shown(page)}: {link}"
        for page in _pages()
        for link, target, heading in _links(page)
        if not target.exists() or (heading and heading not in _anchors(target))
    ]
    assert broken == []


def test_every_page_is_found_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page.is_dir():
            waiting.extend(path for path in page.glob("*.md") if path not in reached)
        elif page not in reached and page in _pages():
            reached.add(page)
            waiting.extend(target for _, target, _ in _links(page))
    lost = [shown(page) for page in _pages().keys() - reached if page.is_relative_to(ROOT / "docs")]
    assert sorted(lost) == []


def test_every_picture_is_shown_somewhere() -> None:
    linked = {target for page in _pages() for _, target, _ in _links(page)}
    pictures = set((ROOT / "docs" / "pictures").glob("*.png"))
    assert sorted(path.name for path in pictures - linked) == []


def test_every_place_goal_and_decision_that_is_named_is_there() -> None:
    goals = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    decisions = {path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")}
    absent = []
    for page, text in _pages().items():
        named = {f"make {goal}" for goal in _GOAL.findall(text) if goal not in goals}
        named |= {place for place in _PLACE.findall(text) if not list(ROOT.glob(place.rstrip("/")))}
        named |= {
            f"decision {each}" for each in _DECISION.findall(text) if each.zfill(4) not in decisions
        }
        absent += [f"{shown(page)}: {each}" for each in sorted(named)]
    assert absent == []


def test_every_command_that_is_named_is_one_of_ours() -> None:
    named = ((page, given) for page, text in _pages().items() for given in _COMMAND.findall(text))
    unknown = [
        f"{shown(page)}: {given}"
        for page, given in named
        if not understood(given.split(), whole=False)
    ]
    assert unknown == []
