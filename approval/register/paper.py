# SPDX-License-Identifier: Apache-2.0
"""What a decision stands on: the screen, the screen with paper beside it, or paper."""

from enum import StrEnum


class Carrier(StrEnum):
    """What a case was decided on, as a fact; how it counts is a rule's matter."""

    ELECTRONIC = "E"
    HYBRID = "H"  # 紙併用: decided on screen, an attachment travels on paper
    PAPER = "P"


class PaperReason(StrEnum):
    """Why a case was decided on paper (approval.md 4.2, "X")."""

    NO_ACCOUNT = "no_account"
    NO_TERMINAL = "no_terminal"
    LAW_REQUIRES_SEAL = "law_requires_seal"  # 自署・押印を法令が求める
    CONFIDENTIAL = "confidential"
    SIZE = "size"
    DRAWING_OR_BOOK = "drawing_or_book"
    SYSTEM_OUTAGE = "system_outage"
    OTHER = "other"  # no rule excuses it
