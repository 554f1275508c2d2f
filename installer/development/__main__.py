# SPDX-License-Identifier: Apache-2.0
"""``python3 -m installer.development``: everything ``make`` needs, and nothing twice."""

from __future__ import annotations

import fcntl
import sys
from pathlib import Path

from installer.development.environment import Environment, Interpreter, newest_interpreter
from installer.development.progress import SetupFailed
from installer.development.system_packages import install, missing_packages

ROOT = Path(__file__).resolve().parents[2]


def prepare(root: Path) -> None:
    """Bring system packages and environment to what the checkout asks for.

    Raises:
        SetupFailed: something a person has to do first.
    """
    log = root / "build" / "setup.log"
    environment = Environment(root)
    fresh = environment.holds_lock()
    interpreter = None if fresh else newest_interpreter()
    missing = missing_packages(_for_environments(interpreter))
    if missing:
        install(missing, log)
    if interpreter is not None:
        environment.make(interpreter, log)
    if not environment.offers_commands():
        environment.offer_commands(log)


def _for_environments(interpreter: Interpreter | None) -> tuple[str, ...]:
    if interpreter is None or interpreter.can_make_environments or not interpreter.system:
        return ()
    return (interpreter.venv_package,)


def main() -> int:
    """Prepare this checkout, one process at a time."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with (build / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            prepare(ROOT)
        except SetupFailed as trouble:
            print(f"setup: {trouble}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
