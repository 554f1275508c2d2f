# SPDX-License-Identifier: Apache-2.0
"""The urn: answers of a survey wait in the memory of the process until ten are together.

Nothing of them is on a disk before. What is then written, in one transaction, are their sums
and the marks of those ten people: neither a backup, nor the log of the database, nor the
versions of its rows hold anything about fewer (docs/decisions/0025).
"""

import threading
from collections.abc import Mapping, Sequence

from telework.measures.surveys.survey import Answer

GATHERED = 10
"""So many people's answers are counted together, never fewer while the survey goes on."""

Answers = Sequence[Answer]
Place = tuple[int, str]
"""Municipality and survey."""


class Urn:
    """Answers by survey and person; safe among threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[Place, dict[str, Answers]] = {}

    def put(self, place: Place, person_id: str, answers: Answers) -> None:
        """Take answers in; those that somebody gave first stand."""
        with self._lock:
            self._waiting.setdefault(place, {}).setdefault(person_id, answers)

    def holds(self, place: Place, person_id: str) -> bool:
        """Say whether somebody's answers wait."""
        with self._lock:
            return person_id in self._waiting.get(place, {})

    def take(self, place: Place, least: int = 1) -> Mapping[str, Answers]:
        """Take everything out, where at least so many wait; else nothing."""
        with self._lock:
            waiting = self._waiting.get(place, {})
            if len(waiting) < least:
                return {}
            return self._waiting.pop(place, {})

    def put_back(self, place: Place, taken: Mapping[str, Answers]) -> None:
        """Put back what could not be counted."""
        for person_id, answers in taken.items():
            self.put(place, person_id, answers)
