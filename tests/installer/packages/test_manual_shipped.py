# SPDX-License-Identifier: Apache-2.0
"""The manual stands on the server itself, and every link in it leads somewhere there."""

import gzip
import re
from pathlib import Path

import pytest

from installer.packages.manual import DOCS, FIRST
from installer.packages.project import ROOT
from installer.packages.server_package import DOCUMENTS, placed, stage_documents

_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the staged package."""
    tree = tmp_path_factory.mktemp("tree")
    stage_documents(tree)
    return tree / DOCUMENTS


def test_every_page_of_the_manual_is_there(documents: Path) -> None:
    written = {page.relative_to(DOCS) for page in (DOCS / FIRST).rglob("*.md")}
    shipped = {page.relative_to(documents) for page in documents.rglob("*.md")}
    assert len(written) > 70
    assert written <= shipped
    # What an alarm says at night is there by the name of the alarm.
    assert Path("administrator/alarms/backup.damaged.md") in shipped


def test_every_link_leads_to_a_file_of_the_package(documents: Path) -> None:
    lost = [
        f"{page.relative_to(documents)}: {to}"
        for page in documents.rglob("*.md")
        for to in _LINK.findall(page.read_text("utf-8"))
        if ":" not in to and not (page.parent / to).resolve().is_file()
    ]
    assert lost == []
    outside = (documents / "administrator" / "upgrade.md").read_text("utf-8")
    assert "](../CHANGELOG.md)" in outside


def test_what_is_for_scripts_and_pictures_is_not_shown(documents: Path) -> None:
    together = "".join(page.read_text("utf-8") for page in documents.rglob("*.md"))
    assert "<!-- manual:" not in together
    assert "![" not in together
    assert "［図：" in together


def test_changes_and_licence_are_where_debian_looks(documents: Path) -> None:
    changes = gzip.decompress((documents / "changelog.gz").read_bytes())
    assert changes == (ROOT / "CHANGELOG.md").read_bytes()
    assert f"{DOCUMENTS}/copyright" in placed()
