# SPDX-License-Identifier: Apache-2.0
"""The port through which use cases ask about a signature increment."""

from datetime import datetime
from typing import Protocol

from signing.increment import IncrementVerdict


class IncrementChecker(Protocol):
    """Judges increments where a hostile document can do no harm."""

    def check(
        self, base: bytes, increment: bytes, field: str, certificate_pem: str, at: datetime
    ) -> IncrementVerdict:
        """Return valid, invalid or could_not_judge; never raises because of the document.

        A crash, a limit or a timeout of the child is ``could_not_judge``: it never passes
        as valid, and says nothing against the person (security.md, 6).
        """
