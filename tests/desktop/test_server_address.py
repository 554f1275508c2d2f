# SPDX-License-Identifier: Apache-2.0
"""No password leaves this machine unencrypted, wherever the address of the server came from."""

from pathlib import Path

import pytest

from desktop.bootstrap import Surroundings, build
from desktop.errors import Code
from desktop.facade import ConnectionState, Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.server_address import is_safe
from desktop.settings import ClientSettings, settings_from_environment
from desktop.sync.faults import CallFailed, FaultKind, connection_state
from desktop.sync.transport import Call, Transport

SAFE = (
    "https://tsukue.city.example.jp",
    "HTTPS://tsukue.city.example.jp:8443/",
    "https://[2001:db8::7]",
    "http://127.0.0.1:8722",
    "http://localhost",
    "http://LOCALHOST:8722/",
    "http://[::1]:8722",
)
OPEN = (
    "http://tsukue.city.example.jp",
    "http://192.0.2.7:8722",
    "http://127.0.0.1.evil.example",
    "http://127.0.0.1@evil.example/",
    "http://127.0.0.1\\@evil.example/",
    "http://localhost.evil.example",
    "ftp://127.0.0.1",
    "tsukue.city.example.jp",
    "//tsukue.city.example.jp",
    "https://",
    "http://[::1",
    "",
)


@pytest.mark.parametrize("address", SAFE)
def test_encrypted_or_on_this_machine_is_safe(address: str) -> None:
    assert is_safe(address)


@pytest.mark.parametrize("address", OPEN)
def test_everything_else_is_not(address: str) -> None:
    assert not is_safe(address)


@pytest.mark.parametrize("address", OPEN[:3])
def test_no_setting_names_such_a_server(address: str) -> None:
    with pytest.raises(ValueError, match="http"):
        settings_from_environment({"TSUKUE_SERVER_URL": address})


def test_nothing_is_sent_to_such_an_address() -> None:
    transport = Transport()
    with pytest.raises(CallFailed) as caught:
        transport.call(Call(method="GET", url="http://192.0.2.7/v1/me", request_id="r"))
    assert caught.value.fault.kind is FaultKind.ADDRESS
    assert connection_state(caught.value.fault) is ConnectionState.CONFIGURATION_ERROR
    assert transport._opened is None


def test_who_types_one_is_told_before_the_password_leaves(tmp_path: Path) -> None:
    here = ClientSettings(store_folder=tmp_path / "store")
    desk = build(here, Surroundings(secrets=KeptNowhere()))
    try:
        refused = desk.sign_in("http://tsukue.city.example.jp", "yamazaki", "secret")
    finally:
        desk.close()
    assert isinstance(refused, Trouble)
    assert refused.code == Code.CONFIGURATION_ADDRESS
