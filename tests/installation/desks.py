# SPDX-License-Identifier: Apache-2.0
"""The first issue's story against the installed server, at clients of the installed package."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from approval.calendar import city_day
from tests.e2e import story
from tests.e2e.cast import PACKAGED
from tests.e2e.demo_files import write_files
from tests.e2e.stage import Scene
from tests.installation.machine import Machine
from tests.installation.terminal import seat, surroundings_of_a_desk

TLS = 443


def play_the_story(terminal: Machine, laptops: Path, tell: Callable[[str], None]) -> str:
    """Play it; returns the month in which it happened."""
    program = seat(terminal, laptops)
    files = write_files(laptops / "files")
    with surroundings_of_a_desk(laptops):
        os.environ[PACKAGED] = str(program)
        scene = Scene(
            folder=laptops,
            port=TLS,
            files=files,
            pictures=None,
            tell=lambda line: tell(f"  {line}"),
        )
        story.play(scene)
    return f"{city_day(datetime.now(UTC)):%Y-%m}"
