# SPDX-License-Identifier: Apache-2.0
"""The page 統計 of the town, and measures to put on it."""

from dataclasses import replace
from datetime import date
from typing import Any

from approval.refusal import Refusal
from server.store.measures.register import store_register
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import ANYBODY, Reader
from telework.measures.measure import Direction, Measure, MonthValue, Source
from telework.measures.wire import Dashboard, MeasureLine
from tests.server.town import TENANT, Town

NOVEMBER = date(2026, 11, 1)

REMOTE = Measure(
    measure_id="remote_work",
    number=7,
    name="テレワークの実施回数",
    owners=("joho",),
    definition="月の実施回数",
    unit="回",
    direction=Direction.UP,
    source=Source.REMOTE_WORK,
    baseline=MonthValue(month="2026-10", value="0"),
    target=MonthValue(month="2027-10", value="120"),
)
WAITING = replace(
    REMOTE,
    measure_id="waiting_time",
    number=3,
    name="窓口の待ち時間",
    unit="分",
    direction=Direction.DOWN,
    source=Source.ENTERED,
    baseline=MonthValue(month="2026-09", value="12"),
    target=MonthValue(month="2027-03", value="9"),
)
RATE = replace(
    REMOTE,
    measure_id="e_approval_rate",
    number=10,
    name="電子決裁率",
    unit="%",
    decimals=1,
    source=Source.E_APPROVAL_RATE,
    target=MonthValue(month="2027-10", value="95"),
)


def registered(town: Town, *measures: Measure) -> None:
    """Put measures in force."""
    with town.database.write_work() as tx:
        store_register(tx, TENANT, measures, "test", town.clock())


def page(town: Town, month: date, reader: Reader = ANYBODY) -> Dashboard:
    """Read the page of a month."""
    found = read_dashboard(town.services, TENANT, month, reader)
    assert not isinstance(found, Refusal), found
    return found


def line(found: Dashboard, measure_id: str) -> MeasureLine:
    """Return one measure of the page."""
    return next(each for each in found.lines if each.measure.measure_id == measure_id)


def by_month(found: MeasureLine) -> dict[str, Any]:
    """Return what each month of a measure shows: actual, restated, delta."""
    return {
        each.month: (each.actual, each.restated, each.delta)
        for each in found.months
        if each.actual is not None
    }
