# SPDX-License-Identifier: Apache-2.0
"""The first window is painted from the store alone: nothing heavy may be imported for it."""

import subprocess
import sys

HEAVY = {"keyring", "pydantic", "pyhanko", "reportlab", "requests", "sqlalchemy", "PySide6"}

LOOK = """
import sys, tempfile, pathlib
from desktop import bootstrap
from desktop.facade import CaseList
from desktop.keys.data_key import KeptNowhere
from desktop.settings import ClientSettings
folder = pathlib.Path(tempfile.mkdtemp())
around = bootstrap.Surroundings(secrets=KeptNowhere())
desk = bootstrap.build(ClientSettings(store_folder=folder), around)
desk.counts(), desk.status(), desk.rows(CaseList.WAITING), desk.has_key(), desk.drafts()
desk.close()
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_the_first_lists_need_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, timeout=60
    )
    assert not HEAVY & set(done.stdout.split())
