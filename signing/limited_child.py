# SPDX-License-Identifier: Apache-2.0
"""Verifying a file in a child process with limits on memory and time.

Limits inside the libraries differ by library and version, so the fence is the process: a
crash, a limit or a time-out is 判定不能, never valid. Run as a module, this file is the
child: the request comes on standard input, the verdict leaves on standard output.
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from signing.file_verdict import no_document
from signing.verdicts import DocumentVerdict, from_plain, to_plain

_MEMORY = 1536 * 1024 * 1024
_CPU_SECONDS = 90
_WALL_SECONDS = 150.0
# What has no business in a child, whatever a library may come to think of.
_OUTSIDE = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request", "os.exec"}
    | {"os.posix_spawn", "os.system", "subprocess.Popen", "os.startfile"}
)
_HERE = frozenset({"127.0.0.1", "::1"})
# A program with windows would open a console for its child on Windows.
_WITHOUT_CONSOLE = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
PACKAGED_CHILD = "--limited-child"
"""With this alone the packaged ``tsukue-verify`` is the child: it has no interpreter to ask."""
_LARGEST_ANSWER = 4 * 1024 * 1024


def verify_in_child(
    pdf: bytes,
    trust_roots_pem: str,
    now: datetime,
    *,
    integrity_only: bool = False,
    seconds: float = _WALL_SECONDS,
) -> DocumentVerdict:
    """Verify like :func:`signing.verification.verify`, in a process of its own.

    Args:
        pdf: the file.
        trust_roots_pem: roots for signers and time authorities.
        now: the time to judge signatures without a timestamp at.
        integrity_only: leave aside who vouches for the signers.
        seconds: how long to wait for the child before it is ended.
    """
    head = _head(trust_roots_pem, now, integrity_only=integrity_only)
    return _asked(head, pdf, seconds)


def verify_file(
    path: Path,
    trust_roots_pem: str,
    now: datetime,
    *,
    integrity_only: bool = False,
    seconds: float = _WALL_SECONDS,
) -> DocumentVerdict:
    """Verify a file where it lies, in a process of its own that reads it itself.

    Whatever is wrong with the file or inside it is in the verdict; nothing is raised. The
    arguments are those of :func:`verify_in_child`, which takes the bytes instead.
    """
    code = _no_file(path)
    if code:
        return no_document(code)
    head = _head(trust_roots_pem, now, integrity_only=integrity_only)
    return _asked({**head, "path": str(path.absolute())}, b"", seconds)


def _no_file(path: Path) -> str:
    try:
        if path.is_dir():
            return "file.folder"
        if not path.exists():
            return "file.missing"
        # A pipe or a device has no end, and waits for ever.
        return "" if path.is_file() else "file.no_file"
    except (OSError, ValueError):
        return "file.missing"


def _head(trust_roots_pem: str, now: datetime, *, integrity_only: bool) -> dict[str, Any]:
    return {"roots": trust_roots_pem, "now": now.isoformat(), "integrity_only": integrity_only}


def _asked(head: dict[str, Any], pdf: bytes, seconds: float) -> DocumentVerdict:
    try:
        done = subprocess.run(
            _child(),
            input=json.dumps(head).encode("ascii") + b"\n" + pdf,
            env=_environment(),
            stdout=subprocess.PIPE,
            # Libraries log what hostile files make them stumble over, without end perhaps.
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            creationflags=_WITHOUT_CONSOLE,
        )
    except subprocess.TimeoutExpired:
        return no_document("child.timeout", f"{seconds:g} s")
    except OSError as error:
        return no_document("child.ended", f"no child can be started: {type(error).__name__}")
    if done.returncode != 0 or len(done.stdout) > _LARGEST_ANSWER:
        return no_document("child.ended", f"exit {done.returncode}")
    try:
        return from_plain(json.loads(done.stdout))
    except (KeyError, TypeError, ValueError) as error:
        return no_document("child.answer", str(error))


def _child() -> list[str]:
    if getattr(sys, "frozen", False):
        beside = (
            Path(sys.executable).with_name("tsukue-verify").with_suffix(Path(sys.executable).suffix)
        )
        return [str(beside), PACKAGED_CHILD]
    # -P: a folder named signing beside the file to verify must not be run.
    return [sys.executable, "-P", "-m", "signing.limited_child"]


def _environment() -> dict[str, str]:
    here = str(Path(__file__).resolve().parent.parent)
    paths = [here, os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def limit_this_process() -> None:
    """Bound this process's address space and CPU time, where the system can; no core dump."""
    if find_spec("resource") is None:
        return
    import resource

    bounds = (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        # The answer goes through a pipe; no more than a compiled module may be written.
        (resource.RLIMIT_FSIZE, _LARGEST_ANSWER),
    )
    for kind, most in bounds:
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, hard))


def main() -> int:
    """Be the child: limit first, read then, so that nothing is parsed without limits."""
    limit_this_process()
    head, _, sent = sys.stdin.buffer.read().partition(b"\n")
    sys.stdout.write(json.dumps(to_plain(_judged(json.loads(head), sent))))
    return 0


def _judged(request: dict[str, Any], sent: bytes) -> DocumentVerdict:
    from signing.verification import verify

    try:
        pdf = _mapped(Path(request["path"])) if "path" in request else sent
    except OSError as error:
        return no_document("file.refused", type(error).__name__)
    if not pdf:
        return no_document("document.empty")
    now, aside = datetime.fromisoformat(request["now"]), request["integrity_only"]
    return verify(pdf, request["roots"], now, integrity_only=aside)


def _mapped(path: Path) -> bytes | mmap:
    """The file where it lies: a scan of hundreds of megabytes is not copied into memory."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        return mmap(file.fileno(), 0, access=ACCESS_READ) if size else b""


def refuse_outside(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook for a child: no connection, no program.

    Raises:
        PermissionError: one was asked for.
    """
    if event == "socket.connect" and arguments[1][0] in _HERE:
        return  # how the event loop of Windows talks to itself
    if event in _OUTSIDE:
        raise PermissionError(event)


def be_child() -> int:
    """Be the child behind its fence; returns the exit code."""
    sys.addaudithook(refuse_outside)
    return main()


if __name__ == "__main__":
    sys.exit(be_child())
