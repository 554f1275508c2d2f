# SPDX-License-Identifier: Apache-2.0
"""A store of the S3 kind, and a line to it that can be made to fail.

The store is one of the tests' own on loopback, unless ``TSUKUE_TEST_S3_ENDPOINT`` names another
(docs/developing.md): then the same tests run against that, in a bucket that they only add to.
"""

import http.client
import logging
import os
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from server.files.s3 import S3
from server.files.s3_bucket import Access, Bucket

BUCKET = "tsukue-files"
KEYS = "of-the-test\nof-the-test-alone\n"


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """A running store with a bucket.

    Attributes:
        authority: file with the certificates by which a store with TLS is judged.
        own: whether it is the tests' own, in this process.
    """

    address: str
    name: str = BUCKET
    keys: str = KEYS
    region: str = "us-east-1"
    authority: str = ""
    own: bool = True
    _opened: dict[tuple[str, ...], Bucket] = field(default_factory=dict)

    def bucket(self, name: str = "", address: str = "", secret: str = "") -> Bucket:
        """Return the bucket, or another one, or as one comes to it with another secret."""
        key_id, secret_key = self.keys.split()
        access = Access(
            endpoint=address or self.address,
            bucket=name or self.name,
            region=self.region,
            key_id=key_id,
            secret_key=secret or secret_key,
            authority_file=self.authority,
        )
        # To open one takes a third of a second: several machines of a test share it.
        which = (name, address, secret)
        if which not in self._opened:
            self._opened[which] = Bucket(access)
        return self._opened[which]

    def files(self, spool: Path, prefix: str = "", address: str = "") -> S3:
        """Return the files of a machine with this spool."""
        return S3(self.bucket(address=address), prefix, spool)

    def alter(self, key: str, data: bytes) -> None:
        """Put other bytes in an object's place, past everything that guards it."""
        if not self.own:
            client = self.bucket()._client
            client.put_object(Bucket=self.name, Key=key, Body=data)
            return
        from moto.core.models import DEFAULT_ACCOUNT_ID
        from moto.s3.models import s3_backends

        s3_backends[DEFAULT_ACCOUNT_ID]["aws"].put_object(BUCKET, key, data)

    def settings(self, keys: Path, prefix: str = "") -> str:
        """Write the keys, and return the lines of the settings that name this store."""
        keys.write_text(self.keys, "utf-8")
        keys.chmod(0o600)
        return (
            f'files_store = "s3"\ns3_endpoint = "{self.address}"\ns3_bucket = "{self.name}"\n'
            f's3_credentials_file = "{keys}"\ns3_prefix = "{prefix}"\n'
            f's3_region = "{self.region}"\ns3_authority_file = "{self.authority}"\n'
        )


@contextmanager
def object_store() -> Iterator[ObjectStore]:
    """Run a store that keeps everything in memory and answers real HTTP, or lend the named one."""
    if address := os.environ.get("TSUKUE_TEST_S3_ENDPOINT"):
        keys = Path(os.environ["TSUKUE_TEST_S3_KEYS"]).read_text("utf-8")
        yield ObjectStore(
            address,
            name=os.environ.get("TSUKUE_TEST_S3_BUCKET", BUCKET),
            keys=keys,
            region=os.environ.get("TSUKUE_TEST_S3_REGION", "us-east-1"),
            authority=os.environ.get("TSUKUE_TEST_S3_AUTHORITY", ""),
            own=False,
        )
        return
    with _own_store() as store:
        yield store


@contextmanager
def _own_store() -> Iterator[ObjectStore]:
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
    target = urlsplit(store.address)

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
            upstream = _connection(target.scheme, target.netloc, store.authority)
            try:
                upstream.request(self.command, self.path, body, dict(self.headers.items()))
            except OSError:
                # It answered before it had read everything, and hung up.
                self.close_connection = True
                return
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


def _connection(scheme: str, host: str, authority: str) -> http.client.HTTPConnection:
    if scheme == "http":
        return http.client.HTTPConnection(host, timeout=20)
    trusted = ssl.create_default_context(cafile=authority or None)
    return http.client.HTTPSConnection(host, timeout=20, context=trusted)
