# SPDX-License-Identifier: Apache-2.0
"""When evidence about a certificate must have been made to prove anything."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_WITHOUT_END = timedelta(days=1)


class NotProved(Exception):
    """Nothing proves that a certificate stood when it was used.

    Attributes:
        code: ``revocation.revoked``, ``revocation.unreachable``, ``revocation.too_old``,
            ``revocation.overdue``, ``revocation.not_yet``, ``revocation.unreadable``,
            ``revocation.other_issuer``, ``revocation.forgotten``, ``revocation.partial`` or
            ``revocation.unknown``.
        detail: what was found, for the person who looks into it.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Use:
    """When a certificate was used, and how evidence about it must be dated.

    Attributes:
        at: the time of the use, by a trusted time.
        made_after: whether the evidence must be younger than the use, since older evidence
            knows of no revocation in between: so for signers and time-stamping units. A CA's
            own list lives for months and need only cover the time.
        now: the clock when the evidence was just fetched, so that it must not be overdue.
    """

    at: datetime
    made_after: bool = True
    now: datetime | None = None

    def require_dates(self, begin: datetime, end: datetime | None) -> None:
        """Require evidence of these dates to speak about this use.

        Raises:
            NotProved: it is too old, overdue, or from the future.
        """
        # Lists and answers are dated in whole seconds, tokens need not be.
        at = self.at.replace(microsecond=0)
        covers = at <= (begin + _WITHOUT_END if end is None else end)
        if begin < at and (self.made_after or not covers):
            raise NotProved("revocation.too_old", f"{begin.isoformat()} < {at.isoformat()}")
        if self.now is None:
            return
        if end is not None and end < self.now:
            raise NotProved("revocation.overdue", end.isoformat())
        if begin > self.now:
            raise NotProved("revocation.not_yet", begin.isoformat())
