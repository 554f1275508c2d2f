# SPDX-License-Identifier: Apache-2.0
"""``python -m installer.packages PACKAGE|all``: build into ``build/packages``."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from importlib import import_module
from typing import TYPE_CHECKING

from installer.packages.debian import PackageProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

# Each module offers `build_all() -> Sequence[Path]`; imported when asked for, because building
# the client needs tools that building the server does not.
BUILDERS: dict[str, str] = {
    "server": "installer.packages.server_package",
    "client": "installer.packages.client_package",
    "msi": "installer.packages.msi_package",
}


def main(given: Sequence[str] | None = None) -> int:
    """Build what is asked for and name each file that was made."""
    parser = ArgumentParser(prog="python -m installer.packages")
    parser.add_argument("package", choices=(*BUILDERS, "all"))
    wanted = parser.parse_args(given).package
    try:
        for name in BUILDERS if wanted == "all" else (wanted,):
            build: Callable[[], Sequence[Path]] = import_module(BUILDERS[name]).build_all
            for made in build():
                print(made)
    except PackageProblem as problem:
        print(f"packages: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
