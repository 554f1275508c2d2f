# SPDX-License-Identifier: Apache-2.0
"""Metrics: what was counted is told by template, of all processes, to this machine alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from socket import create_server
from threading import Barrier, BrokenBarrierError
from urllib.request import urlopen

import pytest
from fastapi.testclient import TestClient
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from server.app import create_app
from server.ops.console import Fault
from server.ops.metrics.counting import Counting
from server.ops.metrics.listening import SHARED, metrics_served, shared_folder
from server.ops.metrics.shared import Shared
from server.ops.metrics.state import State
from server.settings import ServerSettings, SettingsProblem, load_settings
from server.store.engine import Database, open_database
from server.store.mailing import MailPerson, put_person
from server.store.outbox import bury, claim, enqueue
from server.usecases.reads.health import program_version
from tests.server.house import parts_of
from tests.server.town import Town

Told = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def told(text: str) -> Told:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def settings(town: Town, tmp_path: Path) -> ServerSettings:
    url = town.services.database.engine.url.render_as_string(hide_password=False)
    return ServerSettings(data_dir=tmp_path, database_url=url, backup_folder=str(tmp_path))


def test_requests_are_counted_by_template_and_never_by_what_they_name(
    town: Town, tmp_path: Path
) -> None:
    parts = parts_of(town, tmp_path)
    counting = Counting(town.services.database.connections_in_use)
    client = TestClient(create_app(parts.settings, parts, counting), raise_server_exceptions=False)
    client.get("/healthz")
    client.get("/doors/canary-token/state")
    client.get("/v1/cases/canary-case")
    client.get("/canary-nowhere")
    client.request("CANARY", "/healthz")
    client.app.state.services.judged("Approve", "accepted")
    text = generate_latest(counting.registry).decode()
    assert "canary" not in text.lower()
    metrics = told(text)

    def requests(route: str, method: str, status: str) -> float:
        labels = (("method", method), ("route", route), ("status", status))
        return metrics["tsukue_requests_total", labels]

    assert requests("/healthz", "GET", "2xx") == 1
    assert requests("/doors/{token}/state", "GET", "4xx") == 1
    assert requests("/v1/cases/{case_id}", "GET", "4xx") == 1
    assert requests("other", "GET", "4xx") == 1
    assert metrics["tsukue_request_seconds_count", (("route", "/healthz"),)] == 2
    assert metrics["tsukue_requests_in_flight", ()] == 0
    acts = (("kind", "Approve"), ("outcome", "accepted"))
    assert metrics["tsukue_acts_total", acts] == 1
    client.close()


def test_the_state_is_read_at_each_scrape(town: Town, settings: ServerSettings) -> None:
    now = town.services.clock()
    with town.services.database.write_work() as tx:
        put_person(tx, 1, MailPerson(person_id="canary-person", address="canary@example.jp"))
        enqueue(tx, 1, "mail.letter", {"to": "canary"}, now)
        enqueue(tx, 1, "mail.letter", {"to": "canary"}, now)
        (job,) = claim(tx, now, now - now, 1)
        bury(tx, job.job_id, now, "canary of an error")
    registry = CollectorRegistry()
    state = State(settings, town.services.clock)
    registry.register(state)
    text = generate_latest(registry).decode()
    assert "canary" not in text
    metrics = told(text)
    assert metrics["tsukue_build", (("version", program_version()),)] == 1
    assert metrics["tsukue_database_up", ()] == 1
    assert metrics["tsukue_mail_waiting", ()] == 1
    assert metrics["tsukue_mail_dead", ()] == 1
    assert metrics["tsukue_outbox_dead", (("kind", "mail.letter"),)] == 1
    assert metrics["tsukue_disk_free_bytes", (("what", "files"),)] > 0
    assert metrics["tsukue_change_feed_head", ()] >= 0
    state.close()


def test_a_database_that_is_away_is_told_and_the_rest_still_is(tmp_path: Path) -> None:
    away = ServerSettings(data_dir=tmp_path, database_url=f"postgresql://x@/x?host={tmp_path}")
    registry = CollectorRegistry()
    registry.register(State(away, lambda: None))  # type: ignore[arg-type, return-value]
    metrics = told(generate_latest(registry).decode())
    assert metrics["tsukue_database_up", ()] == 0
    assert ("tsukue_disk_free_bytes", (("what", "files"),)) in metrics


def test_words_sent_as_methods_take_no_memory() -> None:
    counting = Counting(lambda: 0)
    for number in range(50):
        counting.begun()
        counting.answered("/healthz", f"CANARY{number}", 405, 0.01)
    assert len(counting._known) == 1
    labels = (("method", "other"), ("route", "/healthz"), ("status", "4xx"))
    metrics = told(generate_latest(counting.registry).decode())
    assert metrics["tsukue_requests_total", labels] == 50


def test_two_that_scrape_at_once_share_one_connection(
    settings: ServerSettings, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Database] = []
    together, both_open = Barrier(2, timeout=20), Barrier(2, timeout=0.2)

    def open_with_the_other(url: str, connections: int) -> Database:
        with suppress(BrokenBarrierError):
            both_open.wait()
        opened.append(open_database(url, connections=connections))
        return opened[-1]

    def reach(_url: str, _seconds: int) -> None:
        together.wait()

    monkeypatch.setattr("server.ops.metrics.state.open_database", open_with_the_other)
    monkeypatch.setattr("server.ops.metrics.state.reach_database", reach)
    state = State(settings, town.services.clock)
    with ThreadPoolExecutor(2) as scrapers:
        seen = list(scrapers.map(lambda _scraper: [each.name for each in state.collect()], "ab"))
    state.close()
    assert len(opened) == 1
    assert seen[0] == seen[1]
    assert "tsukue_change_feed_head" in seen[0]


_PROCESS = """
import os
from server.ops.metrics.counting import Counting
counting = Counting(lambda: 2)
for _ in range(3):
    counting.begun()
    counting.answered("/healthz", "GET", 200, 0.01)
counting.begun()
os._exit(0)
"""


def test_what_several_processes_counted_is_summed_and_the_dead_do_nothing() -> None:
    with shared_folder():
        folder = Path(os.environ[SHARED])
        for _ in range(2):
            subprocess.run([sys.executable, "-c", _PROCESS], check=True)
        registry = CollectorRegistry()
        registry.register(Shared(folder))
        metrics = told(generate_latest(registry).decode())
    labels = (("method", "GET"), ("route", "/healthz"), ("status", "2xx"))
    assert metrics["tsukue_requests_total", labels] == 6
    assert metrics.get(("tsukue_requests_in_flight", ()), 0) == 0
    assert not folder.exists()


@pytest.fixture
def listening(settings: ServerSettings, town: Town) -> Iterator[int]:
    counting = Counting(town.services.database.connections_in_use)
    with metrics_served(settings, town.services.clock, counting) as port:
        yield port


def test_it_is_answered_on_this_machine(listening: int) -> None:
    with urlopen(f"http://127.0.0.1:{listening}/metrics", timeout=20) as answer:
        assert "tsukue_database_up 1.0" in answer.read().decode()


def test_a_taken_port_and_another_machine_are_refused(
    settings: ServerSettings, town: Town, tmp_path: Path
) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        there = replace(settings, metrics_port=taken.getsockname()[1])
        with (
            pytest.raises(Fault, match="metrics_host, metrics_port"),
            metrics_served(there, town.services.clock),
        ):
            pass
    file = tmp_path / "tsukue.toml"
    file.write_text('metrics_host = "0.0.0.0"\n')
    with pytest.raises(SettingsProblem, match="metrics_host"):
        load_settings(file, {})
