# SPDX-License-Identifier: Apache-2.0
"""A report says where in the code, and nothing of anybody."""

import subprocess
import sys
from pathlib import Path

from desktop.crash import CrashFile, report_of, short_path

DIES = """
import ctypes, sys
from pathlib import Path
from desktop.crash import CrashFile
CrashFile(Path(sys.argv[1])).arm()
ctypes.string_at(0)
"""


def broken(title: str) -> None:
    raise ValueError(title)


def test_the_words_of_a_fault_stay_out_of_its_report() -> None:
    try:
        broken("山﨑 浩の懲戒処分について")
    except ValueError as error:
        report = report_of(type(error), error.__traceback__)
    assert "山﨑" not in report.text
    assert "懲戒" not in report.text
    assert "builtins.ValueError" in report.text
    assert "broken" in report.text


def test_one_place_in_the_code_is_one_report() -> None:
    keys = set()
    for title in ("a", "b"):
        try:
            broken(title)
        except ValueError as error:
            keys.add(report_of(type(error), error.__traceback__).key)
    assert len(keys) == 1


def test_paths_begin_at_the_package() -> None:
    assert short_path("/home/yamasaki/tsukue/desktop/ui/words.py") == "desktop/ui/words.py"
    assert short_path("C:\\Users\\yamasaki\\x.py") == "x.py"


def test_a_death_of_the_process_is_found_at_the_next_start(tmp_path: Path) -> None:
    died = subprocess.run(
        [sys.executable, "-c", DIES, str(tmp_path)], capture_output=True, check=False, timeout=60
    )
    assert died.returncode != 0
    left = CrashFile(tmp_path).left_behind()
    assert left is not None
    assert "Segmentation fault" in left.text
    assert str(tmp_path) not in left.text


def test_a_good_end_leaves_nothing_to_report(tmp_path: Path) -> None:
    file = CrashFile(tmp_path)
    assert file.left_behind() is None
    file.arm()
    file.disarm()
    assert CrashFile(tmp_path).left_behind() is None
