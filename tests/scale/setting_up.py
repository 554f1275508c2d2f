# SPDX-License-Identifier: Apache-2.0
"""The whole set-up on the loopback: folders, certificate, databases, poolers, balancer."""

import getpass
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.scale.databases import PASSWORD, Machine
from tests.scale.pooling import found, start_pooler
from tests.scale.processes import Program
from tests.scale.rendered import SCALE, Rendered, loopback_values, rendered, system_user
from tests.support.waiting import wait_until


@dataclass(frozen=True)
class Setup:
    """What runs: two machines of PostgreSQL, a PgBouncer, a balancer. The nodes come later."""

    files: Rendered
    primary: Machine
    standby: Machine
    pooler: Program
    balancer: Program

    def pooled_url(self) -> str:
        """The address of the city's database as the API machines have it."""
        values = self.files.values
        return (
            f"postgresql://{values['role']}:{PASSWORD}"
            f"@127.0.0.1:{values['pgbouncer_port']}/{values['database']}"
        )

    def is_up(self, node: str) -> bool:
        """Say whether the balancer sends people to a node."""
        return is_up(self.files, node)

    def promote(self) -> str:
        """Make the standby the primary by the shipped scripts, and lead PgBouncer there."""
        said = self.standby.run(
            *(SCALE / "promote", "--fenced", "127.0.0.1", self.primary.port),
            *("--data", self.standby.data, "--port", self.standby.port),
            *("--socket", self.files.values["database_socket_folder"]),
        )
        folder = self.files.values["pgbouncer_folder"]
        command = [SCALE / "point-pgbouncer", "127.0.0.1", str(self.standby.port), folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return said.stdout


@contextmanager
def running_setup(folder: Path) -> Iterator[Setup]:
    """Run all of it; the folder's path is short, for sockets."""
    with ExitStack() as opened:
        files, primary, standby = opened.enter_context(running_databases(folder))
        pooler = opened.enter_context(start_pooler(files, PASSWORD))
        balancer = opened.enter_context(start_balancer(files))
        yield Setup(files=files, primary=primary, standby=standby, pooler=pooler, balancer=balancer)


@contextmanager
def running_databases(folder: Path) -> Iterator[tuple[Rendered, Machine, Machine]]:
    """Run the primary and its synchronous standby; the folder's path is short, for sockets."""
    with ExitStack() as opened:
        owner = system_user("postgres")
        files = rendered(folder, loopback_values(folder, owner or getpass.getuser()))
        _open_folders(files, owner)
        make_certificate(folder / "tls")
        primary, standby = Machine(files, "primary"), Machine(files, "standby")
        opened.callback(standby.kill)
        opened.callback(primary.kill)
        primary.make_first()
        standby.follow(primary)
        primary.synchronous("on")
        yield files, primary, standby


def is_up(files: Rendered, node: str) -> bool:
    """Say whether the balancer of these files sends people to a node."""
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(str(files.values["balancer_socket"]))
        asking.sendall(b"show stat\n")
        told = b"".join(iter(lambda: asking.recv(65_536), b"")).decode()
    line = next(each for each in told.splitlines() if each.startswith(f"tsukue_api,{node},"))
    return line.split(",")[17].startswith("UP")


def _open_folders(files: Rendered, owner: str) -> None:
    files.folder.chmod(0o755)
    for name in ("database_socket_folder", "pgbouncer_run_folder"):
        Path(files.values[name]).mkdir()
    if owner:
        shutil.chown(files.values["database_socket_folder"], owner)
        # initdb makes its folder in one that belongs to it.
        shutil.chown(files.folder, owner)


def make_certificate(folder: Path) -> None:
    """Make a certificate of its own for the loopback, with its key, in one file and in two."""
    folder.mkdir()
    key, certificate = folder / "server.key", folder / "server.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate),
        ],
        check=True,
        capture_output=True,
    )
    (folder / "both.pem").write_bytes(certificate.read_bytes() + key.read_bytes())


def start_balancer(files: Rendered) -> Program:
    """Start HAProxy on the shipped configuration."""
    command = [found("haproxy"), "-db", "-q", "-f", files.file("balancer", "haproxy.cfg")]
    program = Program(command, files.folder / "haproxy.log")
    wait_until(Path(files.values["balancer_socket"]).exists)
    return program
