# SPDX-License-Identifier: Apache-2.0
"""The files of installer/scale, filled in for the loopback by its own ``render``."""

import os
import pwd
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import installer
from tests.scale.processes import free_ports

SCALE = Path(installer.__file__).parent / "scale"


def system_user(name: str) -> str:
    """Return a user to run a program as, empty for who runs the tests."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return name if os.geteuid() == 0 and name in known else ""


@dataclass(frozen=True)
class Rendered:
    """Where the files stand, and the values that they were filled in with."""

    folder: Path
    values: dict[str, Any]

    def port(self, name: str) -> int:
        """Return one of the ports."""
        return int(self.values[f"{name}_port"])

    def file(self, machine: str, name: str) -> Path:
        """Return one of the files."""
        return self.folder / machine / name


def example_values() -> dict[str, Any]:
    """Return the values as they are shipped."""
    return tomllib.loads((SCALE / "values.toml").read_text("utf-8"))


def loopback_values(folder: Path, database_owner: str) -> dict[str, Any]:
    """Return the shipped values with this machine's loopback and free ports in them."""
    values = example_values()
    for name in values:
        if name.endswith("_address"):
            values[name] = "127.0.0.1"
        if name.endswith("_network"):
            values[name] = "127.0.0.1/32"
    places = ("balancer", "api_1", "api_2", "pgbouncer", "primary", "standby")
    values |= {f"{each}_port": port for each, port in zip(places, free_ports(6), strict=True)}
    return values | {
        "balancer_certificate": str(folder / "tls" / "both.pem"),
        "nginx_certificate": str(folder / "tls" / "server.pem"),
        "nginx_key": str(folder / "tls" / "server.key"),
        # As many as fit into the open files of a test machine.
        "balancer_connections": 2_000,
        "balancer_socket": str(folder / "haproxy.sock"),
        "pgbouncer_folder": str(folder / "api"),
        "pgbouncer_run_folder": str(folder / "pgbouncer"),
        "database_socket_folder": str(folder / "sockets"),
        "database_owner": database_owner,
    }


def rendered(folder: Path, values: dict[str, Any]) -> Rendered:
    """Fill the shipped files in, by the shipped command."""
    written = folder / "values.toml"
    lines = (
        f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value}"
        for name, value in values.items()
    )
    written.write_text("\n".join(lines), "utf-8")
    subprocess.run([SCALE / "render", written, folder], check=True, stdout=subprocess.DEVNULL)
    return Rendered(folder=folder, values=values)
