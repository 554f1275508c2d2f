# SPDX-License-Identifier: Apache-2.0
"""An act on the days of several people, one person after the other, each with its answer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.facade import Act, Trouble
from desktop.telework_team import DaysOf
from desktop.ui.one_by_one import OneByOne
from desktop.ui.services import Services

ActOnDays = Callable[[DaysOf], Act | Trouble]


class DaysRun(OneByOne[DaysOf, Act]):
    """Does the same with everybody's days."""

    def __init__(
        self, services: Services, parent: QObject, act: ActOnDays, people: tuple[DaysOf, ...]
    ) -> None:
        super().__init__(services, parent, people)
        self._act = act

    def call(self, item: DaysOf) -> Callable[[], Act | Trouble]:
        """Act on one person's days."""
        return partial(self._act, item)
