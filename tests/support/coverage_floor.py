# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.support.coverage_floor 95 approval telework``: the floor of each package.

Each for itself, so that a well-tested package cannot hide a neglected one.
"""

import io
import sys

from coverage import Coverage


def measure(package: str, data_file: str | None = None) -> tuple[float, str]:
    """Give the per cent of lines reached in a package, and the table of what was not."""
    table = io.StringIO()
    measured = Coverage() if data_file is None else Coverage(data_file=data_file)
    measured.load()
    percent = measured.report(include=[f"{package}/*"], show_missing=True, file=table)
    return percent, table.getvalue()


def main(floor: float, packages: list[str]) -> int:
    """Print one line per package; fail with the table of those below the floor."""
    code = 0
    for package in packages:
        percent, table = measure(package)
        sys.stdout.write(f"{package}: {percent:.1f} % of lines reached, {floor:g} % wanted\n")
        if percent < floor:
            sys.stdout.write(table)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
