# SPDX-License-Identifier: Apache-2.0
"""Reading values out of PDF objects of unknown make, whether written in place or referred to."""

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic


def value_of(holder: object, key: str, default: object = None) -> Any:  # noqa: ANN401 - any PDF object
    """The value of a key, references followed; the default without key or dictionary."""
    raw = raw_value(holder, key)
    found = raw.get_object() if isinstance(raw, generic.IndirectObject) else raw
    return default if found is None or isinstance(found, generic.NullObject) else found


def raw_value(holder: object, key: str) -> Any:  # noqa: ANN401 - any PDF object
    """The value of a key as it is written, a reference perhaps; None without."""
    if isinstance(holder, generic.DictionaryObject) and key in holder:
        return holder.raw_get(key)
    return None


def dictionary_of(holder: object, key: str) -> generic.DictionaryObject:
    """The dictionary under a key; an empty one where there is none."""
    found = value_of(holder, key)
    return found if isinstance(found, generic.DictionaryObject) else generic.DictionaryObject()


def entries(holder: object, key: str) -> Iterator[Any]:
    """The entries of the array under a key as they are written; nothing when it is none."""
    listed = value_of(holder, key)
    if isinstance(listed, generic.ArrayObject):
        for index in range(len(listed)):
            yield listed.raw_get(index)
