# SPDX-License-Identifier: Apache-2.0
"""Threads that bring in the domain at the same moment all get it whole.

Seen with two clients of the demo: the sync worker began with the package of the rules while
today's page asked who is away, one of the two got half a module, and syncing was over.
"""

import subprocess
import sys

RUNS = 6

TOGETHER = """
import sys, threading
from desktop import acting
from desktop.loading import LOADING
sys.setswitchinterval(1e-6)
began, faults = threading.Barrier(4), []

def engine():
    with LOADING:
        import desktop.sync.engine

def bring(load):
    began.wait()
    try:
        load()
    except ImportError as error:
        faults.append(str(error))

loads = [engine, lambda: acting.absences, lambda: acting.approving, lambda: acting.reporting]
threads = [threading.Thread(target=bring, args=(load,)) for load in loads]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*faults, sep="\\n")
"""


def test_what_comes_in_on_several_threads_comes_in_whole() -> None:
    started = [
        subprocess.Popen([sys.executable, "-c", TOGETHER], stdout=subprocess.PIPE, text=True)
        for _ in range(RUNS)
    ]
    assert [each.communicate(timeout=60)[0].strip() for each in started] == [""] * RUNS
