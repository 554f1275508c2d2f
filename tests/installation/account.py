# SPDX-License-Identifier: Apache-2.0
"""What the run says to whoever reads it, and whether it went well."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Account:
    """Tells as it happens, and sums up at the end."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._parts: list[tuple[str, float, str]] = []

    @contextmanager
    def part(self, title: str) -> Iterator[None]:
        """Tell a part with its time; a fault is named and handed on."""
        self.tell(f"\n== {title}")
        began, word = time.monotonic(), "不可 failed"
        try:
            yield
            word = "可 done"
        finally:
            self._parts.append((title, time.monotonic() - began, word))

    def tell(self, line: str) -> None:
        """Write a line at once."""
        print(line, flush=True)

    def close(self) -> None:
        """Say how long each part took."""
        self.tell("\n== まとめ Account")
        for title, seconds, word in self._parts:
            self.tell(f"  {seconds:6.0f} 秒  {word:12}  {title}")
        self.tell(f"  {time.monotonic() - self._began:6.0f} 秒  計")
