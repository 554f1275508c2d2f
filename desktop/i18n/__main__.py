# SPDX-License-Identifier: Apache-2.0
"""``python -m desktop.i18n``: collect the sentences, compile, name what has no English yet."""

import sys

from desktop.i18n import COMPILED
from desktop.i18n.catalogue import CATALOGUE, collect, compile_to, unfinished


def main() -> int:
    """Bring both files into step; the exit code is 1 while something is untranslated."""
    collect(CATALOGUE)
    compile_to(CATALOGUE, COMPILED)
    missing = unfinished(CATALOGUE)
    for line in missing:
        sys.stderr.write(f"no English yet: {line}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
