# SPDX-License-Identifier: Apache-2.0
"""A month is published once: its figures stay, and what changes later stands beside them."""

import hashlib
import io
import json
import threading
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from approval import to_plain
from approval.refusal import Refusal
from server.jobs.publications import publication_handlers
from server.jobs.worker import Worker
from server.store.measures.publications import published_figures
from server.store.tables import figure_publication
from server.store.telework.months import CityMonth, add_city_month
from server.usecases.measures.month_files import check_versions, month_report, published_file
from server.usecases.measures.publication_round import publish_due, schedule_publication_round
from server.usecases.measures.publish_month import (
    PublishedNow,
    Publisher,
    publish_month,
    read_publications,
)
from server.usecases.measures.publishing_choice import PublishingChoice
from server.usecases.measures.read_page import read_page
from telework.counting.wire import Figures
from tests.server.house import house_of
from tests.server.measures.pages import by_month, line, page
from tests.server.measures.reform import enter, load_measures
from tests.server.owner_work import owner_work
from tests.server.town import TENANT, Town
from tests.server.usecases.closed_months import close, november_over

OCTOBER = date(2026, 10, 1)
BY = Publisher(tenant=TENANT, name="reform")
WAITING = "measure.waiting_time.2026-10"


@pytest.fixture
def measured(town: Town) -> Town:
    """A town with measures, of which one has a figure for October."""
    load_measures(town)
    enter(town, "waiting_time", "2026-10", "11.0")
    return town


def published(town: Town) -> PublishedNow:
    """Publish October."""
    done = publish_month(town.services, BY, OCTOBER)
    assert isinstance(done, PublishedNow), done
    return done


def test_publishing_twice_without_a_difference_makes_nothing(measured: Town) -> None:
    first = published(measured)
    measured.clock.advance(hours=5)
    again = published(measured)
    assert (first.fresh, first.publication.version) == (True, 1)
    assert (again.fresh, again.publication) == (False, first.publication)
    assert read_publications(measured.services, TENANT) == (first.publication,)


def test_a_published_figure_never_changes_and_corrections_stand_beside_it(measured: Town) -> None:
    first = published(measured)
    enter(measured, "waiting_time", "2026-10", "10.5")
    shown = page(measured, OCTOBER)
    assert shown.published == first.publication.published_at
    assert by_month(line(shown, "waiting_time"))["2026-10"] == ("11.0", "10.5", "-0.5")
    second = published(measured)
    assert (second.fresh, second.publication.version) == (True, 2)
    assert second.publication.differs == 1
    # The second version takes nothing from the first: both numbers stay visible.
    again = page(measured, OCTOBER)
    assert by_month(line(again, "waiting_time"))["2026-10"] == ("11.0", "10.5", "-0.5")
    assert again.published == first.publication.published_at
    report = month_report(measured.services, TENANT, OCTOBER)
    assert not isinstance(report, Refusal)
    (amended,) = report.table("amendments").rows
    assert (amended["figure_id"], str(amended["delta"])) == (WAITING, "-0.5")
    assert not published(measured).fresh


def test_a_correction_taken_back_leaves_the_published_figure_alone(measured: Town) -> None:
    published(measured)
    enter(measured, "waiting_time", "2026-10", "10.5")
    enter(measured, "waiting_time", "2026-10", "11.0")
    assert by_month(line(page(measured, OCTOBER), "waiting_time"))["2026-10"] == (
        "11.0",
        None,
        None,
    )
    assert not published(measured).fresh


def test_what_had_no_figure_then_is_published_with_the_next_version(measured: Town) -> None:
    load_measures(measured)
    published(measured)
    with measured.database.read_work() as tx:
        held = published_figures(tx, TENANT, ["2026-10", "2026-09"])
    assert list(held) == ["2026-10"]
    assert held["2026-10"].figures[WAITING] == {"value": "11.0", "today": "11.0"}


def test_a_month_that_is_not_over_is_not_published(measured: Town) -> None:
    codes = [
        refusal.code
        for month in (date(2026, 11, 1), date(2026, 12, 1))
        if isinstance(refusal := publish_month(measured.services, BY, month), Refusal)
    ]
    assert codes == ["measures.month_running", "measures.month_future"]


def test_remote_work_that_hr_has_not_closed_is_published_only_on_demand(town: Town) -> None:
    office = november_over(town)
    november = date(2026, 11, 1)
    refused = publish_month(town.services, BY, november)
    assert refused == Refusal(code="measures.month_open", params={"month": "2026-11"})
    assert read_publications(town.services, TENANT) == ()
    early = publish_month(town.services, BY, november, before_closing=True)
    assert isinstance(early, PublishedNow)
    assert early.fresh
    # What is frozen stays: from the second version on nothing is asked any more.
    assert isinstance(publish_month(town.services, BY, november), PublishedNow)
    close(office, town)
    assert isinstance(publish_month(town.services, BY, november), PublishedNow)


def test_a_closed_month_with_remote_work_is_published_without_a_word(town: Town) -> None:
    close(november_over(town), town)
    assert isinstance(publish_month(town.services, BY, date(2026, 11, 1)), PublishedNow)


def test_the_register_of_publications_refuses_changes(measured: Town) -> None:
    published(measured)
    changes = (
        update(figure_publication).values(sha256="0" * 64),
        delete(figure_publication),
    )
    for change in changes:
        with pytest.raises(DBAPIError, match="append-only"), owner_work(measured.database) as tx:
            tx.execute(change)


def test_the_published_file_gives_the_registered_digest(measured: Town) -> None:
    done = published(measured)
    found = published_file(measured.services, TENANT, OCTOBER, "json")
    assert not isinstance(found, Refusal)
    assert hashlib.sha256(found.data).hexdigest() == done.publication.sha256
    (checked,) = check_versions(measured.services, TENANT, OCTOBER)
    assert checked.holds


def test_a_changed_document_is_found(measured: Town) -> None:
    published(measured)
    with owner_work(measured.database) as tx:
        # Somebody with the owner's rights takes the guard away first.
        postgres = tx.dialect.name == "postgresql"
        on_table = " ON figure_publication" if postgres else ""
        tx.execute(text(f"DROP TRIGGER figure_publication_refuses_update{on_table}"))
        changed = figure_publication.c.data.concat(" ")
        tx.execute(update(figure_publication).values(data=changed))
    (checked,) = check_versions(measured.services, TENANT, OCTOBER)
    assert not checked.holds
    assert checked.sha256 != checked.published


def test_two_who_publish_at_once_make_one_version(measured: Town) -> None:
    barrier = threading.Barrier(3)
    done: list[PublishedNow] = []

    def publish() -> None:
        barrier.wait()
        done.append(published(measured))

    threads = [threading.Thread(target=publish) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(each.fresh for each in done) == [False, False, True]
    assert {each.publication.version for each in done} == {1}


def test_the_page_for_everybody_shows_no_part_of_few(measured: Town) -> None:
    found = read_page(measured.services, TENANT, OCTOBER)
    assert not isinstance(found, Refusal)
    assert found.publications == ()
    published(measured)
    again = read_page(measured.services, TENANT, OCTOBER)
    assert not isinstance(again, Refusal)
    assert [each.version for each in again.publications] == [1]


def closed(town: Town, month: str) -> None:
    """Let HR have closed a month in which nobody worked from home."""
    nothing = to_plain(Figures())
    closing = CityMonth(
        month=month,
        policy_id="standard",
        policy_version=1,
        rules="",
        figures=json.dumps({"live": nothing, "confirmed": nothing}),
        acknowledged="[]",
        list_sha256="",
        reason="",
        people=0,
        sha256="0" * 64,
        closed_by="p-kera",
        closed_at=town.clock(),
    )
    with town.database.write_work() as tx:
        add_city_month(tx, TENANT, closing)


def test_a_closed_month_is_published_by_itself_from_its_day_on(
    measured: Town, tmp_path: Path
) -> None:
    services = replace(
        measured.services, publishing=PublishingChoice(day=25, folder=tmp_path / "out")
    )
    closed(measured, "2026-10")
    assert publish_due(services, TENANT) == ""
    measured.clock.advance(days=1)
    assert publish_due(services, TENANT) == "2026-10"
    names = {each.name for each in (tmp_path / "out").iterdir()}
    assert {
        "tsukue-2026-10-v1-report.pdf",
        "tsukue-2026-10-v1-report.xlsx",
        "tsukue-2026-10-v1-figures.json",
        "tsukue-2026-10-v1-dcat.jsonld",
        "dictionary.csv",
    } <= names
    # What the folder lost is written again the next morning, and nothing is published twice.
    (tmp_path / "out" / "tsukue-2026-10-v1-figures.json").unlink()
    assert publish_due(services, TENANT) == ""
    assert (tmp_path / "out" / "tsukue-2026-10-v1-figures.json").exists()
    assert len(read_publications(services, TENANT)) == 1


def test_an_open_month_waits_for_its_closing(measured: Town) -> None:
    services = replace(measured.services, publishing=PublishingChoice(day=1))
    assert publish_due(services, TENANT) == ""
    assert publish_due(measured.services, TENANT) == ""
    assert read_publications(services, TENANT) == ()


def test_the_round_plans_the_next_morning(measured: Town) -> None:
    now = measured.clock()
    for _ in range(2):
        with measured.database.write_work() as tx:
            schedule_publication_round(tx, TENANT, now)
    worker = Worker(
        measured.database,
        publication_handlers(measured.services),
        measured.services.bell,
        measured.clock,
    )
    assert worker.work_off() == 0
    for _ in range(3):
        measured.clock.advance(days=1)
        assert worker.work_off() == 1


def test_publishing_over_http(measured: Town, tmp_path: Path) -> None:
    desk = measured.desk("p-kera", roles=("reform",))
    reader = measured.desk("p-mori")
    with TestClient(house_of(measured, tmp_path)) as client:
        reform = {"Authorization": f"Bearer {desk.token}"}
        staff = {"Authorization": f"Bearer {reader.token}"}
        path, body = "/v1/measures/publications", {"month": "2026-10"}
        assert client.get(f"{path}/2026-10/pdf", headers=staff).status_code == 404
        assert client.post(path, headers=staff, json=body).status_code == 403
        assert client.post(path, headers=reform, json=body).status_code == 201
        assert client.post(path, headers=reform, json=body).status_code == 200
        wrong = client.post(path, headers=reform, json={"month": "2026-13"})
        assert wrong.status_code == 422
        (listed,) = client.get(path, headers=staff).json()["publications"]
        files = {
            kind: client.get(f"{path}/2026-10/{kind}", headers=staff)
            for kind in ("pdf", "xlsx", "csv", "json")
        }
    assert {answer.status_code for answer in files.values()} == {200}
    assert files["pdf"].content.startswith(b"%PDF")
    assert hashlib.sha256(files["json"].content).hexdigest() == listed["sha256"]
    assert json.loads(files["json"].content)["month"] == "2026-10"
    with zipfile.ZipFile(io.BytesIO(files["csv"].content)) as packed:
        assert "tsukue-2026-10-v1-measures.csv" in packed.namelist()
