# SPDX-License-Identifier: Apache-2.0
"""The parts of the bench, each a module with ``measure()``."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

PARTS = (
    "replay",
    "sign",
    "batch100",
    "verify20",
    "act",
    "inbox",
    "approve_signed",
    "rate",
    "reorg",
    "window",
    "sheet",
    "lift",
    "close_section",
    "flush",
    "month_count",
    "day_view",
    "book",
    "conflicts",
    "dashboard",
    "client",
    "two_nodes",
    "reconnect",
)
Figure = Mapping[str, Any]


def measure_part(part: str) -> list[Figure]:
    """Measure one part, in this process."""
    found: Figure | Sequence[Figure] = import_module(f"tests.bench.{part}").measure()
    return [found] if isinstance(found, Mapping) else list(found)


def holds(figure: Figure) -> bool:
    """Tell whether a figure keeps within its bound."""
    value = float(figure["value"])
    return bool(figure.get("at_least", value) <= value <= figure.get("at_most", value))
