# SPDX-License-Identifier: Apache-2.0
"""Our server as the package runs it: so many worker processes at one listening socket.

``python -m tests.bench.reconnect_server ours URL FOLDER RECORD``; the last is not read.
"""

import os
import signal
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from types import FrameType

import uvicorn

from server.logs import set_up_logs
from tests.bench.act_server import our_app

INSTALLED = Path(__file__).parents[2] / "installer" / "server" / "tsukue.toml"


def main(url: str, folder: str) -> None:
    """Print the port and keep the workers until this process is ended."""
    listening = socket.create_server(("127.0.0.1", 0))
    os.set_inheritable(listening.fileno(), True)
    command = [sys.executable, "-m", __spec__.name, "worker", url, folder, str(listening.fileno())]
    number: int = tomllib.loads(INSTALLED.read_text("utf-8"))["workers"]
    workers = [
        subprocess.Popen(command, pass_fds=[listening.fileno()], stdout=subprocess.DEVNULL)
        for _worker in range(number)
    ]

    def end(_number: int, _frame: FrameType | None) -> None:
        for worker in workers:
            worker.terminate()

    signal.signal(signal.SIGTERM, end)
    print(listening.getsockname()[1], flush=True)
    for worker in workers:
        worker.wait()


def work(url: str, folder: str, descriptor: int) -> None:
    """Serve as one of the workers."""
    set_up_logs("error", sys.stderr)
    app = our_app(url, Path(folder))
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    # By ``fd`` uvicorn would take it for a socket of files, and every answer waits for a receipt.
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=descriptor)])


if __name__ == "__main__":
    if sys.argv[1] == "worker":
        work(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        main(sys.argv[2], sys.argv[3])
