# SPDX-License-Identifier: Apache-2.0
"""The demo city: every figure of its page is the same when it is counted again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.demo_city import DemoCity
from tests.e2e.years.demo_again import demo_again


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_figure_of_the_demo_is_the_same_when_counted_again(tmp_path: Path) -> None:
    DemoCity(tmp_path).command("demo-data")
    [file] = (tmp_path / "data").glob("*.sqlite")
    page, faults = demo_again(file, datetime.now(UTC))
    assert faults == []
    remote = next(each for each in page.lines if each.measure.measure_id == "remote_work")
    curve = {each.month: each.actual for each in remote.months}
    assert (curve["2020-09"], curve["2022-03"]) == ("1200", "15000")
    assert page.rate.total
    assert page.remote.half_units
    assert page.surveys
