# SPDX-License-Identifier: Apache-2.0
"""The data key in a real Secret Service: kept, read back, forgotten, and missed."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.core
import pytest

from desktop.bootstrap import build
from desktop.desk import LocalDesk
from desktop.errors import Code, TroubleError
from desktop.keys import data_key
from desktop.keys.keyring_access import SystemKeyring
from desktop.settings import ClientSettings


@pytest.fixture
def secret_service(system_keyring: None) -> Iterator[None]:
    """The library looks for its back-end anew, and finds the Secret Service."""
    before = keyring.get_keyring()
    keyring.core.init_backend()
    yield
    keyring.set_keyring(before)


def store(folder: Path) -> LocalDesk:
    return build(ClientSettings(store_folder=folder))


@pytest.mark.usefixtures("secret_service")
def test_a_store_opens_again_with_the_key_of_the_keyring(tmp_path: Path) -> None:
    desk = store(tmp_path)
    assert desk.drafts() == ()
    assert desk.status().trouble is None
    desk.close()
    again = store(tmp_path)
    assert again.drafts() == ()
    assert again.status().trouble is None
    again.close()


@pytest.mark.usefixtures("secret_service")
def test_a_forgotten_key_is_missed_and_not_made_anew() -> None:
    secrets = SystemKeyring("Tsukue test")
    key = data_key.make(secrets, "device")
    assert data_key.load(secrets, "device") == key
    secrets.delete(data_key.name_of("device"))
    secrets.delete(data_key.name_of("device"))
    with pytest.raises(TroubleError) as told:
        data_key.load(secrets, "device")
    assert told.value.trouble.code == Code.KEYRING_MISSING
