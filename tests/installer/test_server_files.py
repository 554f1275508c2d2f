# SPDX-License-Identifier: Apache-2.0
"""The files an administrator copies say what the server understands."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from server.ops.doctor.service_check import TIMERS
from server.settings import ServerSettings, load_settings

FILES = Path(__file__).parents[2] / "installer" / "server"
UNITS = FILES / "units"


def test_the_settings_file_is_understood_and_shows_every_setting() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    shown = re.findall(r"^(\w+) = ", (FILES / "tsukue.toml").read_text("utf-8"), re.MULTILINE)
    assert settings.data_dir == Path("/var/lib/tsukue")
    assert sorted(shown) == sorted(each.name for each in fields(ServerSettings))


def test_nginx_lets_through_what_the_server_takes_and_goes_where_it_listens() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    site = (FILES / "nginx" / "site.conf").read_text("utf-8")
    [megabytes] = re.findall(r"client_max_body_size (\d+)m;", site)
    assert int(megabytes) * 1024 * 1024 >= settings.max_file_bytes
    assert f"server {settings.host}:{settings.port};" in site


def test_the_services_may_write_where_the_settings_say() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    fence = (FILES / "units" / "tsukue-.service.d" / "hardening.conf").read_text("utf-8")
    assert f"ReadWritePaths={settings.data_dir} " in fence
    assert "NoNewPrivileges=yes" in fence
    assert "ProtectSystem=strict" in fence


def test_one_process_works_off_the_outbox_where_it_has_a_unit_of_its_own() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    assert settings.jobs == "elsewhere"
    assert "bin/tsukue-server jobs --config" in unit("tsukue-worker.service")


@pytest.mark.parametrize("name", [path.name for path in UNITS.glob("tsukue-*.service")])
def test_a_unit_runs_a_command_that_there_is(name: str) -> None:
    [line] = re.findall(r"^ExecStart=(.*)$", unit(name), re.MULTILINE)
    program, command, *rest = line.replace("backups verify", "backups-verify").split()
    assert program == "/opt/tsukue/current/bin/tsukue-server"
    assert rest[-2:] == ["--config", "/etc/tsukue/tsukue.toml"]
    # A timer's command says only what is wrong; a folder not named yet is not.
    assert rest[:-2] == {"backup": ["--nightly"], "backups-verify": ["--weekly"]}.get(command, [])
    assert command in {"serve", "jobs", "backup", "backups-verify", "doctor"}


def test_what_timers_begin_is_ended_and_looked_after_with_them() -> None:
    prerm = (FILES / "scripts" / "prerm").read_text("utf-8")
    timers = {path.name for path in UNITS.glob("*.timer")}
    assert timers == set(TIMERS)
    for timer in timers:
        assert f"{timer.removesuffix('.timer')}.service" in prerm
        assert timer in prerm


def unit(name: str) -> str:
    return (UNITS / name).read_text("utf-8")
