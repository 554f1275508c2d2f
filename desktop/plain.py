# SPDX-License-Identifier: Apache-2.0
"""Reading and writing the wire's dataclasses as plain JSON values, without pydantic.

Importing pydantic would cost more than the whole first window. Readers are built once per
class from its annotations; unknown fields are refused, as the classes themselves demand.
"""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from approval.commands import CaseCommand

Whole = TypeVar("Whole")
Reader = Callable[[Any], Any]


def from_plain(kind: type[Whole], value: object) -> Whole:
    """Return the dataclass that a plain value describes.

    Raises:
        ValueError: a field is missing, unknown or of another type.
    """
    try:
        whole: Whole = _reader(kind)(value)
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"{kind.__name__} cannot be read: {type(problem).__name__}") from None
    return whole


def to_plain(value: Any) -> Any:
    """Return a dataclass, and whatever it holds, as dictionaries, lists and texts."""
    if dataclasses.is_dataclass(value):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, (tuple, list)):
        return [to_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: to_plain(one) for key, one in value.items()}
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(kind))


@cache
def _reader(kind: Any) -> Reader:
    if dataclasses.is_dataclass(kind):
        return _class_reader(kind)
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_reader(parts)
    if origin is dict:
        return _dict_reader(_reader(parts[1]))
    if origin in (Union, UnionType):
        return _optional_reader(parts)
    if origin is Literal:
        return _literal_reader(parts)
    return _plain_reader(kind)


def _plain_reader(kind: Any) -> Reader:
    kind = getattr(kind, "__supertype__", kind)
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    if kind in (str, int, bool):
        return _exact_reader(kind)
    return _anything


def _anything(value: Any) -> Any:
    return value


def _exact_reader(kind: type[Any]) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(kind.__name__)
        return value

    return read


def _literal_reader(allowed: tuple[Any, ...]) -> Reader:
    def read(value: Any) -> Any:
        if value not in allowed:
            raise ValueError("a value is none of those allowed")
        return value

    return read


def _tuple_reader(parts: tuple[Any, ...]) -> Reader:
    read_one = _reader(parts[0])

    def read(value: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError("list")
        return tuple(read_one(one) for one in value)

    return read


def _dict_reader(read_one: Reader) -> Reader:
    def read(value: Any) -> Any:
        return {str(key): read_one(one) for key, one in value.items()}

    return read


def _optional_reader(parts: tuple[Any, ...]) -> Reader:
    present = [part for part in parts if part is not NoneType]
    if len(present) == 1:
        read_present = _reader(present[0])

        def read(value: Any) -> Any:
            return None if value is None else read_present(value)

        return read
    by_type = {_discriminator(part): part for part in present}

    def read_union(value: Any) -> Any:
        return _reader(by_type[value["type"]])(value)

    return read_union


def _discriminator(kind: Any) -> Any:
    return next(item.default for item in dataclasses.fields(kind) if item.name == "type")


def _class_reader(kind: type[Any]) -> Reader:
    hints = get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}

    def read(value: Any) -> Any:
        # An unknown field raises KeyError here: dropping it silently would lose it.
        return kind(**{name: readers[name](one) for name, one in value.items()})

    return read


def command_from_plain(value: object) -> CaseCommand:
    """Return the command that a plain value describes by its ``type``.

    Raises:
        ValueError: it is none of the commands.
    """
    try:
        command: CaseCommand = _reader(CaseCommand)(value)
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"a command cannot be read: {type(problem).__name__}") from None
    return command
