# SPDX-License-Identifier: Apache-2.0
"""``batch100.speedup_vs_pyhanko_loop``: a hundred sheets with one key, against pyHanko's call.

The sheets are a hundred different ones, each certified by its drafter. Ours signs them as the
client's batch does: one opened key, the stamp drawn for each sheet, level B-B. pyHanko is
called in a loop as its documentation shows it for a visible stamp, with the same key, field,
stamp and metadata; its stamp is drawn beforehand. The two take turns sheet by sheet, so that
a busy machine slows both, and the last signature of each is checked.
"""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from signing.pades import is_unsigned, sign_increment
from signing.sheet import render_sheet
from signing.stamp import render_stamp
from tests.bench.sign import pyhanko_call, require_valid
from tests.signing.city import MORNING, STORY, City, sheet_content

SHEETS = 100
WHO = STORY[1]


def measure() -> dict[str, Any]:
    """Measure the ratio of the totals; above one, ours is faster."""
    city = City()
    sheets = [_certified(city, number) for number in range(SHEETS)]
    ours = theirs = 0.0
    with tempfile.TemporaryDirectory() as folder:
        drawing = Path(folder) / "stamp.pdf"
        drawing.write_bytes(render_stamp(WHO.stamp))
        for number, base in enumerate(sheets):
            call = pyhanko_call(base, city.people[WHO.field], str(drawing), WHO)
            begin = time.perf_counter()
            signed = base + _seal(city, base)
            between = time.perf_counter()
            default = call()
            theirs += time.perf_counter() - between
            ours += between - begin
            if number == SHEETS - 1:
                require_valid(signed, city, WHO.field)
                require_valid(default, city, WHO.field)
    return {
        "name": "batch100.speedup_vs_pyhanko_loop",
        "value": round(theirs / ours, 2),
        "at_least": 3.0,
        "against": "pyHanko's one-call API in a loop: same sheets, field, key, stamp and level",
        "ours_seconds": round(ours, 2),
        "pyhanko_seconds": round(theirs, 2),
        "sheets": SHEETS,
    }


def _certified(city: City, number: int) -> bytes:
    title = f"テレワーク用モバイル端末の購入について（その{number + 1}）"
    sheet = render_sheet(replace(sheet_content(), title=title))
    return sheet + city.increment(sheet, STORY[0])


def _seal(city: City, base: bytes) -> bytes:
    return sign_increment(
        base,
        WHO.field,
        city.people[WHO.field],
        WHO.act,
        WHO.stamp,
        MORNING,
        certify=is_unsigned(base),
        lock=False,
    )


if __name__ == "__main__":
    print(measure())
