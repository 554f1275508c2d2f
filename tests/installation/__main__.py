# SPDX-License-Identifier: Apache-2.0
"""``make test-install``: from the packages and the manual to a city that survives its worst day.

First, with whatever network this machine has: the packages, and bare Debians with what these
say they need. Then without any network: everything else (``worst_day``).
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.installation import artefacts, bare_debian, surroundings
from tests.installation.account import Account
from tests.installation.worst_day import Ground, play

CACHE = artefacts.ROOT / "build" / "installation"
SERVER_HAS = ("postgresql", "nginx-light", "openssl")
"""What the manual lets the administrator install from the city's own mirror."""

DESKTOP_HAS = ("dbus", "gnome-keyring", "fonts-morisawa-bizud-gothic", "openssl")
"""What a terminal with a desktop has before the client comes."""


def main() -> int:
    """Run the whole test; returns 0 where everything is as the manual says."""
    asked = _arguments()
    try:
        surroundings.require_tools()
    except surroundings.NotHere as missing:
        print(missing, file=sys.stderr)
        return 1
    if surroundings.is_inside():
        return _inside(Path(asked.folder), Path(asked.bare_server), Path(asked.bare_client))
    return _outside()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.installation", description=__doc__)
    for name in ("--folder", "--bare-server", "--bare-client"):
        parser.add_argument(name, default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _outside() -> int:
    account = Account()
    folder = Path(tempfile.mkdtemp(prefix="tsukue-installation-", dir="/var/tmp"))
    try:
        with account.part("パッケージを作る Packages"):
            made = artefacts.build(CACHE)
            for each in (made.server, made.client, made.newer, made.faulty, made.laborious):
                account.tell(f"  {each.name}  {each.stat().st_size / 1e6:.0f} MB")
        with account.part("素のDebian Bare Debian"):
            server = bare_debian.bare_debian(
                CACHE, {*SERVER_HAS, *bare_debian.dependencies(made.server)}
            )
            client = bare_debian.bare_debian(
                CACHE, {*DESKTOP_HAS, *bare_debian.dependencies(made.client)}
            )
            account.tell(f"  {server.name}, {client.name}")
        arguments = [
            *("--folder", str(folder), "--bare-server", str(server), "--bare-client", str(client))
        ]
        return surroundings.enter("tests.installation", arguments)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _inside(folder: Path, bare_server: Path, bare_client: Path) -> int:
    account = Account()
    surroundings.settle(folder)
    made = artefacts.build(CACHE)
    try:
        with account.part("素のDebianを広げる Unpacking"):
            bare_debian.unpack(bare_server, folder / "bare-server")
            bare_debian.unpack(bare_client, folder / "bare-client")
        play(
            Ground(
                folder=folder,
                bare_server=folder / "bare-server",
                bare_client=folder / "bare-client",
                packages=made,
            ),
            account,
        )
    except AssertionError as fault:
        account.tell(f"\n不可 failed: {fault}")
        return 1
    finally:
        account.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
