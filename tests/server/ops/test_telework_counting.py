# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server telework``: what was used stays, lists are refused whole, counts say why."""

import json
from argparse import Namespace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from server.ops import console
from server.ops.interrupting import Interruption
from server.ops.main import main
from server.ops.opening import TENANT, opened_database
from server.store.telework.grants import StoredGrant, insert_grants
from server.usecases.telework import recount_month
from telework import Grant, GrantSource, Place, Unit
from telework.counting import STANDARD
from telework.counting.policy_file import COLUMNS, policy_line
from tests.approval.city import city_files

HEAD = "国民の祝日・休日月日,国民の祝日・休日名称"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server with the small city."""
    folder = tmp_path_factory.mktemp("telework")
    file = folder / "tsukue.toml"
    file.write_text(f'data_dir = "{folder / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    city = folder / "city"
    city.mkdir()
    for name, content in city_files().items():
        (city / name).write_text(content, encoding="utf-8")
    assert (
        main(["org", "load", str(city), "--date", "2026-11-24", "--config", str(file)])
        == console.OK
    )
    return file


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def run(settings: Path, *words: str) -> int:
    return main(["telework", *words, "--config", str(settings)])


def test_a_month_without_anything_still_says_what_it_rests_on(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("count", "--month", "2026-11", "--policy", "standard", "--by", "section,kind")
    assert run(settings, *words, "--json") == console.OK
    told = json.loads(capsys.readouterr().out)
    assert (told["policy_id"], told["policy_version"], told["state"]) == (
        "standard",
        1,
        "provisional",
    )
    assert told["as_of"]
    assert told["total"]["live"]["count"] == told["total"]["confirmed"]["count"] == 0
    assert run(settings, *words) == console.OK
    assert "standard 1" in capsys.readouterr().out
    assert run(settings, "count", "--month", "2026-11", "--policy", "nobody") == console.REFUSED
    assert "nobody" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run(settings, "count", "--month", "2026-11", "--by", "floor")


def test_the_trend_is_measured_against_the_line_of_the_settings(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSUKUE_SERVER_TELEWORK_TARGET_FIRST", "300")
    monkeypatch.setenv("TSUKUE_SERVER_TELEWORK_TARGET_LAST", "9000")
    assert run(settings, "trend", "--fiscal-year", "2026", "--json") == console.OK
    months = json.loads(capsys.readouterr().out)["months"]
    assert [months[at]["target_half_units"] for at in (0, -1)] == [600, 18_000]


def test_a_policy_is_loaded_listed_shown_and_refused_by_line(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["own", "1", "2026-04-01", *policy_line(STANDARD)[3:]]
    file = tmp_path / "policies.csv"
    file.write_text("\n".join(",".join(each) for each in (COLUMNS, own)) + "\n", encoding="utf-8")
    assert run(settings, "policy", "load", str(file)) == console.OK
    assert run(settings, "policy", "list") == console.OK
    assert "own\t1\t2026-04-01" in capsys.readouterr().out
    assert run(settings, "policy", "show", "own") == console.OK
    assert capsys.readouterr().out == file.read_text(encoding="utf-8")
    assert run(settings, "policy", "show", "nobody") == console.REFUSED
    file.write_text(
        ",".join(COLUMNS) + "\n" + ",".join([*own[:3], "week", *own[4:]]) + "\nown,0,x\n",
        encoding="utf-8",
    )
    capsys.readouterr()
    assert run(settings, "policy", "load", str(file)) == console.REFUSED
    told = capsys.readouterr().err
    assert "policies.csv:2: " in told
    assert "policies.csv:3: " in told


def test_holidays_as_the_cabinet_office_publishes_them(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "syukujitsu.csv"
    file.write_bytes(f"{HEAD}\r\n2028/1/1,元日\r\n2028/1/32,誤り\r\n".encode("cp932"))
    assert run(settings, "holidays", "load", str(file)) == console.REFUSED
    assert "syukujitsu.csv:3: " in capsys.readouterr().err
    assert run(settings, "holidays", "list", "--year", "2028") == console.OK
    assert "worked out from the law" in capsys.readouterr().out
    file.write_bytes(f"{HEAD}\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n".encode("cp932"))
    assert run(settings, "holidays", "load", str(file)) == console.OK
    capsys.readouterr()
    assert run(settings, "holidays", "list", "--year", "2028") == console.OK
    told = capsys.readouterr().out
    assert "2028-01-10\t成人の日" in told
    assert "law" not in told
    assert "2028-12-29\t年末年始" in told


def test_closed_days_of_the_city_and_a_recount(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "closed.csv"
    file.write_text("day,name\n2027-04-01,市制施行記念日\n", encoding="utf-8")
    assert run(settings, "closed-days", "load", str(file)) == console.OK
    assert run(settings, "holidays", "list", "--year", "2027") == console.OK
    assert "2027-04-01\t市制施行記念日" in capsys.readouterr().out
    assert run(settings, "closed-days", "load", str(tmp_path / "none.csv")) == console.REFUSED
    assert run(settings, "recount", "--month", "2026-11") == console.OK


def test_a_recount_tells_how_far_it_is_and_goes_on_where_it_was_stopped(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    day = date(2026, 10, 5)
    with opened_database(Namespace(config=settings)) as database, database.write_work() as tx:
        grants = [_order(person, day) for person in ("p-mori", "p-yoshida")]
        insert_grants(tx, TENANT, grants)
    monkeypatch.setattr(recount_month, "PEOPLE_AT_A_TIME", 1)
    with monkeypatch.context() as interrupted:
        interrupted.setattr(Interruption, "__call__", lambda _self: True)
        assert run(settings, "recount", "--month", "2026-10") == console.STOPPED
    told = capsys.readouterr().out
    assert "1 of 2 people" in told
    assert "--after p-mori" in told
    again = ("recount", "--month", "2026-10", "--after", "p-mori")
    assert run(settings, *again) == console.OK
    assert "1 of 1 people\ncounted 1 person-days anew" in capsys.readouterr().out


def _order(person: str, day: date) -> StoredGrant:
    grant = Grant(
        grant_id=f"order-{person}",
        person_id=person,
        day=day,
        unit=Unit.FULL,
        place=Place.HOME,
        source=GrantSource.ORDER,
    )
    return StoredGrant(grant=grant, granted_by="x", granted_at=datetime(2026, 10, 1, tzinfo=UTC))


def test_limits_are_loaded_whole_and_listed(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "limits.csv"
    head = "setting,section_id,value,valid_from,valid_to\n"
    file.write_text(head + "days_per_week,,2.5,2026-04-01,\ndevice_pool,joho,9,x,\n")
    assert run(settings, "settings", "load", str(file)) == console.REFUSED
    told = capsys.readouterr().err
    assert "limits.csv:3" in told
    assert "[setting.city_only]" in told
    assert "[cell.not_a_date]" in told
    file.write_text(head + "days_per_week,joho,2.5,2026-04-01,\n")
    assert run(settings, "settings", "load", str(file)) == console.OK
    assert "loaded 1 settings" in capsys.readouterr().out
    assert run(settings, "settings", "list") == console.OK
    assert capsys.readouterr().out == "days_per_week\tjoho\t2.5\t2026-04-01\t\n"
    assert run(settings, "grants", "--month", "2026-11", "--json") == console.OK
    assert capsys.readouterr().out == ""
