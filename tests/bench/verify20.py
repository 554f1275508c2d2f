# SPDX-License-Identifier: Apache-2.0
"""``verify20.speedup_vs_pyhanko_ades`` and ``verify_growth``: the verdict on an archived sheet.

Twenty people sign one sheet with a time each, and it is lifted to B-LTA in one revision. Ours
is the full verdict: every signature and timestamp, every revision, revocation, levels. pyHanko
is asked as its documentation shows for long-term archives, ``ades_lta_validation`` for each
of the twenty signatures, with the day's revocation lists handed in. Both in this process, and
each must find what it is asked about valid. The growth is ours, twenty signatures to ten.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from pyhanko.sign.ades.report import AdESPassed

from signing.sheet import SheetSlot, render_sheet
from signing.verdicts import Level, Outcome
from signing.verification import verify
from tests.bench.parts import Figure
from tests.signing.city import LATER, STORY, City, sheet_content
from tests.signing.fresh_revocations import FreshRevocations
from tests.signing.pyhanko_archive import lta_result

ROUNDS = 9
NOW = LATER + timedelta(hours=1)


def measure() -> list[Figure]:
    """Measure both ratios; above one, ours is faster, and twice would be linear growth."""
    city = City()
    ten, twenty = archived(city, 10), archived(city, 20)
    small, large = _alternate(lambda: _ours(ten, city, 10), lambda: _ours(twenty, city, 20))
    pyhanko = _timed(lambda: _theirs(twenty, city, 20))
    speedup: dict[str, Any] = {
        "name": "verify20.speedup_vs_pyhanko_ades",
        "value": round(pyhanko / large, 1),
        "at_least": 8,
        "against": "pyHanko ades_lta_validation of each of the 20 signatures",
        "ours_seconds": round(large, 2),
        "pyhanko_seconds": round(pyhanko, 1),
    }
    growth: dict[str, Any] = {
        "name": "verify_growth",
        "value": round(large / small, 2),
        "at_most": 2.5,
        "against": "10 signatures; 2 is linear",
    }
    return [speedup, growth]


def archived(city: City, count: int) -> bytes:
    """A sheet that so many people signed, each with a time, lifted to B-LTA."""
    first, middle, last = STORY[0], STORY[1], STORY[-1]
    between = [replace(middle, field=field) for field in _between(count)]
    people = (first, *between, last)
    for who in between:
        city.people[who.field] = city.enrol(f"{who.name} {who.field}", who.section)
    slots = tuple(SheetSlot(who.field, who.post, who.section, who.kind) for who in people)
    sheet = render_sheet(sheet_content(slots=slots))
    for who in people:
        sheet = city.stamped(sheet + city.increment(sheet, who))
    return city.lifted(sheet)


def _between(count: int) -> list[str]:
    return [f"slot-{number}" for number in range(count - 2)]


def _ours(sheet: bytes, city: City, count: int) -> None:
    verdict = verify(sheet, city.roots, NOW)
    whole = verdict.outcome is Outcome.VALID and verdict.level is Level.B_LTA
    if not whole or len(verdict.signatures) != count:
        raise RuntimeError(repr(verdict))


def _theirs(sheet: bytes, city: City, count: int) -> None:
    roots = [city.ca.root.certificate]
    unit = city.tsa.identity.certificate
    source = FreshRevocations(city.ca.issuing, city.ca.root, lists_only=True)
    of_the_day = source.revocation_data([unit, city.ca.issuing.certificate], NOW)
    for field in (STORY[0].field, *_between(count), STORY[-1].field):
        found = lta_result(sheet, field, roots, NOW, of_the_day)
        if found.ades_subindic is not AdESPassed.OK:
            raise RuntimeError(f"{field}: {found.ades_subindic}")


def _alternate(small: Callable[[], None], large: Callable[[], None]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    small()
    for _ in range(ROUNDS):
        times[0].append(_timed(small))
        times[1].append(_timed(large))
    # The least of several is what the work costs; the rest is what else the machine did.
    return min(times[0]), min(times[1])


def _timed(judge: Callable[[], None]) -> float:
    begin = time.perf_counter()
    judge()
    return time.perf_counter() - begin
