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
from pathlib import Path

from signing.verdicts import DocumentVerdict, Outcome, Problem, from_plain, to_plain

_MEMORY = 1536 * 1024 * 1024
_CPU_SECONDS = 60
_WALL_SECONDS = 90.0
_LARGEST_ANSWER = 4 * 1024 * 1024


def verify_in_child(
    pdf: bytes, trust_roots_pem: str, now: datetime, *, seconds: float = _WALL_SECONDS
) -> DocumentVerdict:
    """Verify like :func:`signing.verification.verify`, in a process of its own.

    Args:
        pdf: the file.
        trust_roots_pem: roots for signers and time authorities.
        now: the time to judge signatures without a timestamp at.
        seconds: how long to wait for the child before it is ended.
    """
    head = json.dumps({"roots": trust_roots_pem, "now": now.isoformat()}).encode("utf-8")
    try:
        done = subprocess.run(
            # -P: a folder named signing beside the file to verify must not be run.
            [sys.executable, "-P", "-m", "signing.limited_child"],
            input=head + b"\n" + pdf,
            env=_environment(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _unjudged("child.timeout", f"{seconds:g} s")
    if done.returncode != 0 or len(done.stdout) > _LARGEST_ANSWER:
        return _unjudged("child.ended", f"exit {done.returncode}")
    try:
        return from_plain(json.loads(done.stdout))
    except (KeyError, TypeError, ValueError) as error:
        return _unjudged("child.answer", str(error))


def _environment() -> dict[str, str]:
    here = str(Path(__file__).resolve().parent.parent)
    paths = [here, os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def _unjudged(code: str, detail: str) -> DocumentVerdict:
    problem = Problem(Outcome.COULD_NOT_JUDGE, code, detail)
    return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), (problem,))


def limit_this_process() -> None:
    """Bound this process's address space and CPU time, where the system can."""
    if find_spec("resource") is None:
        return
    import resource

    for kind, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _CPU_SECONDS)):
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, hard))


def main() -> int:
    """Be the child: limit first, read then, so that nothing is parsed without limits."""
    limit_this_process()
    from signing.verification import verify

    head, _, pdf = sys.stdin.buffer.read().partition(b"\n")
    request = json.loads(head)
    verdict = verify(pdf, request["roots"], datetime.fromisoformat(request["now"]))
    sys.stdout.write(json.dumps(to_plain(verdict)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
