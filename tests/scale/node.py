# SPDX-License-Identifier: Apache-2.0
"""One API node of the town: the whole application on a port, its outbox worker beside it.

``python -m tests.scale.node URL FOLDER PORT BEGAN``. Sheets and seals are on paper, as with the
eight writers; everything else is what runs in a city hall.
"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import uvicorn

from server.app import create_app
from server.jobs.sheets import sheet_handlers
from server.jobs.worker import Worker
from server.logs import set_up_logs
from server.settings import ServerSettings
from server.usecases.freeze_sheet import Freezer
from server.usecases.stamp_time import TimeStamping
from tests.scale.clock import CommonClock
from tests.server.house import parts_of
from tests.server.town import Town
from tests.server.writers.open_house import PaperAuthorities, PaperPrinter


def main(url: str, folder: Path, port: int, began: float) -> None:
    """Serve until it is killed."""
    set_up_logs("warning", sys.stderr)
    town = Town(url, folder, CommonClock(began), founded=True)
    services = town.services
    printer, authorities = cast("Any", PaperPrinter()), cast("Any", PaperAuthorities())
    handlers = sheet_handlers(
        Freezer(database=town.database, blobs=services.blobs, children=printer),
        TimeStamping(database=town.database, blobs=services.blobs, authorities=authorities),
    )
    worker = Worker(town.database, handlers, services.bell, services.clock)
    app = create_app(
        ServerSettings(data_dir=folder), replace(parts_of(town, folder), worker=worker)
    )
    uvicorn.run(app, host="127.0.0.1", port=port, log_config=None, access_log=False)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
