# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.server.dying URL FOLDER BATCH``: takes a batch in and dies where told."""

import faulthandler
import sys
from pathlib import Path

from server.usecases.acts.take_batch import take_batch
from server.usecases.identify import Identified, identify
from telework.codec import batch_from_json
from tests.server.town import MORI, Town
from tests.support.clock import ManualClock


def main(url: str, folder: Path, body: Path) -> None:
    """Take the batch in as the officer who drafts."""
    town = Town(url, folder, ManualClock(), founded=True)
    found = identify(town.services, f"token-of-{MORI}", "request-1", counts=False)
    assert isinstance(found, Identified)
    take_batch(town.services, found, batch_from_json(body.read_text(encoding="utf-8")))


if __name__ == "__main__":
    # Whoever waits gives up after 100 seconds; until then the stacks say what it waited for.
    faulthandler.dump_traceback_later(90, exit=True)
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
