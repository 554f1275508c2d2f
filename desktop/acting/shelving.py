# SPDX-License-Identifier: Apache-2.0
"""The shelves and the numbers, as the server has them now; nothing of it is kept here."""

from collections.abc import Callable
from typing import TypeVar

from approval.register.shelf import (
    FiledCases,
    KeptFiles,
    NumberGaps,
    PassNumbers,
    UnclosedCases,
)
from desktop.acting.workplace import Workplace
from desktop.records import FilesAsked
from desktop.sync.api import ServerApi

Answer = TypeVar("Answer")
LIMIT = 100


def unclosed(place: Workplace, after: str) -> UnclosedCases:
    """Return a page of the cases that are over and lie in no record file.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    return _asked(place, lambda api: api.unclosed(_page(after)))


def files(place: Workplace, asked: FilesAsked, after: str) -> KeptFiles:
    """Return a page of record files."""
    return _asked(place, lambda api: api.record_files(asked.query(after, LIMIT)))


def filed(place: Workplace, file_id: str, after: str) -> FiledCases:
    """Return a page of the cases in a record file."""
    return _asked(place, lambda api: api.filed_cases({"file_id": file_id, **_page(after)}))


def gaps(place: Workplace, fiscal_year: int) -> NumberGaps:
    """Return the numbers of a year that no decision stands behind."""
    return _asked(place, lambda api: api.number_gaps({"fiscal_year": str(fiscal_year)}))


def pass_numbers(place: Workplace, wanted: PassNumbers) -> NumberGaps:
    """Let a series go on later; returns the gaps as they are then."""
    return _asked(place, lambda api: api.pass_numbers(wanted))


def _asked(place: Workplace, ask: Callable[[ServerApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport))
    finally:
        transport.close()


def _page(after: str) -> dict[str, str]:
    return {"limit": str(LIMIT)} | ({"after": after} if after else {})
