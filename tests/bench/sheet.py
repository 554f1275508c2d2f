# SPDX-License-Identifier: Apache-2.0
"""``sheet.render_growth``: what a page of a long sheet costs against a page of a short one.

Body text of about 200 pages and of about 20, drawn in turns; the figure is the ratio of the
processor time for each page, 1.0 where the cost is linear. Half of the text is one single
paragraph, which is where breaking lines could cost the square of its length.
"""

import statistics
import time
from io import BytesIO
from typing import Any

import pikepdf

from signing.sheet import render_sheet
from tests.signing.city import sheet_content

ROUNDS = 5
_SENTENCE = "在宅勤務の拡大に伴い、テレワーク用モバイル端末を次のとおり購入してよいか伺います。"


def long_body(pages: int) -> str:
    """Return text for about this many pages."""
    lines = "\n".join(f"{number} {_SENTENCE}" for number in range(pages * 10))
    return f"{lines}\n{_SENTENCE * pages * 20}"


def measure() -> dict[str, Any]:
    """Measure the ratio of the costs of a page; at most 1.2 is called linear."""
    render_sheet(sheet_content())
    short, long = [], []
    for _ in range(ROUNDS):
        short.append(_seconds_for_a_page(20))
        long.append(_seconds_for_a_page(200))
    each = statistics.median(short), statistics.median(long)
    return {
        "name": "sheet.render_growth",
        "value": round(each[1] / each[0], 3),
        "at_most": 1.2,
        "against": "the same for a body of 20 pages: processor time for a page at 200",
        "short_milliseconds": round(each[0] * 1000, 2),
        "long_milliseconds": round(each[1] * 1000, 2),
    }


def _seconds_for_a_page(pages: int) -> float:
    content = sheet_content(body=long_body(pages))
    begin = time.process_time()
    sheet = render_sheet(content)
    used = time.process_time() - begin
    with pikepdf.open(BytesIO(sheet)) as opened:
        return used / len(opened.pages)
