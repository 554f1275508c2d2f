# SPDX-License-Identifier: Apache-2.0
"""The keyring of a test run is a real Secret Service, and nobody's but the run's."""

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.SecretService import Keyring


@pytest.fixture
def keyring() -> KeyringBackend:
    """The back-end that a Linux desktop uses."""
    backend: KeyringBackend = Keyring()
    return backend


@pytest.mark.usefixtures("system_keyring")
def test_a_secret_is_kept_by_the_secret_service(keyring: KeyringBackend) -> None:
    keyring.set_password("Tsukue", "a test", "a secret")
    assert keyring.get_password("Tsukue", "a test") == "a secret"


def test_without_asking_for_it_a_test_reaches_no_keyring(keyring: KeyringBackend) -> None:
    with pytest.raises(FileNotFoundError):
        keyring.get_password("Tsukue", "a test")
