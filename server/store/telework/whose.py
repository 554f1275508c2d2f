# SPDX-License-Identifier: Apache-2.0
"""Statements on the rows of some people: made once, for everybody, for one person and for many."""

import json
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Delete, Select, bindparam, select

from server.store.many import cell, rows_of

Narrowed = TypeVar("Narrowed", Select[Any], Delete)


class OfPeople(Generic[Narrowed]):
    """A statement that can be narrowed to people, however many, with one parameter more.

    A click runs a dozen of these: building them anew would cost as much as running them.
    """

    def __init__(self, statement: Narrowed, person_id: Column[Any]) -> None:
        named = select(cell(rows_of("people"), "person_id"))
        self._everybody: Narrowed = statement
        self._one: Narrowed = statement.where(person_id == bindparam("person"))
        self._many: Narrowed = statement.where(person_id.in_(named))

    def to(self, people: Sequence[str] | None) -> tuple[Narrowed, dict[str, Any]]:
        """Return the statement and its parameters; ``None`` does not narrow."""
        if people is None:
            return self._everybody, {}
        if len(people) == 1:
            return self._one, {"person": people[0]}
        return self._many, {"people": json.dumps([{"person_id": each} for each in people])}
