# SPDX-License-Identifier: Apache-2.0
"""Later versions are made out of the package of this one, on a machine that has made none yet."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.installation import artefacts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Make a package of the shape of the server's, with nothing in it."""
    if shutil.which("dpkg-deb") is None:
        pytest.skip("packages of Debian are made on Debian")
    version = artefacts._version()
    tree = tmp_path / "tree"
    libraries = tree / f"opt/tsukue/shipped/release-{version}/lib/python3.11/site-packages"
    contents = {
        tree / "DEBIAN/control": f"Package: tsukue-server\nVersion: {version}\n"
        "Architecture: amd64\nMaintainer: nobody <nobody@example.jp>\nDescription: none\n",
        tree / "DEBIAN/md5sums": "",
        libraries / f"tsukue-{version}.dist-info/METADATA": f"Version: {version}\n",
        libraries / "server/store/migrations/versions/0035_newest.py": "",
    }
    for file, text in contents.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    made = tmp_path / f"tsukue-server_{version}_amd64.deb"
    subprocess.run(["dpkg-deb", "--build", str(tree), str(made)], check=True, capture_output=True)
    return made


def test_a_machine_without_a_cache_makes_the_later_versions(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artefacts, "_made_here", lambda _name: package)
    made = artefacts.build(tmp_path / "never" / "made")
    versions = [each.name.split("_")[1] for each in (made.newer, made.faulty, made.laborious)]
    minors = [int(each.split(".")[1]) for each in (artefacts._version(), *versions)]
    assert minors == list(range(minors[0], minors[0] + 4))
    held = subprocess.run(
        ["dpkg-deb", "--contents", str(made.faulty)], check=True, capture_output=True, text=True
    ).stdout
    assert f"release-{versions[1]}/" in held
    assert "9999_half_done.py" in held
