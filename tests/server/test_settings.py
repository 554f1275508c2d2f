# SPDX-License-Identifier: Apache-2.0
"""Settings come from a file and the environment, and wrong ones are named."""

import re
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


S3 = 'files_store = "s3"\ns3_endpoint = "https://store.example.jp"\n'

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
    "port: a whole number": "port = true",
    "port: 0 to 65535": "port = 70000",
    "data_dir: text": "data_dir = 5",
    "timestamp_urls: a list of texts": "timestamp_urls = [1]",
    "database_url": 'database_url = "mysql://db/tsukue"',
    "files_store": 'files_store = "tape"',
    "s3_endpoint: an address": 'files_store = "s3"',
    "s3_endpoint: https": 'files_store = "s3"\ns3_endpoint = "http://store.example.jp"',
    "s3_endpoint: .* without keys": 'files_store = "s3"\ns3_endpoint = "https://a:b@s.example.jp"',
    "s3_endpoint: .* https://": 'files_store = "s3"\ns3_endpoint = "https://[::1"',
    "s3_bucket": f'{S3}s3_bucket = "Files_1"',
    "s3_region": f'{S3}s3_bucket = "files"\ns3_region = ""',
    "s3_prefix": f'{S3}s3_bucket = "files"\ns3_prefix = "../"',
    "s3_authority_file": f'{S3}s3_bucket = "files"\ns3_authority_file = "city.pem"',
    "s3_credentials_file": f'{S3}s3_bucket = "files"\ns3_prefix = "city/tsukue/"',
    "not UTF-8": b"# \x8ao\n",
}


@pytest.mark.parametrize(("named", "text"), WRONG.items())
def test_a_wrong_setting_is_named(tmp_path: Path, named: str, text: str | bytes) -> None:
    file = tmp_path / "server.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
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


LINES = """\
# "prot = 1" in a comment, and in a text:
city_name = \"\"\"机市
prot = 2\"\"\"
timestamp_urls = [
  "http://a",
]
"""


def refused(tmp_path: Path, text: str, **environment: str) -> SettingsProblem:
    file = tmp_path / "server.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsProblem) as caught:
        load_settings(file, environment)
    return caught.value


def test_every_unknown_setting_is_named_with_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    text = LINES + 'prot = 1\n\nmail_hots = [\n "x",\n]\n[database]\nurl = "x"\n'
    problem = refused(tmp_path, text)
    file = tmp_path / "server.toml"
    assert [(each.place, each.name, each.near) for each in problem.faults] == [
        (f"{file}:7", "prot", "port"),
        (f"{file}:9", "mail_hots", "mail_host"),
        (f"{file}:12", "database", "database_url"),
    ]
    assert problem.english.splitlines()[0] == (
        f"{file}:7: unknown setting: prot (did you mean port?)"
    )
    assert f"{file}:9: 知らない設定です: mail_hots（mail_host のことですか）" in problem.japanese


def test_a_value_of_another_kind_is_named_with_its_line(tmp_path: Path) -> None:
    problem = refused(tmp_path, LINES + "threads = [\n1]\n")
    file = tmp_path / "server.toml"
    assert problem.english == f"{file}:7: threads: a whole number is needed"
    assert problem.japanese == f"{file}:7: threads は整数で書いてください"
    # Of several names the one that is in the file is where to look.
    problem = refused(tmp_path, LINES + 'mail_host = "mail"\nmail_security = "ssl"\n')
    assert problem.english.startswith(f"{file}:8: mail_security")


def test_a_value_of_the_environment_is_named_by_its_variable(tmp_path: Path) -> None:
    problem = refused(tmp_path, LINES, TSUKUE_SERVER_PORT="many")
    assert problem.english == "TSUKUE_SERVER_PORT: port: a whole number is needed"


@pytest.mark.parametrize(("text", "line"), [('port = "8722\n', 7), ("port = 1\nport = 2\n", 8)])
def test_broken_toml_is_named_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    problem = refused(tmp_path, LINES + text)
    assert problem.faults[0].code == "settings.broken"
    assert problem.faults[0].place == f"{tmp_path / 'server.toml'}:{line}"
    assert "TOMLとして読めません" in problem.japanese


def test_every_refusal_of_a_value_is_said_in_japanese(tmp_path: Path) -> None:
    for text in (each for each in WRONG.values() if isinstance(each, str)):
        problem = refused(tmp_path, text)
        assert re.search("[ぁ-ん]", problem.japanese), problem.english
