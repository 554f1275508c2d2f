# SPDX-License-Identifier: Apache-2.0
"""The package ``tsukue-server``: everything but PostgreSQL and nginx, nothing to be fetched."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from installer.packages.debian import DebianPackage, build, machine_architecture
from installer.packages.environment import Environment
from installer.packages.manual import pages
from installer.packages.project import MADE, ROOT, release_time, staging, version

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "tsukue-server"
SOURCES = ROOT / "installer" / "server"
UNITS = SOURCES / "units"
PACKAGES = ("approval", "telework", "signing", "server")
COMMANDS = {
    "tsukue-server": "server.ops.main",
    "tsukue-verify": "signing.verify_command",
}
SCALE = SOURCES.parent / "scale"
RELEASES = Path("/opt/tsukue")
DOCUMENTS = "usr/share/doc/tsukue-server"
_SCRIPTS = ("postinst", "prerm", "postrm")


def placed() -> Mapping[str, Path]:
    """Return where each file of ``installer/server`` goes, by its place below ``/``."""
    units = sorted(path for path in UNITS.rglob("*") if path.is_file())
    sites = sorted(SOURCES.joinpath("nginx").iterdir())
    scale = sorted(path for path in SCALE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {
        "usr/bin/tsukue-server": SOURCES / "tsukue-server",
        "usr/lib/sysusers.d/tsukue.conf": SOURCES / "sysusers.conf",
        "usr/lib/tmpfiles.d/tsukue.conf": SOURCES / "tmpfiles.conf",
        "usr/share/tsukue/tsukue.toml": SOURCES / "tsukue.toml",
        **{f"usr/lib/systemd/system/{unit.relative_to(UNITS)}": unit for unit in units},
        **{f"usr/share/tsukue/nginx/{site.name}": site for site in sites},
        **{f"usr/share/tsukue/scale/{each.relative_to(SCALE)}": each for each in scale},
        "usr/share/tsukue/pgbackrest.conf": SOURCES / "pgbackrest.conf",
        "usr/share/tsukue/grafana-tsukue.json": SOURCES / "grafana-tsukue.json",
        "usr/share/tsukue/prometheus-tsukue.rules.yml": SOURCES / "prometheus-tsukue.rules.yml",
        f"{DOCUMENTS}/copyright": SOURCES / "copyright",
    }


def described(release: str) -> DebianPackage:
    """Return what the package says about itself."""
    scripts = {
        name: SOURCES.joinpath("scripts", name)
        .read_text(encoding="utf-8")
        .replace("@VERSION@", release)
        for name in _SCRIPTS
    }
    return DebianPackage(
        name=NAME,
        version=release,
        architecture=machine_architecture(),
        section="web",
        depends=(
            *("python3 (>= 3.11)", "python3 (<< 3.12)", "libc6 (>= 2.36)"),
            # For the user, the folders and the units; their programs are called in postinst.
            "systemd (>= 252)",
        ),
        recommends=("postgresql (>= 15)", "nginx"),
        summary="electronic approval, remote work and rooms of a city hall: the server",
        description=(
            "The server of Tsukue, with all libraries it needs in an environment of its own.",
            "It is set up by 'tsukue-server database setup' and 'tsukue-server init'. Data, "
            "configuration and database stay when the package is removed.",
        ),
        scripts=scripts,
    )


def stage(tree: Path, release: str) -> None:
    """Put the package's files into ``tree``, as they shall stand below ``/``.

    dpkg has the release in ``shipped/`` only. What runs is a second name of the same files,
    made by ``postinst`` and ended by it: dpkg takes the files of the old release away long
    before the new one is known to answer.
    """
    for place, source in placed().items():
        target = tree / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    (tree / "usr/bin/tsukue-server").chmod(0o755)
    stage_documents(tree)
    environment = Environment(
        staged=tree / f"opt/tsukue/shipped/release-{release}",
        final=RELEASES / f"release-{release}",
    )
    environment.make(ROOT / "requirements-server.txt", PACKAGES, COMMANDS)
    environment.describe("tsukue", release)
    environment.compile()


def stage_documents(tree: Path) -> None:
    """Put the manual and the changelog into ``tree``."""
    for place, text in pages().items():
        target = tree / DOCUMENTS / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    # Where Debian looks for it (policy 12.7); beside the manual it can be read by a link.
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (tree / DOCUMENTS / "changelog.gz").write_bytes(changes)


def build_all() -> tuple[Path, ...]:
    """Build the package and return its file."""
    release = version()
    tree = staging(NAME)
    stage(tree, release)
    return (build(described(release), tree, MADE, when=release_time()),)
