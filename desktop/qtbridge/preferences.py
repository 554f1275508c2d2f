# SPDX-License-Identifier: Apache-2.0
"""How this person likes the screens: appearance, size of type, language.

Kept per user by the platform (registry, ini file). What the policy of this machine fixes
cannot be changed here.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.settings import SCREEN_CHOICES

APPEARANCES = SCREEN_CHOICES["appearance"]
SIZES = tuple(int(size) for size in SCREEN_CHOICES["size_percent"])
AFTER_ACTS = SCREEN_CHOICES["after_act"]
TURN_NOTICES = SCREEN_CHOICES["turn_notices"]
LANGUAGES = SCREEN_CHOICES["language"]
NOBODY = "nobody"


class Preferences(QObject):
    """Reads and writes the preferences of the screens.

    Signals:
        changed: a preference has a new value; its key.
    """

    changed = Signal(str)

    def __init__(
        self,
        own: QSettings,
        fixed: Mapping[str, str] | None = None,
        parent: QObject | None = None,
        *,
        forgets: bool = False,
    ) -> None:
        """Read from ``own`` what is not ``fixed``.

        ``forgets`` keeps what tells of a person in memory only.
        """
        super().__init__(parent)
        self._own = own
        self._fixed = fixed or {}
        self._person = NOBODY
        self._in_memory: dict[str, str] | None = {} if forgets else None

    def appearance(self) -> str:
        """``system``, ``light``, ``dark`` or ``legible``."""
        return self._one_of("appearance", APPEARANCES)

    def size_percent(self) -> int:
        """Size of type in per cent of the body size."""
        return int(self._one_of("size_percent", tuple(str(size) for size in SIZES)))

    def language(self) -> str:
        """``ja`` or ``en``."""
        return self._one_of("language", LANGUAGES)

    def after_act(self) -> str:
        """``next`` to go on to the next waiting case after an act, ``stay`` not to."""
        return self._one_of("after_act", AFTER_ACTS)

    def turn_notices(self) -> str:
        """How a new turn is told: ``titles``, only their ``count``, or ``off``."""
        return self._one_of("turn_notices", TURN_NOTICES)

    def read_version(self) -> str:
        """The newer version of this program of which no more is to be said; empty for none."""
        return str(self._own.value("read_version", ""))

    def remembered(self, key: str) -> str:
        """What a screen remembered for whoever is signed in; empty for nothing."""
        place = f"remembered/{self._person}/{key}"
        if self._in_memory is not None:
            return self._in_memory.get(place, "")
        return str(self._own.value(place, ""))

    def remember(self, key: str, value: str) -> None:
        """Keep for whoever is signed in what a screen wants to find again."""
        place = f"remembered/{self._person}/{key}"
        if self._in_memory is not None:
            self._in_memory[place] = value
        else:
            self._own.setValue(place, value)

    def forgets(self) -> bool:
        """Whether this terminal keeps nothing of anybody."""
        return self._in_memory is not None

    def belong_to(self, person_id: str) -> None:
        """Keep from now on what this person's screens remember apart from others'."""
        self._person = person_id or NOBODY

    def locked(self, key: str) -> bool:
        """Whether the administration has fixed this preference."""
        return key in self._fixed

    def choose(self, key: str, value: str) -> None:
        """Keep a new value and tell the screens; a locked key stays as it is."""
        if self.locked(key):
            return
        self._own.setValue(key, value)
        self.changed.emit(key)

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self._fixed.get(key) or str(self._own.value(key, allowed[0]))
        return value if value in allowed else allowed[0]
