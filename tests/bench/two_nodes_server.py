# SPDX-License-Identifier: Apache-2.0
"""One of the two nodes of ``two_nodes``: the application over the prepared town, on a port."""

import sys
from pathlib import Path

import uvicorn

from server.logs import set_up_logs
from tests.bench.act_server import our_app


def main(url: str, folder: Path, port: int) -> None:
    """Serve until it is killed."""
    set_up_logs("error", sys.stderr)
    app = our_app(url, folder)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
