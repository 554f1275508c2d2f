# SPDX-License-Identifier: Apache-2.0
"""The city's own authority for TLS, which a person elsewhere works: here a small one."""

import shutil
import subprocess
from pathlib import Path

from tests.installation.machine import Machine

_EXTENSIONS = "subjectAltName=DNS:tsukue.example.lg.jp\nextendedKeyUsage=serverAuth\n"


class CityAuthority:
    """Signs the certificates of the city's servers.

    Attributes:
        root: its certificate, which every terminal trusts.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.root = folder / "city-authority.pem"
        self._key = folder / "city-authority.key"
        self._extensions = folder / "extensions"
        self._extensions.write_text(_EXTENSIONS, "ascii")
        _openssl(
            *("req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "3650"),
            *("-subj", "/CN=Fuzukue City Root", "-keyout", str(self._key), "-out", str(self.root)),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
        )

    def sign(self, machine: Machine) -> None:
        """Answer the request that the manual has made on the server, as the manual says."""
        request = machine.root / "root/server.csr"
        answer = machine.root / "etc/tsukue/tls/server.pem"
        _openssl(
            *("x509", "-req", "-in", str(request), "-out", str(answer), "-days", "365"),
            *("-CA", str(self.root), "-CAkey", str(self._key), "-CAcreateserial"),
            *("-extfile", str(self._extensions)),
        )
        self.hand_out(machine)

    def hand_out(self, machine: Machine) -> None:
        """Put the authority's certificate where the manual says."""
        shutil.copy(self.root, machine.root / "root/city-authority.pem")


def _openssl(*arguments: str) -> None:
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"openssl {arguments[0]}: {done.stderr}")
