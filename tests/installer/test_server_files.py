# SPDX-License-Identifier: Apache-2.0
"""The files an administrator copies say what the server understands."""

import re
from dataclasses import fields
from pathlib import Path

from server.settings import ServerSettings, load_settings

FILES = Path(__file__).parents[2] / "installer" / "server"


def test_the_settings_file_is_understood_and_shows_every_setting() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    shown = re.findall(r"^(\w+) = ", (FILES / "tsukue.toml").read_text("utf-8"), re.MULTILINE)
    assert settings.data_dir == Path("/var/lib/tsukue")
    assert sorted(shown) == sorted(each.name for each in fields(ServerSettings))


def test_nginx_lets_through_what_the_server_takes_and_goes_where_it_listens() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    site = (FILES / "nginx-tsukue.conf").read_text("utf-8")
    [megabytes] = re.findall(r"client_max_body_size (\d+)m;", site)
    assert int(megabytes) * 1024 * 1024 >= settings.max_file_bytes
    assert f"proxy_pass http://{settings.host}:{settings.port};" in site


def test_the_unit_keeps_its_state_where_the_settings_say() -> None:
    settings = load_settings(FILES / "tsukue.toml", environment={})
    unit = (FILES / "tsukue-server.service").read_text("utf-8")
    assert f"StateDirectory={settings.data_dir.name}" in unit
    assert "NoNewPrivileges=yes" in unit
    assert "ProtectSystem=strict" in unit
