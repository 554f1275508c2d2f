# SPDX-License-Identifier: Apache-2.0
"""The packages under test: of this commit, of the version after it, and one that cannot migrate."""

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
_MIGRATIONS = "server/store/migrations/versions"
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


class NotBuilt(Exception):
    """A package could not be built; the message has the builder's last words."""


@dataclass(frozen=True, slots=True)
class Artefacts:
    """The packages of a run.

    Attributes:
        server, client: of this commit.
        newer: the server of the next version, from the same tree.
        faulty: the server of the version after that, whose migration fails.
    """

    server: Path
    client: Path
    newer: Path
    faulty: Path


def build(cache: Path) -> Artefacts:
    """Build what is not there of this commit yet.

    Raises:
        NotBuilt: a package could not be built.
    """
    server = _made_here("server")
    client = _made_here("client")
    newer, faulty = (_variant(cache, bump) for bump in (1, 2))
    return Artefacts(server=server, client=client, newer=newer, faulty=faulty)


def commit() -> str:
    """Return the commit of the checkout, empty where something is not committed."""
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return "" if changed else _git("rev-parse", "HEAD").strip()


def _made_here(name: str) -> Path:
    """Return the package of this commit: from ``build/packages`` where it is that, else built."""
    label = PACKAGES / f"tsukue-{name}.commit"
    kept = sorted(PACKAGES.glob(f"tsukue-{name}_{_version(ROOT)}_*.deb"))
    here = commit()
    if kept and here and label.exists() and label.read_text("ascii") == here:
        return kept[-1]
    made = _built(ROOT, name)
    label.write_text(here, "ascii")
    return made


def _variant(cache: Path, bump: int) -> Path:
    """Build the server from a copy of the tree with a later version; the second one is faulty."""
    here = commit()
    kept = cache / f"variant-{bump}"
    label = kept / "commit"
    if here and label.exists() and label.read_text("ascii") == here:
        return next(kept.glob("*.deb"))
    tree = cache / f"tree-{bump}"
    _copy_tree(tree)
    _raise_version(tree / "pyproject.toml", bump)
    if bump > 1:
        _seed_a_faulty_migration(tree)
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    made = shutil.copy(_built(tree, "server"), kept)
    shutil.rmtree(tree)
    label.write_text(here, "ascii")
    return Path(made)


def _built(tree: Path, name: str) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "installer.packages", name],
        cwd=tree,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotBuilt(f"installer.packages {name}: {done.stdout[-3000:]}")
    pattern = f"tsukue-{name}_{_version(tree)}_*.deb"
    return max((tree / "build" / "packages").glob(pattern))


def _copy_tree(tree: Path) -> None:
    shutil.rmtree(tree, ignore_errors=True)
    for name in _git("ls-files", "-z").split("\0"):
        source = ROOT / name
        if name and source.is_file() and not name.startswith(("tests/", "docs/pictures/")):
            target = tree / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)


def _raise_version(project: Path, bump: int) -> None:
    text = project.read_text("utf-8")
    project.write_text(
        _VERSION.sub(
            lambda found: f'version = "{found[1]}.{int(found[2]) + bump}.0"', text, count=1
        ),
        "utf-8",
    )


def _seed_a_faulty_migration(tree: Path) -> None:
    folder = tree / _MIGRATIONS
    newest = max(path.name[:4] for path in folder.glob("[0-9][0-9][0-9][0-9]_*.py"))
    (folder / "9999_half_done.py").write_text(_FAULTY.format(newest=newest), "utf-8")


def _version(tree: Path) -> str:
    found = _VERSION.search((tree / "pyproject.toml").read_text("utf-8"))
    if found is None:
        raise NotBuilt("pyproject.toml names no version")
    return ".".join(found.groups())


def _git(*arguments: str) -> str:
    asked: Sequence[str] = ("git", "-C", str(ROOT), *arguments)
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout
