# SPDX-License-Identifier: Apache-2.0
"""Packages for Debian: what they say, and that the same tree gives the same bytes."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from installer.packages.debian import DebianPackage, PackageProblem, build

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no dpkg here")
WHEN = 1_780_000_000

PACKAGE = DebianPackage(
    name="tsukue-sample",
    version="0.8.0",
    architecture="all",
    section="web",
    depends=("python3 (>= 3.11)", "adduser"),
    summary="a sample",
    description=("One paragraph.", "Another."),
    conffiles=("/etc/tsukue/sample.conf",),
    scripts={"postinst": "#!/bin/sh\nset -e\n"},
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    staged = tmp_path / "tree"
    for name, text in (("etc/tsukue/sample.conf", "a = 1\n"), ("usr/bin/sample", "#!/bin/sh\n")):
        (staged / name).parent.mkdir(parents=True)
        (staged / name).write_text(text)
    (staged / "usr/bin/sample").chmod(0o700)
    (staged / "etc/tsukue/sample.conf").chmod(0o600)
    (staged / "usr/bin/other").symlink_to("sample")
    return staged


def shown(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_says_what_it_is_and_needs(tree: Path, tmp_path: Path) -> None:
    made = build(PACKAGE, tree, tmp_path / "made", when=WHEN)
    assert made.name == "tsukue-sample_0.8.0_all.deb"
    said = shown("dpkg-deb", "--field", str(made))
    assert "Depends: python3 (>= 3.11), adduser\n" in said
    assert "Description: a sample\n One paragraph.\n .\n Another.\n" in said
    assert shown("dpkg-deb", "--info", str(made), "conffiles") == "/etc/tsukue/sample.conf\n"
    assert "Installed-Size: 8\n" in said  # two files, one link and five folders


def test_everything_in_it_belongs_to_root_and_can_be_read(tree: Path, tmp_path: Path) -> None:
    made = build(PACKAGE, tree, tmp_path / "made", when=WHEN)
    lines = [line.split() for line in shown("dpkg-deb", "--contents", str(made)).splitlines()]
    modes = {line[5]: line[0] for line in lines}
    assert {line[1] for line in lines} == {"root/root"}
    assert modes["./usr/bin/sample"] == "-rwxr-xr-x"
    assert modes["./etc/tsukue/sample.conf"] == "-rw-r--r--"
    assert modes["./etc/tsukue/"] == "drwxr-xr-x"


def test_the_checksums_are_those_of_the_files(tree: Path, tmp_path: Path) -> None:
    made = build(PACKAGE, tree, tmp_path / "made", when=WHEN)
    unpacked = tmp_path / "unpacked"
    shown("dpkg-deb", "--raw-extract", str(made), str(unpacked))
    checked = shown("env", "-C", str(unpacked), "md5sum", "--check", "DEBIAN/md5sums")
    assert checked.count(": OK") == 2


def test_the_same_tree_makes_the_same_bytes_at_any_time(tree: Path, tmp_path: Path) -> None:
    first = build(PACKAGE, tree, tmp_path / "first", when=WHEN).read_bytes()
    (tree / "usr/bin/sample").touch()
    assert build(PACKAGE, tree, tmp_path / "second", when=WHEN).read_bytes() == first
    assert build(PACKAGE, tree, tmp_path / "third", when=WHEN + 60).read_bytes() != first


def test_a_conffile_that_is_not_there_is_named(tree: Path, tmp_path: Path) -> None:
    wrong = replace(PACKAGE, conffiles=("/etc/tsukue/none",))
    with pytest.raises(PackageProblem, match="/etc/tsukue/none"):
        build(wrong, tree, tmp_path, when=WHEN)


def test_a_script_that_dpkg_does_not_know_is_named(tree: Path, tmp_path: Path) -> None:
    wrong = replace(PACKAGE, scripts={"postinstall": "#!/bin/sh\n"})
    with pytest.raises(PackageProblem, match="postinstall"):
        build(wrong, tree, tmp_path, when=WHEN)


def test_what_dpkg_refuses_is_said_in_its_words(tree: Path, tmp_path: Path) -> None:
    wrong = replace(PACKAGE, name="Not A Name")
    with pytest.raises(PackageProblem, match="dpkg-deb"):
        build(wrong, tree, tmp_path, when=WHEN)
