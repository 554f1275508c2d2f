# SPDX-License-Identifier: Apache-2.0
"""Records answers of a released version: ``python -m tests.upgrade.record VERSION …``.

Its own server serves the dump of its demo city, and this client asks. Done once, as with dumps.
"""

import json
import lzma
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

from desktop.sync.api import Credentials, ServerApi
from desktop.sync.faults import CallFailed
from tests.e2e.real_server import PASSWORD, RealServer
from tests.e2e.wire_client import new_id
from tests.support.run import begin_run, end_run
from tests.upgrade.answers import ASKED, Listening, file_of
from tests.upgrade.dumped import dumped, lay_data
from tests.upgrade.releases import Release, release
from tests.upgrade.work_tree import work_tree

LOGIN = "yoshida"
ROLES = ("staff", "records", "hr", "reform", "facilities", "administrator")


def main() -> int:
    """Record the versions that are named."""
    parser = ArgumentParser(prog="tests.upgrade.record", description=__doc__)
    parser.add_argument("version", nargs="+")
    begin_run()
    try:
        for version in parser.parse_args().version:
            with tempfile.TemporaryDirectory() as folder:
                _record(release(version), Path(folder))
    finally:
        end_run()
    return 0


def _record(wanted: Release, folder: Path) -> None:
    data = folder / "data"
    data.mkdir()
    lay_data(wanted, "sqlite", data)
    with (
        work_tree(wanted, folder) as tree,
        dumped(wanted, "sqlite", folder) as url,
        RealServer(folder, url, tree) as server,
    ):
        server.command("user", "password", LOGIN, given=PASSWORD)
        server.command("user", "role", LOGIN, *ROLES)
        server.start()
        server.wait_until_ready()
        heard = _ask(f"http://127.0.0.1:{server.port}")
    said = json.dumps(heard, ensure_ascii=False, sort_keys=True).encode()
    file_of(wanted).write_bytes(lzma.compress(said, preset=9))


def _ask(url: str) -> dict[str, object]:
    transport = Listening()
    try:
        signing_in = Credentials(
            login=LOGIN, password=PASSWORD, device_id=new_id(), device_name="recorder"
        )
        # The session is not kept: it is a secret, if one of a server that is gone.
        token = _token(ServerApi(transport, url), signing_in)
        for name, ask in ASKED.items():
            print(name, flush=True)
            ask(ServerApi(transport, url, token))
    finally:
        transport.close()
    return transport.heard


def _token(server: ServerApi, given: Credentials) -> str:
    """Sign in; since 0.9.0 what the command line set has to be changed."""
    try:
        return server.sign_in(given).token
    except CallFailed as failed:
        if failed.fault.code != "session.password_temporary":
            raise
    return server.sign_in(replace(given, new_password=f"{PASSWORD}, our own")).token


if __name__ == "__main__":
    sys.exit(main())
