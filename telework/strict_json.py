# SPDX-License-Identifier: Apache-2.0
"""Reading JSON from afar without guessing: every field named, typed, bounded and used.

Everything wrong ends in a ``ValueError`` whose text says which field and what is wrong
with it, never what it holds: the text may land in a log.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

INTEGER_LIMIT = 2**63 - 1
"""Largest whole number taken: what both databases hold in one column."""


def load_object(text: str | bytes, what: str) -> dict[str, Any]:
    """Parse one JSON object; duplicate keys, NaN, NUL and lone surrogates are refused.

    Raises:
        ValueError: the text is not such an object.
    """
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
        stored = _can_be_stored(value)
    except RecursionError:
        raise ValueError(f"{what} is nested too deeply") from None
    except ValueError:
        raise ValueError(f"{what} is not JSON") from None
    if not stored:
        raise ValueError(f"{what} holds characters that are no text")
    if not isinstance(value, dict):
        raise not_an_object(what)
    return value


def dump_object(value: dict[str, Any]) -> str:
    """Write canonical JSON: sorted keys, no spaces, characters as they are."""
    return dump_value(value)


def dump_value(value: object) -> str:
    """Write any plain value as ``dump_object`` writes an object."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


class WrittenObject(dict[str, Any]):
    """An object that many answers hold, with its JSON, which is written only once.

    Nobody may write into one, nor into what it holds: its text would not follow.

    Attributes:
        text: canonical JSON of the object.
    """

    __slots__ = ("text",)

    def __init__(self, value: dict[str, Any]) -> None:
        super().__init__(value)
        self.text = dump_object(value)


def time_text(moment: datetime) -> str:
    """Write a moment in UTC with microseconds, always the same number of characters.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


Part = TypeVar("Part")


class Fields:
    """The fields of one JSON object, taken one by one; ``done`` refuses what is left."""

    def __init__(self, value: object, what: str) -> None:
        """Take an object; ``what`` names it in messages."""
        if not isinstance(value, dict):
            raise not_an_object(what)
        self._left: dict[str, Any] = dict(value)
        self._what = what

    def text(self, name: str, default: str | None = None) -> str:
        """Take a text; without ``default`` it must be there."""
        value = self._take(name, default)
        if not isinstance(value, str):
            raise self._wrong(name, "is not a text")
        return value

    def whole(self, name: str, least: int, default: int | None = None) -> int:
        """Take a whole number of at least ``least``."""
        value = self._take(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, "is not a whole number")
        if not least <= value <= INTEGER_LIMIT:
            raise self._wrong(name, "is out of range")
        return value

    def truth(self, name: str) -> bool:
        """Take true or false."""
        value = self._take(name, None)
        if not isinstance(value, bool):
            raise self._wrong(name, "is not true or false")
        return value

    def time(self, name: str) -> datetime:
        """Take a moment with its offset, given back in UTC."""
        text = self.text(name)
        try:
            moment = datetime.fromisoformat(text)
            if moment.tzinfo is None:
                raise self._wrong(name, "has no offset from UTC")
            return moment.astimezone(UTC)
        except (ValueError, OverflowError):
            raise self._wrong(name, "is not a moment with its offset") from None

    def plain(self, name: str) -> dict[str, Any]:
        """Take an object as it is, for its owner to read."""
        value = self._take(name, None)
        if not isinstance(value, dict):
            raise self._wrong(name, "is not a JSON object")
        return value

    def texts(self, name: str) -> dict[str, str]:
        """Take an object whose values are texts; a missing one is empty."""
        value = self._take(name, {})
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            raise self._wrong(name, "is not an object of texts")
        return value

    def maybe(self, name: str, read: Callable[[object], Part]) -> Part | None:
        """Take what ``read`` reads, or None where the field is null or missing."""
        value = self._left.pop(name, None)
        return None if value is None else read(value)

    def each(self, name: str, read: Callable[[object], Part]) -> tuple[Part, ...]:
        """Take a list, each element read by ``read``."""
        value = self._take(name, None)
        if not isinstance(value, list):
            raise self._wrong(name, "is not a list")
        return tuple(read(one) for one in value)

    def holds(self, name: str) -> bool:
        """Tell whether a field is there and not null; a null is taken."""
        if self._left.get(name) is None:
            self._left.pop(name, None)
            return False
        return True

    def done(self) -> None:
        """Refuse fields nobody asked for: dropping them silently would lose them."""
        if self._left:
            raise ValueError(f"{self._what} has {len(self._left)} unknown field(s)")

    def _take(self, name: str, default: object) -> object:
        value = self._left.pop(name, default)
        if value is None:
            raise self._wrong(name, "is missing")
        return value

    def _wrong(self, name: str, fault: str) -> ValueError:
        return ValueError(f"{self._what}.{name} {fault}")


def not_an_object(what: str) -> ValueError:
    """Make the fault of a value that should be an object; shape is a matter of values here."""
    return ValueError(f"{what} is not a JSON object")


def _can_be_stored(value: object) -> bool:
    match value:
        case str():
            return _is_text(value)
        case dict():
            return all(_is_text(key) and _can_be_stored(one) for key, one in value.items())
        case list():
            return all(_can_be_stored(one) for one in value)
        case _:
            return True


def _is_text(value: str) -> bool:
    # PostgreSQL refuses NUL in a text, and half of a surrogate pair has no UTF-8.
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key stands twice")
    return value


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no number")
