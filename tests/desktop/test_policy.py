# SPDX-License-Identifier: Apache-2.0
"""What the city fixes for a machine: who may write it, what it may say, and that it wins."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from desktop.errors import TroubleError
from desktop.policy import from_file, from_registry, settings_now
from desktop.settings import Profile, declarations, lockable

SAMPLE = Path(__file__).parents[2] / "installer" / "client" / "client.toml"
KEY = r"HKLM\SOFTWARE\Policies\Tsukue"


def policy(folder: Path, text: str) -> Path:
    file = folder / "client.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)
    folder.chmod(0o755)
    return file


def read(file: Path) -> dict[str, str]:
    return from_file(file, owner=os.getuid())


def trouble(file: Path, owner: int | None = None) -> tuple[str, dict[str, str]]:
    with pytest.raises(TroubleError) as caught:
        from_file(file, os.getuid() if owner is None else owner)
    return str(caught.value.trouble.code), dict(caught.value.trouble.params)


def test_what_the_city_fixed_counts_before_the_environment(tmp_path: Path) -> None:
    fixed = read(policy(tmp_path, 'server_url = "https://city"\nprofile = "thin"\n'))
    around = {"TSUKUE_SERVER_URL": "https://evil", "TSUKUE_PROFILE": "managed"}
    settings = settings_now({**around, "TSUKUE_POLL_SECONDS": "5"}, fixed)
    assert settings.server_url == "https://city"
    assert settings.profile is Profile.THIN
    assert settings.poll_seconds == 5
    assert settings.locked == {"server_url", "profile"}


def test_no_file_fixes_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "none" / "client.toml") == {}
    assert settings_now({}, {}).locked == frozenset()


def test_the_environment_cannot_claim_to_be_the_city() -> None:
    assert settings_now({"TSUKUE_LOCKED": "server_url"}, {}).locked == frozenset()


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_change_is_not_trusted(tmp_path: Path, mode: int) -> None:
    file = policy(tmp_path, 'profile = "managed"\n')
    file.chmod(mode)
    assert trouble(file) == ("policy.not_trusted", {"place": str(file)})


def test_a_folder_that_others_can_change_is_not_trusted(tmp_path: Path) -> None:
    file = policy(tmp_path, 'profile = "managed"\n')
    tmp_path.chmod(0o777)
    assert trouble(file) == ("policy.not_trusted", {"place": str(tmp_path)})


def test_a_file_of_somebody_else_is_not_trusted(tmp_path: Path) -> None:
    file = policy(tmp_path, 'profile = "managed"\n')
    assert trouble(file, os.getuid() + 1) == ("policy.not_trusted", {"place": str(file)})


@pytest.mark.parametrize(
    ("text", "code", "line", "key"),
    [
        ('profile = "thin"\nproflie = "thin"\n', "policy.unknown", 2, "proflie"),
        ('# TSA\n\ntimestamp_url = "http://a"\n', "policy.unknown", 3, "timestamp_url"),
        ('device_name = "a"\n', "policy.unknown", 1, "device_name"),
        ("[proxy]\na = 1\n", "policy.value", 1, "proxy"),
        ('server_url = "http://city"\n', "policy.address", 1, "server_url"),
        ('server_url = "tsukue.city.example.jp"\n', "policy.address", 1, "server_url"),
        ('profile = "guest"\n', "policy.value", 1, "profile"),
        ("pin_minutes = true\n", "policy.value", 1, "pin_minutes"),
        ("poll_seconds = 0\n", "policy.value", 1, "poll_seconds"),
        ("status_days = -7\n", "policy.value", 1, "status_days"),
        ('poll_seconds = "often"\n', "policy.value", 1, "poll_seconds"),
        ('proxy = "http://user:secret@proxy:8080"\n', "policy.value", 1, "proxy"),
        ('objective_records = "perhaps"\n', "policy.value", 1, "objective_records"),
        ('appearance = "pink"\n', "policy.value", 1, "appearance"),
    ],
)
def test_what_is_not_understood_is_named_by_line(
    tmp_path: Path, text: str, code: str, line: int, key: str
) -> None:
    file = policy(tmp_path, text)
    assert trouble(file) == (code, {"place": f"{file}:{line}", "key": key})


def test_what_is_no_toml_is_named_by_line(tmp_path: Path) -> None:
    file = policy(tmp_path, 'profile = "thin"\nserver_url = https://city\n')
    assert trouble(file) == ("policy.unreadable", {"place": f"{file}:2"})
    file.write_bytes(b"server_url = '\x83\x8c'")
    assert trouble(file)[0] == "policy.unreadable"


@pytest.mark.parametrize("proxy", ["system", "none", "http://proxy:8080", "https://proxy.city"])
def test_a_proxy_is_a_word_or_an_address(tmp_path: Path, proxy: str) -> None:
    assert read(policy(tmp_path, f'proxy = "{proxy}"\n')) == {"proxy": proxy}


def test_values_of_the_registry_are_read_alike() -> None:
    entries = (("server_url", "https://city"), ("pin_minutes", 5))
    assert from_registry(entries, KEY) == {"server_url": "https://city", "pin_minutes": "5"}
    with pytest.raises(TroubleError) as caught:
        from_registry((("tsa", "http://a"),), KEY)
    assert caught.value.trouble.params == {"place": rf"{KEY}\tsa", "key": "tsa"}
    with pytest.raises(TroubleError) as caught:
        from_registry((("server_url", "http://city"),), KEY)
    assert caught.value.trouble.code == "policy.address"


def test_the_shipped_file_offers_every_setting_that_may_be_fixed(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    offered = re.sub(r"^#(?=[a-z_]+ = )", "", text, flags=re.MULTILINE)
    assert set(read(policy(tmp_path, offered))) == lockable()
    defaults = {name: default for name, default, *_ in declarations()}
    given = tomllib.loads(offered)
    same = ("profile", "proxy", "poll_seconds", "sent_kept_days", "pin_minutes", "status_days")
    assert {name: given[name] for name in same} == {name: defaults[name] for name in same}
