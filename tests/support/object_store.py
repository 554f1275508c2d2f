# SPDX-License-Identifier: Apache-2.0
"""A store of the S3 kind on loopback, and a line to it that can be made to fail."""

import http.client
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from server.files.s3 import S3
from server.files.s3_bucket import Access, Bucket

BUCKET = "tsukue-files"
KEYS = "of-the-test\nof-the-test-alone\n"


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """A running store with an empty bucket."""

    address: str
    _opened: dict[tuple[str, str], Bucket] = field(default_factory=dict)

    def bucket(self, name: str = BUCKET, address: str = "") -> Bucket:
        """Return the bucket, or another one."""
        key_id, secret_key = KEYS.split()
        access = Access(
            endpoint=address or self.address,
            bucket=name,
            region="us-east-1",
            key_id=key_id,
            secret_key=secret_key,
        )
        # To open one takes a third of a second: several machines of a test share it.
        if (name, address) not in self._opened:
            self._opened[name, address] = Bucket(access)
        return self._opened[name, address]

    def files(self, spool: Path, prefix: str = "", address: str = "") -> S3:
        """Return the files of a machine with this spool."""
        return S3(self.bucket(address=address), prefix, spool)

    def alter(self, key: str, data: bytes) -> None:
        """Put other bytes in an object's place, past everything that guards it."""
        from moto.core.models import DEFAULT_ACCOUNT_ID
        from moto.s3.models import s3_backends

        s3_backends[DEFAULT_ACCOUNT_ID]["aws"].put_object(BUCKET, key, data)

    def settings(self, keys: Path, prefix: str = "") -> str:
        """Write the keys, and return the lines of the settings that name this store."""
        keys.write_text(KEYS, "utf-8")
        keys.chmod(0o600)
        return (
            f'files_store = "s3"\ns3_endpoint = "{self.address}"\ns3_bucket = "{BUCKET}"\n'
            f's3_credentials_file = "{keys}"\ns3_prefix = "{prefix}"\n'
        )


@contextmanager
def object_store() -> Iterator[ObjectStore]:
    """Run a store that keeps everything in memory and answers real HTTP."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        store = ObjectStore(f"http://{host}:{port}")
        client = store.bucket()._client
        client.create_bucket(Bucket=BUCKET)
        yield store
        client.close()
    finally:
        server.stop()


@dataclass(slots=True)
class Line:
    """What stands between a server and its store, and what it does to each request.

    Attributes:
        judge: returns a status to answer instead of the store, 0 to let the request through,
            or -1 to let it through and lose the answer.
        seen: method and path of every request.
    """

    address: str = ""
    judge: Callable[[BaseHTTPRequestHandler], int] = field(default=lambda _request: 0)
    cut_after: int | None = None
    seen: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def faulty_line(store: ObjectStore) -> Iterator[Line]:
    """Stand between: everything goes through until ``judge`` or ``cut_after`` are set."""
    line = Line()
    target = store.address.removeprefix("http://")

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            line.seen.append((self.command, self.path))
            judged = line.judge(self)
            if judged > 0:
                self.send_response(judged)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            upstream = http.client.HTTPConnection(target, timeout=20)
            upstream.request(self.command, self.path, body, dict(self.headers.items()))
            answer = upstream.getresponse()
            data = answer.read()
            upstream.close()
            self.close_connection = True
            if judged < 0:
                return
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"connection", "transfer-encoding"}:
                    self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data[: line.cut_after])

        do_GET = do_PUT = do_HEAD = do_DELETE = _answer  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    line.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
