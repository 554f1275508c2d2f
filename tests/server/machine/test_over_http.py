# SPDX-License-Identifier: Apache-2.0
"""The invariants hold through HTTP, sessions, the database and the sheet, on both engines."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from server.store import migrate
from tests.approval.city import NOW
from tests.server.house import house_of
from tests.server.machine.http_machine import AbsencesOverHttp, OverHttp, SteeringOverHttp
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.databases import ENGINES, fresh_database

HISTORIES = settings(
    max_examples=6,
    stateful_step_count=15,
    phases=[Phase.generate],  # making a failing history shorter would take minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("machine", [OverHttp, AbsencesOverHttp, SteeringOverHttp])
def test_the_server_tells_every_history_as_the_engine_does(
    machine: type[OverHttp], engine: str, tmp_path: Path
) -> None:
    class Machine(machine):  # type: ignore[misc,valid-type]
        @staticmethod
        def opening(opened: ExitStack) -> tuple[Town, TestClient]:
            url = opened.enter_context(fresh_database(engine, tmp_path, migrate))
            town = Town(url, tmp_path, ManualClock(NOW))
            opened.callback(town.close)
            client = TestClient(house_of(town, tmp_path))
            opened.callback(client.close)
            return town, client

    run_state_machine_as_test(Machine, settings=HISTORIES)
