# SPDX-License-Identifier: Apache-2.0
"""The process that forks one limited child per document (security.md, 6).

Run as ``python -m server.files.child_host MODULE``, where the module has ``TASKS`` and
``warm_up``. It has imported the heavy modules and never
parses a document itself: it takes a request from its standard input, forks a child that
works under limits, and relays the child's answer or says that there was none.
"""

import gc
import os
import resource
import select
import signal
import sys
import time
from importlib import import_module
from types import ModuleType

from server.files.child_frames import Frame, read_frame, write_frame

MAXIMUM_ANSWER = 64 << 20
"""No answer is larger: the largest is a rendered sheet."""

_DESCRIPTORS = 16
"""An event loop needs a few; nothing else has to be opened to judge bytes in memory."""

_READ_BYTES = 1 << 16


class _NoAnswer(Exception):
    """The child gave no whole answer; the text says why."""


def main(module: str) -> int:
    """Serve requests for the tasks of a module until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks = import_module(module)
    tasks.warm_up()
    gc.collect()
    gc.freeze()  # or the children's collector would touch, and so copy, every page
    write_frame(sys.stdout.buffer, {"ready": True}, b"")
    while (request := read_frame(sys.stdin.buffer)) is not None:
        try:
            answer = _ask_child(tasks, request)
        except _NoAnswer as failure:
            write_frame(sys.stdout.buffer, {"answered": False, "why": str(failure)}, b"")
        else:
            write_frame(sys.stdout.buffer, {"answered": True}, answer)
    return 0


def _ask_child(tasks: ModuleType, request: Frame) -> bytes:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_child(tasks, request, writing)
    os.close(writing)
    try:
        answer = _receive(reading, float(request.head["wall_seconds"]))
    except _NoAnswer:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(reading)
        _, status = os.waitpid(child, 0)
    if status != 0:
        raise _NoAnswer(f"status {os.waitstatus_to_exitcode(status)}")
    return answer


def _be_child(tasks: ModuleType, request: Frame, writing: int) -> None:
    """Work under limits and leave; a traceback would go to a log, so only the code tells."""
    code = 1
    try:
        _limit(request)
        answer = tasks.TASKS[request.head["task"]](request.head, request.data)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        code = 0
    except MemoryError:
        code = 2
    finally:
        os._exit(code)


def _limit(request: Frame) -> None:
    cpu = int(request.head["cpu_seconds"])
    memory = int(request.head["memory_bytes"])
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_DESCRIPTORS, _DESCRIPTORS))


def _receive(reading: int, wall_seconds: float) -> bytes:
    deadline = time.monotonic() + wall_seconds
    parts: list[bytes] = []
    size = 0
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise _NoAnswer("timeout")
        part = os.read(reading, _READ_BYTES)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > MAXIMUM_ANSWER:
            raise _NoAnswer("answer too large")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
