# SPDX-License-Identifier: Apache-2.0
"""A real store of the S3 kind as a process of its own: over TLS, stopped and started at will.

It is ``versitygw`` (Apache-2.0), which keeps objects as files; ``make test-store`` builds it.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.object_store import BUCKET, KEYS, ObjectStore
from tests.support.waiting import wait_until

PROGRAM = "versitygw"


@dataclass(slots=True)
class RealStore:
    """The store, its process, and the folder in which it keeps objects."""

    program: str
    folder: Path
    port: int
    objects: ObjectStore
    _process: "subprocess.Popen[bytes] | None" = None

    @property
    def kept(self) -> Path:
        """Where the bucket's objects are files, named as the objects."""
        return self.folder / "kept" / BUCKET

    def start(self) -> None:
        """Start it and wait until it listens."""
        key_id, secret = KEYS.split()
        environment = {**os.environ, "ROOT_ACCESS_KEY": key_id, "ROOT_SECRET_KEY": secret}
        tls = ["--cert", str(self.folder / "store.pem"), "--key", str(self.folder / "store.key")]
        command = [self.program, "--port", f"127.0.0.1:{self.port}", *tls, "--quiet", "posix"]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, str(self.folder / "kept")], env=environment, stdout=log, stderr=log
            )
        wait_until(self._listens)

    def kill(self) -> None:
        """End it at once, in the midst of whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def signal(self, number: int) -> None:
        """Send its process a signal."""
        assert self._process is not None
        self._process.send_signal(number)

    def _listens(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def real_store(folder: Path) -> Iterator[RealStore]:
    """Run a store whose certificate is from an authority that nobody else trusts.

    Raises:
        FileNotFoundError: the program is not there.
    """
    program = os.environ.get("TSUKUE_TEST_STORE_PROGRAM") or shutil.which(PROGRAM)
    if program is None:
        raise FileNotFoundError(f"{PROGRAM} is not here: make test-store builds it")
    (folder / "kept" / BUCKET).mkdir(parents=True)
    _certificates(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"https://127.0.0.1:{port}"
    objects = ObjectStore(address, authority=str(folder / "city.pem"), own=False)
    store = RealStore(program, folder, port, objects)
    store.start()
    try:
        yield store
    finally:
        store.kill()


def _certificates(folder: Path) -> None:
    new = ["openssl", "req", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    for name, subject, more in (
        ("city", "/CN=City CA", ["-x509", "-addext", "keyUsage=critical,keyCertSign"]),
        ("stranger", "/CN=Another CA", ["-x509", "-addext", "keyUsage=critical,keyCertSign"]),
        (
            "store",
            "/CN=store",
            [
                *("-x509", "-CA", str(folder / "city.pem"), "-CAkey", str(folder / "city.key")),
                *("-addext", "subjectAltName=IP:127.0.0.1"),
                *("-addext", "basicConstraints=critical,CA:FALSE"),
            ],
        ),
    ):
        files = ["-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.pem")]
        subprocess.run([*new, "-subj", subject, *files, *more], check=True, capture_output=True)
