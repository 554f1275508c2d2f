# SPDX-License-Identifier: Apache-2.0
"""The source of a released version, laid out from the history for a while."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.upgrade.releases import Release


@contextmanager
def work_tree(wanted: Release, folder: Path) -> Iterator[Path]:
    """Lay out the source of a released version for a while."""
    tree = folder / f"tree-{wanted.version}"
    git = ["git", "-C", str(Path(__file__).parents[2]), "worktree"]
    subprocess.run([*git, "add", "-q", "--detach", tree, wanted.commit], check=True)
    try:
        yield tree
    finally:
        subprocess.run([*git, "remove", "--force", tree], check=True)
