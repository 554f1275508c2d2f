# SPDX-License-Identifier: Apache-2.0
"""Verifying a document that is none of our sheets.

It is held to the rules of our own sheets, which refuse what they do not know.
"""

from datetime import datetime

from signing.own_sheets import verify_sheet
from signing.verdicts import DocumentVerdict


def verify_foreign(pdf: bytes, trust_roots_pem: str, now: datetime) -> DocumentVerdict:
    """Judge a foreign document; arguments as for :func:`signing.verification.verify`."""
    return verify_sheet(pdf, trust_roots_pem, now)
