# SPDX-License-Identifier: Apache-2.0
"""Counting remote work (実施回数) by named, versioned policies: domain document, section 5.

``count_day`` turns the facts of a day into the four counters with the rules that were
applied; ``add_up`` adds days, persons and sections. Whole numbers only.
"""

from telework.counting.count import count_day
from telework.counting.day_count import (
    KINDS,
    NOTHING,
    Applied,
    Counter,
    DayCount,
    KindCount,
    add_up,
    confirmed_part,
    summed,
)
from telework.counting.policy import (
    HOURS,
    PERSON_DAYS,
    SHIPPED,
    STANDARD,
    AllowanceBasis,
    Attribution,
    CountUnit,
    Evidence,
    HalfRule,
    Measure,
    MobileRule,
    Permission,
    Policy,
    policies_on,
    policy_on,
)

__all__ = [
    "HOURS",
    "KINDS",
    "NOTHING",
    "PERSON_DAYS",
    "SHIPPED",
    "STANDARD",
    "AllowanceBasis",
    "Applied",
    "Attribution",
    "CountUnit",
    "Counter",
    "DayCount",
    "Evidence",
    "HalfRule",
    "KindCount",
    "Measure",
    "MobileRule",
    "Permission",
    "Policy",
    "add_up",
    "confirmed_part",
    "count_day",
    "policies_on",
    "policy_on",
    "summed",
]
