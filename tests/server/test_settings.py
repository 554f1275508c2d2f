# SPDX-License-Identifier: Apache-2.0
"""Settings come from a file and the environment, and wrong ones are named."""

from pathlib import Path

import pytest

from server.settings import ServerSettings, SettingsProblem, load_settings


def test_nothing_set_means_sqlite_on_loopback() -> None:
    settings = load_settings(None, {})
    assert settings == ServerSettings()
    assert settings.host == "127.0.0.1"
    assert settings.resolved_database_url().startswith("sqlite:///")


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text('port = 1000\ncity_name = "机市"\ntimestamp_urls = ["http://a", "http://b"]')
    settings = load_settings(file, {"TSUKUE_SERVER_PORT": "2000"})
    assert (settings.port, settings.city_name) == (2000, "机市")
    assert settings.timestamp_urls == ("http://a", "http://b")


WRONG = {
    "unknown setting": "prot = 1",
    "port": 'port = "many"',
    "forwarded_allow_ips": 'forwarded_allow_ips = "*"',
    "workers": "workers = 2",
    "device_policy": 'device_policy = "everybody"',
    "threads": "threads = 0",
    "jobs": 'jobs = "nowhere"',
    "telework_objective": 'telework_objective = "maybe"',
    "telework_difference_minutes": "telework_difference_minutes = -1",
    "telework_overtime": "telework_overtime_near_percent = 101",
    "telework_target": "telework_target_last = -1",
    "report_publish_day": 'report_publish_day = "29"',
    "open_data_url": 'open_data_url = "https://data.example.jp"',
    "server.toml": "port =",
}


@pytest.mark.parametrize(("named", "text"), WRONG.items())
def test_a_wrong_setting_is_named(tmp_path: Path, named: str, text: str) -> None:
    file = tmp_path / "server.toml"
    file.write_text(text)
    with pytest.raises(SettingsProblem, match=named):
        load_settings(file, {})


def test_what_is_chosen_for_hours_is_in_minutes() -> None:
    hours = load_settings(None, {}).hours()
    assert (hours.month_limit, hours.year_limit, hours.difference_minutes) == (2700, 21600, 30)
    assert hours.objective
    assert not hours.strict
    chosen = {
        "TSUKUE_SERVER_TELEWORK_OBJECTIVE": "no",
        "TSUKUE_SERVER_TELEWORK_DIFFERENCE_STRICT": "yes",
    }
    hours = load_settings(None, chosen).hours()
    assert (hours.objective, hours.strict) == (False, True)
