# SPDX-License-Identifier: Apache-2.0
"""What all processes of one server counted, summed; a process that died is not under way."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from prometheus_client.core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

_OF_PROCESS = re.compile(r"gauge_live\w*_(\d+)\.db\Z")


class Shared(Collector):
    """Reads the files that the processes count into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._collector = MultiProcessCollector(None, path=str(folder))

    def collect(self) -> Iterator[Metric]:
        """Return what they counted together."""
        for file in self._folder.glob("gauge_live*.db"):
            named = _OF_PROCESS.match(file.name)
            if named and not _lives(int(named[1])):
                file.unlink(missing_ok=True)
        yield from self._collector.collect()

    def describe(self) -> Iterator[Metric]:
        """Name nothing beforehand."""
        return iter(())


def _lives(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False
