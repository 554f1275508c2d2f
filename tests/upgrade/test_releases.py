# SPDX-License-Identifier: Apache-2.0
"""What is said of the releases in several places is the same, and what each left is kept."""

import re
import tomllib

import pytest

from tests.house.tree import ROOT
from tests.support.databases import ENGINES
from tests.upgrade.answers import file_of
from tests.upgrade.dumped import manifest
from tests.upgrade.releases import RELEASES, Release

TOLD = re.compile(
    r"^\| (?P<version>[0-9.]+) \| `(?P<commit>[0-9a-f]{12})` "
    r"\| (?P<day>[0-9-]{10}) \| (?P<newest>\d{4})",
    re.MULTILINE,
)
HEADING = re.compile(r"^## ([0-9.]+) \((unreleased|[0-9-]{10})\)$", re.MULTILINE)


def current() -> str:
    """Return the version that is being made."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def told() -> list[re.Match[str]]:
    return list(TOLD.finditer((ROOT / "docs/releases.md").read_text("utf-8")))


def test_the_page_of_releases_says_what_is_tried() -> None:
    rows = [each.group("version", "commit", "newest") for each in told()]
    assert rows == [(each.version, each.commit, each.newest) for each in RELEASES]


def test_the_version_being_made_is_later_than_every_release() -> None:
    versions = [parts(each.version) for each in RELEASES]
    assert [*versions, parts(current())] == sorted({*versions, parts(current())})


def test_the_changelog_has_a_heading_for_the_one_being_made_and_for_each_release() -> None:
    headings = HEADING.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))
    days = [each.group("version", "day") for each in reversed(told())]
    assert headings == [(current(), "unreleased"), *days]


@pytest.mark.parametrize("each", RELEASES, ids=lambda each: each.version)
def test_what_it_left_is_kept(each: Release) -> None:
    for engine in ENGINES:
        said = manifest(each, engine)
        assert (said["version"], said["revision"]) == (each.version, each.newest)


def test_the_answers_of_the_last_are_kept() -> None:
    assert file_of(RELEASES[-1]).is_file()
