# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework``: everything about remote work, one module per area below it."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from server.ops import (
    telework_applying,
    telework_checklist,
    telework_closing,
    telework_counting,
    telework_hours,
    telework_statistics,
)

if TYPE_CHECKING:
    from server.ops.main import Commands

_AREAS = (
    telework_applying,
    telework_closing,
    telework_checklist,
    telework_counting,
    telework_hours,
    telework_statistics,
)


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``telework``."""
    telework = commands.add_parser(
        "telework", help="remote work: counts, policies, calendar, statistics"
    )
    own = telework.add_subparsers(dest="telework_command", required=True, metavar="COMMAND")
    for area in _AREAS:
        area.add_to(own, common)
