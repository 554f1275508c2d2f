# SPDX-License-Identifier: Apache-2.0
"""One bucket of an S3-compatible store, and its refusals as the port's.

Address, region and what opens it come from the settings alone, never from the environment, and no
proxy is used. Imported only where the settings name a bucket, as boto3 is large.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from boto3.session import Session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from server.files.port import BlobMissing, FilesAway

_ATTEMPTS = 3
_CONFLICTS = 5
_CONNECTIONS = 32
# What this machine trusts, the city's own authority included; botocore brings a list of its own.
_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")

_FORBIDDEN, _NOT_THERE, _TAKEN, _CONFLICT, _UNKNOWN_HERE = 403, 404, 412, 409, 501


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Where a bucket is and what opens it.

    Attributes:
        endpoint: address of the store, ``https://…``.
        secret_key: never shown.
        authority_file: certificates by which the store's is judged; empty for this machine's.
    """

    endpoint: str
    bucket: str
    region: str
    key_id: str
    secret_key: str = field(repr=False)
    authority_file: str = ""


class ObjectBody:
    """The bytes of an object on their way here."""

    def __init__(self, body: Any) -> None:  # noqa: ANN401 - the library is not typed
        self._body = body

    def read(self, amount: int) -> bytes:
        """Return up to so many bytes, none at the end.

        Raises:
            FilesAway: the line broke, or was silent for too long.
        """
        with _in_words():
            chunk: bytes = self._body.read(amount)
            return chunk

    def close(self) -> None:
        """Give back the connection."""
        self._body.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()


class Bucket:
    """Objects by name. Every call may raise ``FilesAway``: no answer, or we are not let in."""

    def __init__(self, access: Access) -> None:
        self._access = access
        # A session of its own, as the one that boto3 shares is not for several threads.
        session = Session()
        self._client = _client(session, access, connect=3, read=15, attempts=_ATTEMPTS)
        self._probe = _client(session, access, connect=1, read=2, attempts=1)
        self._can_put_new = True

    def put_new(self, key: str, body: BinaryIO, sha256: str) -> bool:
        """Write an object unless there is one; the store checks what it received.

        The hash of the content is part of what is signed, and named as its checksum besides.

        Returns:
            Whether it was written; False where there was one.
        """
        checksum = base64.b64encode(bytes.fromhex(sha256)).decode("ascii")
        given = {"Key": key, "Body": body, "ChecksumSHA256": checksum}
        for _attempt in range(_CONFLICTS):
            status = self._put(given, only_new=self._can_put_new)
            if status == _UNKNOWN_HERE and self._can_put_new:
                self._can_put_new = False
            elif status != _CONFLICT:
                return status != _TAKEN
        raise FilesAway(f"the store is in conflict over {key}")

    def _put(self, given: dict[str, Any], *, only_new: bool) -> int:
        """Return the status of one writing: 200, or one that ``put_new`` goes on from."""
        if not only_new and self.has(given["Key"]):
            return _TAKEN
        condition = {"IfNoneMatch": "*"} if only_new else {}
        given["Body"].seek(0)
        with _in_words():
            try:
                self._client.put_object(Bucket=self._access.bucket, **given, **condition)
            except ClientError as problem:
                status = _status(problem)
                if only_new and status in {_TAKEN, _CONFLICT, _UNKNOWN_HERE}:
                    return status
                raise
            except BotoCoreError:
                # A store may refuse before it has read everything, and hang up: its answer is lost.
                if only_new and self.has(given["Key"]):
                    return _TAKEN
                raise
        return 200

    def get(self, key: str) -> tuple[ObjectBody, int]:
        """Begin to read an object; its length comes with it.

        Raises:
            BlobMissing: there is none.
        """
        with _in_words():
            try:
                answer = self._client.get_object(Bucket=self._access.bucket, Key=key)
            except ClientError as problem:
                if problem.response["Error"]["Code"] == "NoSuchKey":
                    raise BlobMissing(key) from None
                raise
        return ObjectBody(answer["Body"]), int(answer["ContentLength"])

    def has(self, key: str) -> bool:
        """Return whether there is an object."""
        with _in_words():
            try:
                self._client.head_object(Bucket=self._access.bucket, Key=key)
            except ClientError as problem:
                if _status(problem) == _NOT_THERE:
                    return False
                self._hear_why(self._client, problem)
                raise
        return True

    def delete(self, key: str) -> None:
        """Remove an object; that there is none is no error."""
        with _in_words():
            self._client.delete_object(Bucket=self._access.bucket, Key=key)

    def sizes(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Name every object that begins so, with its length in bytes."""
        pages = self._client.get_paginator("list_objects_v2")
        with _in_words():
            for page in pages.paginate(Bucket=self._access.bucket, Prefix=prefix):
                for each in page.get("Contents", ()):
                    yield each["Key"], int(each["Size"])

    def reach(self) -> None:
        """Ask for the bucket, briefly and once."""
        with _in_words():
            try:
                self._probe.head_bucket(Bucket=self._access.bucket)
            except ClientError as problem:
                self._hear_why(self._probe, problem)
                raise

    def _hear_why(self, client: Any, problem: ClientError) -> None:  # noqa: ANN401 - not typed
        """Ask once more in a way whose refusal has words, as that of a HEAD has none.

        Raises:
            ClientError: with the words: another secret, a clock that is off, no such right.
        """
        if _status(problem) == _FORBIDDEN:
            client.list_objects_v2(Bucket=self._access.bucket, MaxKeys=1)


def _client(session: Session, access: Access, *, connect: float, read: float, attempts: int) -> Any:  # noqa: ANN401 - the library is not typed
    return session.client(
        "s3",
        endpoint_url=access.endpoint,
        region_name=access.region,
        aws_access_key_id=access.key_id,
        aws_secret_access_key=access.secret_key,
        verify=access.authority_file or (str(_AUTHORITIES) if _AUTHORITIES.exists() else None),
        config=Config(
            signature_version="s3v4",
            proxies={},
            connect_timeout=connect,
            read_timeout=read,
            retries={"mode": "standard", "total_max_attempts": attempts},
            max_pool_connections=_CONNECTIONS,
            s3={"addressing_style": "path", "payload_signing_enabled": True},
            # Stores other than Amazon's do not know the checksums that are sent unasked.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    )


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except ClientError as problem:
        error = problem.response.get("Error", {})
        why = f"{_status(problem)} {error.get('Code', '')}".strip()
        raise FilesAway(f"{problem.operation_name}: {why}") from problem
    except BotoCoreError as problem:
        raise FilesAway(str(problem)[:300]) from problem


def _status(problem: ClientError) -> int:
    return int(problem.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
