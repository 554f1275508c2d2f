# SPDX-License-Identifier: Apache-2.0
"""What closing months works with, and by which settings."""

from dataclasses import dataclass
from datetime import date

from approval import fiscal_year
from server.trust.authorities import Authorities
from server.usecases.services import Services
from telework.closing.cut_off import CutOff


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOffice:
    """The services, who vouches for times, and the settings of closing.

    Attributes:
        sheet_years: how many fiscal years signed sheets are kept after their own.
    """

    services: Services
    authorities: Authorities
    sheet_years: int

    @property
    def cut_off(self) -> CutOff:
        """Return until when a month may be changed by hand."""
        return self.services.cut_off

    def keep_until(self, day: date) -> date:
        """Return the last day of the retention of a sheet signed on a day."""
        return date(fiscal_year(day) + 1 + self.sheet_years, 3, 31)
