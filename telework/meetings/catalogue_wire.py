# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about keeping the catalogue (会議室の管理)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueTable:
    """One of the files of the catalogue, as text cell by cell.

    Attributes:
        file: ``rooms.csv``, ``equipment.csv`` or ``hosts.csv``.
        columns: names of the columns as in the file.
        headings: the same in Japanese.
        rows: each as long as ``columns``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file: str
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCatalogue:
    """The catalogue in force; ``rev`` 0 and empty tables before the first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    tables: tuple[CatalogueTable, ...]
    loaded_by: str = ""
    loaded_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedTable:
    """The rows that a file shall have, cell by cell in the order of the columns."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCatalogue:
    """Put these tables in force in place of the catalogue that was seen.

    Attributes:
        rev: number of the catalogue that was seen.
        even_with_bookings: also where dates to come lose what they took.
        check_only: say what stands against it, and change nothing.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    tables: tuple[WantedTable, ...]
    even_with_bookings: bool = False
    check_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFault:
    """What is wrong with a cell, in both languages; ``row`` counts from 1, 0 for the whole file."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    file: str
    row: int
    column: str
    code: str
    japanese: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LosingDate:
    """A date to come that loses what it took; ``what`` such as ``room:15C``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: str
    starts_at: datetime
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueOutcome:
    """What became of it: in force with a number, or all that stands against it and 0."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rev: int
    faults: tuple[CatalogueFault, ...] = ()
    losing: tuple[LosingDate, ...] = ()
