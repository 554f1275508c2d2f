# SPDX-License-Identifier: Apache-2.0
"""統計: which figures are asked for, and the answer with its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from approval.register.report import RateReport
    from desktop.facade import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class RateAsked:
    """Figures of a month or of a fiscal year, divided by something.

    Attributes:
        by: ``bureau``, ``section``, ``decision_class``, ``medium`` or ``month``.
        month: YYYY-MM, empty where a fiscal year is asked for.
        fiscal_year: the year in which it begins, None where a month is asked for.
        cut: mark of an earlier report, to read the very same figures; empty for the newest.
    """

    by: str
    month: str = ""
    fiscal_year: int | None = None
    cut: str = ""

    def query(self) -> dict[str, str]:
        """Return the parameters of the request."""
        year = {} if self.fiscal_year is None else {"fiscal_year": str(self.fiscal_year)}
        named = {"month": self.month, "cut": self.cut}
        return {"by": self.by, **{key: value for key, value in named.items() if value}, **year}

    def name(self) -> str:
        """Return the name under which the last answer is kept."""
        return f"rate|{self.by}|{self.month or self.fiscal_year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAsked:
    """One figure of a report.

    Attributes:
        key: of the part, None for all of them.
        media: of ``E``, ``H``, ``P`` and ``X`` those that count; empty for all of them.
        reason: code of a reason for paper, empty for whatever reason.
    """

    key: str | None = None
    media: tuple[str, ...] = ()
    reason: str = ""

    def query(self) -> dict[str, str]:
        """Return the parameters of the request."""
        part = {} if self.key is None else {"key": self.key}
        named = {"medium": ",".join(self.media), "reason": self.reason}
        return part | {key: value for key, value in named.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class RateAnswer:
    """The newest figures there are.

    Attributes:
        report: None where none were ever read here.
        read_at: when the server gave them.
        trouble: why these are the ones kept from before, None where they are fresh.
    """

    report: RateReport | None
    read_at: datetime | None
    trouble: Trouble | None = None
