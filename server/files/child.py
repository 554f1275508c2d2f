# SPDX-License-Identifier: Apache-2.0
"""The server's side of the limited children: a few hosts, one document at a time each."""

import json
import os
import queue
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from approval.refusal import Refusal
from server.files.child_frames import Frame, read_frame, write_frame
from signing.increment import IncrementVerdict, Outcome
from signing.normalising import Normalised, NotEmbeddable
from signing.originals import Original
from signing.outgoing import PreparedOutgoing
from signing.sheet import SheetContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one child may use: address space in bytes, processor and wall-clock seconds."""

    memory_bytes: int = 1_500_000_000
    cpu_seconds: int = 10
    wall_seconds: float = 20.0


DOCUMENTS = "server.files.child_tasks"
"""All tasks; its hosts take a second or two to start."""

CALENDARS = "server.files.calendars.tasks"
"""Those of calendar files alone, for a command that reads one and ends."""


class NoAnswer(Exception):
    """No child could answer: crash, limit, timeout, or every host was busy for too long."""


class _Host:
    def __init__(self, tasks: str) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server.files.child_host", tasks],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )
        self._requests = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._ready = False
        self.between_requests = True
        """Whether the next answer belongs to the next request."""

    def ask(self, head: dict[str, Any], data: bytes) -> bytes:
        self.between_requests = False
        try:
            if not self._ready:
                self._read()
                self._ready = True
            write_frame(self._requests, head, data)
            answer = self._read()
        except BrokenPipeError as error:
            raise _HostDied from error
        self.between_requests = True
        if not answer.head["answered"]:
            raise NoAnswer(answer.head["why"])
        return answer.data

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        with suppress(BrokenPipeError):  # what was not sent yet is of no use any more
            self._requests.close()
        self._answers.close()

    def _read(self) -> Frame:
        frame = read_frame(self._answers)
        if frame is None:
            raise _HostDied
        return frame


class _HostDied(Exception):
    """The host itself is gone: it is replaced, and nothing is said of the document."""


class Children:
    """A pool of hosts; each request gets a child process of its own.

    Safe to use from any thread. Forking happens in the hosts, which have one thread each,
    because a fork of a process with threads may copy a lock that nobody will release.
    """

    def __init__(
        self, *, hosts: int | None = None, limits: Limits | None = None, tasks: str = DOCUMENTS
    ) -> None:
        self._limits = limits or Limits()
        self._tasks = tasks
        # An empty place is filled by the next request, which can fail by itself.
        self._free: queue.SimpleQueue[_Host | None] = queue.SimpleQueue()
        self._count = hosts or os.cpu_count() or 1
        for _ in range(self._count):
            self._free.put(_Host(self._tasks))

    def ask(self, task: str, head: dict[str, Any], data: bytes) -> bytes:
        """Have a child do a task.

        Raises:
            NoAnswer: it gave none; that says nothing about the document.
        """
        host = self._take()
        try:
            answer = host.ask({**head, "task": task, **asdict(self._limits)}, data)
        except _HostDied as error:
            raise NoAnswer("the host ended") from error
        finally:
            self._give_back(host)
        return answer

    def close(self) -> None:
        """End the hosts; requests under way are waited for."""
        for _ in range(self._count):
            host = self._free.get()
            if host is not None:
                host.end()

    def __enter__(self) -> Self:
        """Use the pool until the block ends."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """End the hosts."""
        self.close()

    def _take(self) -> _Host:
        try:
            host = self._free.get(timeout=self._limits.wall_seconds)
        except queue.Empty:
            raise NoAnswer("every host is busy") from None
        if host is not None:
            return host
        try:
            return _Host(self._tasks)
        except OSError as error:
            self._free.put(None)
            raise NoAnswer("no host can be started") from error

    def _give_back(self, host: _Host) -> None:
        if host.between_requests:
            self._free.put(host)
            return
        self._free.put(None)
        host.end()


class ChildChecker:
    """``IncrementChecker`` in limited children, against the roots the office trusts."""

    def __init__(self, children: Children, trust_roots_pem: str) -> None:
        self._children = children
        self._trust_roots_pem = trust_roots_pem

    def check(
        self, base: bytes, increment: bytes, field: str, certificate_pem: str, at: datetime
    ) -> IncrementVerdict:
        """Judge an increment; without an answer it is ``could_not_judge``."""
        head = {
            "base_size": len(base),
            "field": field,
            "certificate_pem": certificate_pem,
            "trust_roots_pem": self._trust_roots_pem,
            "at": at.isoformat(),
        }
        try:
            answer = json.loads(self._children.ask("increment", head, base + increment))
        except NoAnswer as failure:
            return IncrementVerdict(Outcome.COULD_NOT_JUDGE, "increment.no_answer", str(failure))
        outcome, *rest = answer
        return IncrementVerdict(Outcome(outcome), *rest)


def render_in_child(
    children: Children, content: SheetContent, originals: tuple[Original, ...] = ()
) -> bytes | Refusal:
    """Make the decision sheet's PDF outside of the server's own process.

    Raises:
        NoAnswer: it could not be made this time.
    """
    named = [
        {"name": each.name, "media_type": each.media_type, "size": len(each.data)}
        for each in originals
    ]
    files = b"".join(each.data for each in originals)
    answer = children.ask("render", {"content": asdict(content), "originals": named}, files)
    if answer.startswith(b"%PDF-"):
        return answer
    refused = json.loads(answer)
    return Refusal(code=refused["code"], params=refused["params"])


def normalise_in_child(children: Children, pdf: bytes) -> Normalised:
    """Put a PDF in order outside of the server's own process.

    Raises:
        NotEmbeddable: it is encrypted, damaged, or too much for the limits.
    """
    try:
        answer = children.ask("normalise", {}, pdf)
    except NoAnswer as failure:
        raise NotEmbeddable("damaged") from failure
    if answer == b"same":
        return Normalised(pdf, changed=False)
    if not answer.startswith(b"%PDF-"):
        raise NotEmbeddable(answer.decode("ascii"))
    return Normalised(answer, changed=True)


def prepare_in_child(
    children: Children, pdf: bytes, signer: str, reason: str, at: datetime
) -> PreparedOutgoing | Refusal:
    """Append an empty signature to an outgoing document; the key stays on this side.

    Raises:
        NoAnswer: the document could not be handled within the limits.
    """
    head = {"signer": signer, "reason": reason, "at": at.isoformat()}
    line, _, data = children.ask("outgoing", head, pdf).partition(b"\n")
    told = json.loads(line)
    if "code" in told:
        return Refusal(code=told["code"], params=told["params"])
    return PreparedOutgoing(data, told["begin"], told["end"], told["field"])


def count_pages(children: Children, pdf: Path) -> int | None:
    """Count the pages of an uploaded PDF; None when it opens with a password only.

    Raises:
        NoAnswer: it is damaged, or could not be judged within the limits.
    """
    found = json.loads(children.ask("count_pages", {"path": str(pdf)}, b""))
    return None if "encrypted" in found else int(found["pages"])
