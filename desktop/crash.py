# SPDX-License-Identifier: Apache-2.0
"""What is kept of a fault of the program itself: where in the code, and nothing of anybody.

A report names functions and lines. It leaves out the words of the exception, values and
the folders of the machine, because those may hold names, titles or logins.
"""

import faulthandler
import re
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TextIO

FILE_NAME = "crash.txt"
_QUOTED_FILE = re.compile(r'File "([^"]+)"')
_KEPT_FOLDERS = ("site-packages", "desktop", "approval", "telework", "signing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One fault; ``key`` is the same for every occurrence at the same place."""

    key: str
    text: str


def report_of(
    kind: type[BaseException], trace: TracebackType | None, thread: str = "MainThread"
) -> Report:
    """Return the report of an exception that nothing caught."""
    name = f"{kind.__module__}.{kind.__qualname__}"
    frames = [
        f"  {short_path(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    place = "\n".join([name, *frames])
    key = _key(place)
    return Report(key=key, text="\n".join([surroundings(), f"thread: {thread}", place]))


def short_path(path: str) -> str:
    """Return a path from the package on; what lies above may name a person."""
    parts = Path(path.replace("\\", "/")).parts
    starts = [at for at, part in enumerate(parts) if part in _KEPT_FOLDERS]
    return "/".join(parts[starts[0] :] if starts else parts[-1:])


def surroundings() -> str:
    """Return versions and system, without the name of machine or account."""
    import platform

    python = platform.python_version()
    return f"python: {python}\nsystem: {platform.system()} {platform.release()}"


class CrashFile:
    """The file into which the interpreter writes when the process dies at once.

    Empty while all is well; what it holds at the next start is the report of that death. A
    terminal that keeps nothing (``folder`` None) has none.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / FILE_NAME if folder is not None else None
        self._open: TextIO | None = None

    def left_behind(self) -> Report | None:
        """Return the report of the run before, None when it ended well."""
        if self._path is None:
            return None
        try:
            written = self._path.read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            return None
        if not written:
            return None
        text = _QUOTED_FILE.sub(_shortened, written)
        key = _key(text)
        return Report(key=key, text=f"{surroundings()}\n{text}")

    def arm(self) -> None:
        """Begin anew and have a death of the process written down."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._open = self._path.open("w", encoding="utf-8")
        faulthandler.enable(self._open)

    def disarm(self) -> None:
        """End well: nothing is left to report."""
        if self._open is None or self._path is None:
            return
        faulthandler.disable()
        self._open.close()
        self._open = None
        self._path.unlink(missing_ok=True)


def say_on_console(report: Report) -> None:
    """Write a report where a person who started the program by hand sees it."""
    if sys.stderr is not None:
        sys.stderr.write(f"{report.text}\n")


def _shortened(found: re.Match[str]) -> str:
    return f'File "{short_path(found.group(1))}"'


def _key(place: str) -> str:
    # Brought in when something broke: loading OpenSSL would delay every start.
    from hashlib import sha256

    return sha256(place.encode()).hexdigest()[:16]
