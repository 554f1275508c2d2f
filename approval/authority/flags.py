# SPDX-License-Identifier: Apache-2.0
"""The flags of a case by which it rises to a higher decider, or a rule does not apply."""

ESPECIALLY_IMPORTANT = "especially_important"
IMPORTANT = "important"
MINOR = "minor"
IMPORTANCES = (ESPECIALLY_IMPORTANT, IMPORTANT, MINOR)
"""Importance has three values where a rule set defines them; a case has at most one."""

FLAG_LABELS = {
    "council": "議会",
    "device_loan": "端末貸出し",
    "dispute": "紛争",
    ESPECIALLY_IMPORTANT: "特に重要",
    IMPORTANT: "重要",
    "injury": "人身",
    MINOR: "軽易",
    "off_premises_carrying": "庁外持出し",
    "official_seal": "公印",
    "precedent": "先例",
    "unusual": "異例",
}
"""What people call each flag: 専決の留保, importance, a damage to persons (人身), a
case whose execution needs the official seal (公印), and what an application for remote work
asks for beside the day: documents or data taken out (庁外持出し), a device of the pool."""

FLAGS = tuple(FLAG_LABELS)
"""Codes of all flags, sorted."""

RESERVING_FLAGS = ("council", "dispute", IMPORTANT, "precedent", "unusual")
"""Flags that any case may carry (専決の留保); the others belong to the rules that name them."""
