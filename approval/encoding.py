# SPDX-License-Identifier: Apache-2.0
"""Dataclasses to JSON-ready dictionaries and back, strict and without libraries.

A codec is built once per class from its annotations and kept; after that no annotation
is looked at again. Decoding is the gate for commands that arrive as dictionaries, so it
refuses whatever does not fit exactly.
"""

import types
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from approval.case import Case
    from approval.commands import CaseCommand
    from approval.events import CaseEvent

_Encoder = Callable[[Any], Any]
_Decoder = Callable[[Any], Any]
_Annotation = Any  # a class or a typing form: nothing narrower names both
_T = TypeVar("_T")

_WALL = "wall time"

WallTime = Annotated[datetime, _WALL]
"""A local time as people say it, without a zone: on the wire it has none either."""


class PlainError(ValueError):
    """The plain data does not have the shape of the class it should become."""


def to_plain(value: object) -> dict[str, Any]:
    """Return a dataclass as a dictionary of JSON types; times are in UTC (ISO 8601).

    Raises:
        TypeError: the value is not a dataclass of the domain.
    """
    cls: Any = type(value)
    return cast("dict[str, Any]", _encoder_of(cls)(value))


def from_plain(cls: type[_T], plain: object) -> _T:
    """Return the dataclass of a dictionary.

    Raises:
        PlainError: a field is missing, unknown, or not of its type.
    """
    annotation: Any = cls
    return cast("_T", _decoder_of(annotation)(plain))


def from_answer(cls: type[_T], plain: object) -> _T:
    """Return the dataclass of what a server said, which may be newer and say more.

    Fields that are not known here are passed over, at every depth; all else is as strict as
    ``from_plain``. Never for what a server takes in: there a field that is passed over is lost.

    Raises:
        PlainError: a field is missing or not of its type.
    """
    annotation: Any = cls
    return cast("_T", _decoder_of(annotation, strict=False)(plain))


def event_from_plain(plain: object) -> "CaseEvent":
    """Return the event of a case named by the dictionary's ``type``."""
    from approval.events import CaseEvent

    return cast("CaseEvent", _decoder_of(CaseEvent)(plain))


def command_from_plain(plain: object) -> "CaseCommand":
    """Return the command named by the dictionary's ``type``.

    Raises:
        PlainError: as for every decoding.
    """
    from approval.commands import CaseCommand

    return cast("CaseCommand", _decoder_of(CaseCommand)(plain))


def case_from_plain(plain: object) -> "Case":
    """Return the case of a dictionary."""
    from approval.case import Case

    return from_plain(Case, plain)


def _same(value: object) -> object:
    """Stand for values that are plain as they are; recognised, so that they are not called."""
    return value


@cache
def _encoder_of(annotation: _Annotation) -> _Encoder:
    """Build the encoder of an annotation."""
    annotation = getattr(annotation, "__supertype__", annotation)
    origin: object = get_origin(annotation)
    if origin is Annotated:
        return _encode_wall
    if annotation in _TIMES:
        return _TIMES[annotation]
    if annotation in (str, int, bool) or origin in (Literal, dict):
        return _same
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return str
    if origin is tuple:
        return _tuple_encoder(_encoder_of(get_args(annotation)[0]))
    if origin in (Union, types.UnionType):
        return _optional_encoder(get_args(annotation))
    return _dataclass_encoder(annotation)


def _encode_instant(value: datetime) -> str:
    return (value if value.tzinfo is UTC else value.astimezone(UTC)).isoformat()


def _encode_wall(value: datetime) -> str:
    return value.isoformat()


def _encode_time(value: time) -> str:
    return value.isoformat(timespec="minutes")


_TIMES: dict[Any, _Encoder] = {
    datetime: _encode_instant,
    date: date.isoformat,
    time: _encode_time,
}


def _tuple_encoder(item: _Encoder) -> _Encoder:
    if item is _same:
        return list

    def encode(values: tuple[object, ...]) -> list[object]:
        return [item(value) for value in values]

    return encode


def _optional_encoder(members: tuple[Any, ...]) -> _Encoder:
    """Encode ``X | None``, or words of several sorts (an enumeration, or empty)."""
    if _are_words(members):
        return str
    (present,) = (member for member in members if member is not types.NoneType)
    inner = _encoder_of(present)
    if inner is _same:
        return _same

    def encode(value: object) -> object:
        return None if value is None else inner(value)

    return encode


def _dataclass_encoder(cls: type) -> _Encoder:
    hints = get_type_hints(cls, include_extras=True)
    plan = [(field.name, _encoder_of(hints[field.name])) for field in fields(cls)]
    plain = tuple(name for name, encoder in plan if encoder is _same)
    rich = tuple((name, encoder) for name, encoder in plan if encoder is not _same)

    def encode(value: object) -> dict[str, Any]:
        result = {name: getattr(value, name) for name in plain}
        for name, encoder in rich:
            result[name] = encoder(getattr(value, name))
        return result

    return encode


@cache
def _decoder_of(annotation: _Annotation, *, strict: bool = True) -> _Decoder:
    """Build the decoder of an annotation; a lenient one passes over unknown fields."""
    annotation = getattr(annotation, "__supertype__", annotation)
    origin: object = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        return _decode_wall
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if origin is Literal:
        return _literal_decoder(arguments)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _enum_decoder(annotation)
    if origin is tuple:
        return _tuple_decoder(_decoder_of(arguments[0], strict=strict))
    if origin is dict:
        return _decode_text_map
    if origin in (Union, types.UnionType):
        return _union_decoder(arguments, strict=strict)
    return _dataclass_decoder(annotation, strict=strict)


def _decode_text(value: object) -> str:
    if type(value) is not str:
        raise PlainError("text is needed")
    if "\x00" in value:
        raise PlainError("text must not hold the null character")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise PlainError("text must be well-formed Unicode") from None
    return value


def _decode_integer(value: object) -> int:
    if type(value) is not int:
        raise PlainError("an integer is needed")
    return value


def _decode_truth(value: object) -> bool:
    if type(value) is not bool:
        raise PlainError("true or false is needed")
    return value


def _decode_instant(value: object) -> datetime:
    try:
        instant = datetime.fromisoformat(_decode_text(value))
    except ValueError:
        raise PlainError("an instant in ISO 8601 is needed") from None
    if instant.tzinfo is None:
        raise PlainError("an instant needs a time zone")
    return instant if instant.tzinfo is UTC else instant.astimezone(UTC)


def _decode_wall(value: object) -> datetime:
    try:
        wall = datetime.fromisoformat(_decode_text(value))
    except ValueError:
        raise PlainError("a local time in ISO 8601 is needed") from None
    if wall.tzinfo is not None:
        raise PlainError("a local time has no time zone")
    return wall


def _decode_date(value: object) -> date:
    try:
        return date.fromisoformat(_decode_text(value))
    except ValueError:
        raise PlainError("a date in ISO 8601 is needed") from None


def _decode_time(value: object) -> time:
    text = _decode_text(value)
    try:
        moment = time.fromisoformat(text)
    except ValueError:
        raise PlainError("a time of day such as 08:30 is needed") from None
    if moment.isoformat(timespec="minutes") != text:
        raise PlainError("a time of day is told to the minute, without a zone")
    return moment


def _decode_text_map(value: object) -> dict[str, str]:
    if type(value) is not dict:
        raise PlainError("an object is needed")
    return {_decode_text(key): _decode_text(item) for key, item in value.items()}


_SCALARS: dict[Any, _Decoder] = {
    str: _decode_text,
    int: _decode_integer,
    bool: _decode_truth,
    datetime: _decode_instant,
    date: _decode_date,
    time: _decode_time,
}


def _literal_decoder(allowed: tuple[Any, ...]) -> _Decoder:
    def decode(value: object) -> object:
        if type(value) is not str or value not in allowed:
            raise PlainError(f"one of {allowed} is needed")
        return value

    return decode


def _enum_decoder(cls: type[StrEnum]) -> _Decoder:
    members = {member.value: member for member in cls}

    def decode(value: object) -> StrEnum:
        if type(value) is not str or value not in members:
            raise PlainError(f"one of {tuple(members)} is needed")
        return members[value]

    return decode


def _tuple_decoder(item: _Decoder) -> _Decoder:
    def decode(value: object) -> tuple[object, ...]:
        if type(value) is not list:
            raise PlainError("a list is needed")
        return tuple(item(entry) for entry in value)

    return decode


def _union_decoder(members: tuple[Any, ...], *, strict: bool) -> _Decoder:
    """Decode ``X | None``, words of several sorts, or a class named by its ``type`` field."""
    if _are_words(members):
        return _words_decoder(members)
    present = [member for member in members if member is not types.NoneType]
    if len(present) == 1:
        inner = _decoder_of(present[0], strict=strict)
        return lambda value: None if value is None else inner(value)
    decoders = {_type_name(member): _decoder_of(member, strict=strict) for member in present}

    def decode(value: object) -> object:
        name = value.get("type") if type(value) is dict else None
        decoder = decoders.get(name) if type(name) is str else None
        if decoder is None:
            raise PlainError(f"the type must be one of {tuple(decoders)}")
        return decoder(value)

    return decode


def _are_words(members: tuple[Any, ...]) -> bool:
    """Say whether each member of a union is text: an enumeration, a literal, or any."""
    return all(
        member is str
        or get_origin(member) is Literal
        or (isinstance(member, type) and issubclass(member, StrEnum))
        for member in members
    )


def _words_decoder(members: tuple[Any, ...]) -> _Decoder:
    """Take the first member that knows the word, enumerations before any other text."""
    decoders = [_decoder_of(each) for each in sorted(members, key=lambda member: member is str)]

    def decode(value: object) -> object:
        for decoder in decoders:
            try:
                return decoder(value)
            except PlainError:
                continue
        raise PlainError(f"a word of {members} is needed")

    return decode


def _type_name(cls: type) -> str:
    return next(str(field.default) for field in fields(cls) if field.name == "type")


def _complete(
    value: dict[str, Any], texts: tuple[str, ...], rich: tuple[tuple[str, _Decoder], ...]
) -> dict[str, Any]:
    """Decode an object that has every field, as all that we wrote ourselves does.

    Most fields are plain ASCII text, which is looked at in place: this is the line on which
    reading thousands of snapshots spends its time.
    """
    decoded = {**value}
    for name in texts:
        text = value[name]
        if type(text) is not str or not text.isascii() or "\x00" in text:
            decoded[name] = _decode_text(text)
    for name, decoder in rich:
        decoded[name] = decoder(value[name])
    return decoded


def _dataclass_decoder(cls: type, *, strict: bool) -> _Decoder:
    hints = get_type_hints(cls, include_extras=True)
    decoders = {field.name: _decoder_of(hints[field.name], strict=strict) for field in fields(cls)}
    texts = tuple(name for name, decoder in decoders.items() if decoder is _decode_text)
    rich = tuple((name, one) for name, one in decoders.items() if one is not _decode_text)
    needed = frozenset(
        field.name
        for field in fields(cls)
        if field.default is MISSING and field.default_factory is MISSING
    )

    def decode(value: object) -> object:
        if not isinstance(value, dict):
            raise PlainError(f"{cls.__name__}: an object is needed")
        if value.keys() == decoders.keys():
            return cls(**_complete(value, texts, rich))
        if not needed <= value.keys():
            raise PlainError(f"{cls.__name__}: missing {sorted(needed - value.keys())}")
        if strict and not value.keys() <= decoders.keys():
            raise PlainError(f"{cls.__name__}: unknown fields")
        known = decoders.keys() & value.keys()
        return cls(**{name: decoders[name](value[name]) for name in known})

    return decode
