# SPDX-License-Identifier: Apache-2.0
"""How this person likes the screens: appearance, size of type, language.

Kept per user by the platform (registry, ini file). A value in system scope with
``_LOCK`` beside it is the administration's and cannot be changed here.
"""

from PySide6.QtCore import QObject, QSettings, Signal

APPEARANCES = ("system", "light", "dark", "legible")
SIZES = (100, 125, 150, 200)
LANGUAGES = ("ja", "en")


class Preferences(QObject):
    """Reads and writes the preferences of the screens.

    Signals:
        changed: a preference has a new value; its key.
    """

    changed = Signal(str)

    def __init__(
        self, own: QSettings, system: QSettings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._system = system

    def appearance(self) -> str:
        """``system``, ``light``, ``dark`` or ``legible``."""
        return self._one_of("appearance", APPEARANCES)

    def size_percent(self) -> int:
        """Size of type in per cent of the body size."""
        return int(self._one_of("size_percent", tuple(str(size) for size in SIZES)))

    def language(self) -> str:
        """``ja`` or ``en``."""
        return self._one_of("language", LANGUAGES)

    def locked(self, key: str) -> bool:
        """Whether the administration has fixed this preference."""
        return self._system is not None and self._system.contains(f"{key}_LOCK")

    def choose(self, key: str, value: str) -> None:
        """Keep a new value and tell the screens; a locked key stays as it is."""
        if self.locked(key):
            return
        self._own.setValue(key, value)
        self.changed.emit(key)

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        source = self._system if self._system is not None and self.locked(key) else self._own
        value = str(source.value(key, allowed[0]))
        return value if value in allowed else allowed[0]
