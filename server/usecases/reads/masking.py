# SPDX-License-Identifier: Apache-2.0
"""What leaves the server of a need-to-know case for those who need not know it.

The view is built from what may be told, never by taking away what may not: a field that
a case gains later is masked without anybody thinking of it.
"""

from typing import Any

from approval.secrecy import MASKED_TITLE

Plain = dict[str, Any]

_TOLD = ("case_id", "rev", "state", "round", "number", "drafter", "drafted_at")
_TOLD_WHERE_THERE = ("submitted_at", "decided_at")
_NO_AUTHORITY = {"rank": "", "label": "", "article": "", "rule_set": "", "rule_version": ""}


def masked_view(case: Plain) -> Plain:
    """Return the masked ``CaseView`` of a snapshot: number, state, section, no title."""
    return {
        "case": {
            **{name: case[name] for name in _TOLD},
            **{name: case[name] for name in _TOLD_WHERE_THERE if name in case},
            "content": {
                "matter": "",
                "amount": None,
                "title": MASKED_TITLE,
                "body": "",
                "secrecy": case["content"]["secrecy"],
            },
            "revision_hash": "",
            "authority": _NO_AUTHORITY,
            "stages": [],
        },
        "document": None,
        "history": [],
        "holders": [],
        "masked": True,
    }
