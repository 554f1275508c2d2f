# SPDX-License-Identifier: Apache-2.0
"""Times of day as people type them: 15時半, １５：３０, 930, 3:30 pm, 24:00, 正午."""

import re
import unicodedata

LAST = 1440
"""24:00, the end of a day."""

PRESETS = (30, 60, 90)
"""How long most meetings are, in minutes."""

_HALF_DAYS = {"午前": 0, "am": 0, "a.m.": 0, "午後": 12, "pm": 12, "p.m.": 12}
_BEFORE = re.compile(r"(午前|午後|am|pm)\s*(.+)")
_AFTER = re.compile(r"(.+?)\s*(am|pm|a\.m\.|p\.m\.)")
_PARTS = re.compile(r"(\d{1,2})\s*(?:[:.時]\s*(半|\d{1,2})?\s*分?)?")
_RUN = re.compile(r"(\d{1,2})(\d{2})")
_NAMED = {"正午": 720, "noon": 720, "0時": 0, "零時": 0, "midnight": LAST}


def read_clock(text: str) -> int | None:
    """Return the minutes after midnight that a text says, up to 1440; None where it says none."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in _NAMED:
        return _NAMED[plain]
    offset: int | None = None
    before, after = _BEFORE.fullmatch(plain), _AFTER.fullmatch(plain)
    if before is not None:
        offset, plain = _HALF_DAYS[before[1]], before[2].strip()
    elif after is not None:
        plain, offset = after[1].strip(), _HALF_DAYS[after[2]]
    found = _split(plain)
    if found is None:
        return None
    hour, minute = found
    if offset is not None:
        if hour > 12:
            return None
        hour = hour % 12 + offset
    total = hour * 60 + minute
    return total if minute < 60 and total <= LAST else None


def clock_text(minutes: int) -> str:
    """Write minutes after midnight as ``15:30``; the end of a day is ``24:00``."""
    days, rest = divmod(minutes, LAST)
    if rest == 0 and days:
        return "24:00"
    return f"{rest // 60:02}:{rest % 60:02}"


def length(begins: int, ends: int) -> int:
    """Return how long it is from one time to the next, past midnight where that is meant."""
    return ends - begins if ends > begins else ends + LAST - begins


def _split(plain: str) -> tuple[int, int] | None:
    run = _RUN.fullmatch(plain)
    if run is not None:
        return int(run[1]), int(run[2])
    parts = _PARTS.fullmatch(plain)
    if parts is None:
        return None
    return int(parts[1]), 30 if parts[2] == "半" else int(parts[2] or 0)
