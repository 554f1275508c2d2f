# SPDX-License-Identifier: Apache-2.0
"""The packages under test: of this commit, of later versions, and one that cannot migrate."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "build" / "packages"
_VERSION = re.compile(r'^version = "(\d+)\.(\d+)\.(\d+)"$', re.MULTILINE)
_FAULTY = '''# SPDX-License-Identifier: Apache-2.0
"""A step that fails after it has changed something: what it changed must be gone again."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = {newest!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("half_done", sa.Column("number", sa.Integer))
    op.execute("SELECT 1 / 0")


def downgrade() -> None:
    op.drop_table("half_done")
'''

LABORIOUS = "9998"
"""The revision of the step that takes its time."""

_LABORIOUS = '''# SPDX-License-Identifier: Apache-2.0
"""A step that takes its time after it has changed something."""

import sqlalchemy as sa
from alembic import op

revision = "9998"
down_revision = {newest!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("long_work", sa.Column("number", sa.Integer))
    op.execute("SELECT pg_sleep(30)")


def downgrade() -> None:
    op.drop_table("long_work")
'''


class NotBuilt(Exception):
    """A package could not be built; the message has the builder's last words."""


@dataclass(frozen=True, slots=True)
class Artefacts:
    """The packages of a run.

    Attributes:
        server, client: of this commit.
        newer: the server of the next version, from the same tree.
        faulty: the server of the version after that, whose migration fails.
        laborious: the server of the version after that, whose migration takes half a minute.
    """

    server: Path
    client: Path
    newer: Path
    faulty: Path
    laborious: Path


def build(cache: Path) -> Artefacts:
    """Build what is not there of this commit yet.

    Raises:
        NotBuilt: a package could not be built.
    """
    cache.mkdir(parents=True, exist_ok=True)
    server = _made_here("server")
    client = _made_here("client")
    newer = _variant(cache, server, 1)
    faulty = _variant(cache, server, 2, ("9999_half_done.py", _FAULTY))
    laborious = _variant(cache, server, 3, ("9998_long_work.py", _LABORIOUS))
    return Artefacts(server=server, client=client, newer=newer, faulty=faulty, laborious=laborious)


def commit() -> str:
    """Return the commit of the checkout, empty where something is not committed."""
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return "" if changed else _git("rev-parse", "HEAD").strip()


def _made_here(name: str) -> Path:
    """Return the package of this commit: from ``build/packages`` where it is that, else built."""
    label = PACKAGES / f"tsukue-{name}.commit"
    kept = sorted(PACKAGES.glob(f"tsukue-{name}_{_version()}_*.deb"))
    here = commit()
    if kept and here and label.exists() and label.read_text("ascii") == here:
        return kept[-1]
    made = _built(name)
    label.write_text(here, "ascii")
    return made


def _variant(cache: Path, server: Path, bump: int, step: tuple[str, str] = ("", "")) -> Path:
    """Make the package of a later version out of this one, with one more step of migration.

    It is what building the same tree with another version gives, without compressing hundreds
    of megabytes again: version, the place named after it, and the description of ours differ.
    """
    old = _version()
    new = _raised(old, bump)
    made = cache / f"tsukue-server_{new}_amd64.deb"
    if made.exists() and made.stat().st_mtime_ns > server.stat().st_mtime_ns:
        return made
    tree = cache / f"tree-{bump}"
    shutil.rmtree(tree, ignore_errors=True)
    _run("dpkg-deb", "-R", str(server), str(tree))
    release = _rename_release(tree, old, new)
    if all(step):
        _seed_a_migration(release, *step)
    _run("dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(made))
    shutil.rmtree(tree)
    return made


def _rename_release(tree: Path, old: str, new: str) -> Path:
    shipped = tree / "opt/tsukue/shipped"
    release = shipped / f"release-{new}"
    (shipped / f"release-{old}").rename(release)
    described = _libraries(release) / f"tsukue-{new}.dist-info"
    (_libraries(release) / f"tsukue-{old}.dist-info").rename(described)
    (tree / "DEBIAN/md5sums").unlink()
    control = tree / "DEBIAN/control"
    named = [control, described / "METADATA", *(release / "bin").glob("tsukue-*")]
    for file in (*named, *(tree / "DEBIAN").glob("p*")):
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return release


def _libraries(release: Path) -> Path:
    return next(release.glob("lib/python3*/site-packages"))


def _seed_a_migration(release: Path, name: str, text: str) -> None:
    folder = _libraries(release) / "server/store/migrations/versions"
    newest = max(path.name[:4] for path in folder.glob("[0-9][0-9][0-9][0-9]_*.py"))
    (folder / name).write_text(text.format(newest=newest), "utf-8")


def _built(name: str) -> Path:
    _run(sys.executable, "-m", "installer.packages", name)
    return max(PACKAGES.glob(f"tsukue-{name}_{_version()}_*.deb"))


def _version() -> str:
    found = _VERSION.search((ROOT / "pyproject.toml").read_text("utf-8"))
    if found is None:
        raise NotBuilt("pyproject.toml names no version")
    return ".".join(found.groups())


def _raised(version: str, bump: int) -> str:
    major, minor, _patch = version.split(".")
    return f"{major}.{int(minor) + bump}.0"


def _run(*command: str) -> None:
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotBuilt(f"{' '.join(command[:4])}: {done.stdout[-3000:]}")


def _git(*arguments: str) -> str:
    asked: Sequence[str] = ("git", "-C", str(ROOT), *arguments)
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout
