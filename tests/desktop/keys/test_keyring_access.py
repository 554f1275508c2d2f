# SPDX-License-Identifier: Apache-2.0
"""Only keyrings we know to keep secrets are used; there is no plaintext way out."""

import errno
import types
from collections.abc import Iterator
from typing import NoReturn

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from desktop.errors import Code, TroubleError
from desktop.keys import data_key
from desktop.keys.data_key import KeptNowhere
from desktop.keys.keyring_access import ALLOWED, SystemKeyring, choose


class Backend(KeyringBackend):
    """A back-end in memory, named as a test likes."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(f"{service}|{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[f"{service}|{username}"] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop(f"{service}|{username}", None)


def named(full_name: str, base: type[Backend] = Backend) -> Backend:
    """Return a back-end that calls itself by a class name."""
    module, _, name = full_name.rpartition(".")
    made: Backend = type(name, (base,), {"__module__": module, "__qualname__": name})()
    return made


class Chain:
    """Stands for keyring's chainer, which offers every viable back-end."""

    def __init__(self, *backends: Backend) -> None:
        self.backends = backends


@pytest.fixture
def system() -> Iterator[types.SimpleNamespace]:
    """The keyring library with a back-end of our choice, put back afterwards."""
    before = keyring.get_keyring()
    yield types.SimpleNamespace(use=keyring.set_keyring)
    keyring.set_keyring(before)


@pytest.mark.parametrize("full_name", sorted(ALLOWED))
def test_the_systems_own_keyrings_are_taken(full_name: str) -> None:
    backend = named(full_name)
    assert choose(backend) is backend


def test_a_plain_text_file_is_refused_by_name() -> None:
    with pytest.raises(TroubleError) as told:
        choose(named("keyrings.alt.file.PlaintextKeyring"))
    assert told.value.trouble.code == Code.KEYRING_REFUSED
    assert "PlaintextKeyring" in told.value.trouble.params["backend"]


def test_the_good_one_of_a_chain_is_taken() -> None:
    good = named("keyring.backends.SecretService.Keyring")
    chain = Chain(named("keyrings.alt.file.PlaintextKeyring"), good)
    assert choose(chain) is good  # type: ignore[arg-type]


def test_no_keyring_at_all_has_a_word_of_its_own() -> None:
    with pytest.raises(TroubleError) as told:
        choose(named("keyring.backends.fail.Keyring"))
    assert told.value.trouble.code == Code.KEYRING_MISSING


def test_a_locked_keyring_has_a_word_of_its_own(system: types.SimpleNamespace) -> None:
    class Locked(Backend):
        def get_password(self, service: str, username: str) -> str | None:
            raise KeyringLocked

    system.use(named("keyring.backends.SecretService.Keyring", Locked))
    with pytest.raises(TroubleError) as told:
        SystemKeyring().get("store d1")
    assert told.value.trouble.code == Code.KEYRING_LOCKED


@pytest.mark.parametrize("ask", ["get", "put", "delete"])
def test_a_session_bus_that_is_gone_leaves_the_keyring_locked(
    system: types.SimpleNamespace, ask: str
) -> None:
    class WithoutBus(Backend):
        def reach(self, *_asked: str) -> NoReturn:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", "/run/user/1/bus")

        get_password = set_password = delete_password = reach

    system.use(named("keyring.backends.SecretService.Keyring", WithoutBus))
    asked = {"put": ("store d1", "secret")}.get(ask, ("store d1",))
    with pytest.raises(TroubleError) as told:
        getattr(SystemKeyring(), ask)(*asked)
    assert told.value.trouble.code == Code.KEYRING_LOCKED


def test_what_the_keyring_forgets_at_once_is_noticed(system: types.SimpleNamespace) -> None:
    class Forgetful(Backend):
        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept.clear()

    system.use(named("keyring.backends.SecretService.Keyring", Forgetful))
    with pytest.raises(TroubleError) as told:
        data_key.make(SystemKeyring(), "d1")
    assert told.value.trouble.code == Code.KEYRING_NOT_KEPT


def test_a_key_is_kept_read_back_and_forgotten(system: types.SimpleNamespace) -> None:
    system.use(named("keyring.backends.SecretService.Keyring"))
    secrets = SystemKeyring()
    key = data_key.make(secrets, "d1")
    assert data_key.load(secrets, "d1") == key
    secrets.delete(data_key.name_of("d1"))
    with pytest.raises(TroubleError) as told:
        data_key.load(secrets, "d1")
    assert told.value.trouble.code == Code.KEYRING_MISSING


@pytest.mark.parametrize("text", ["", "not base64 !", "c2hvcnQ="])
def test_a_key_that_is_none_is_refused(text: str) -> None:
    secrets = KeptNowhere()
    secrets.put(data_key.name_of("d1"), text)
    with pytest.raises(TroubleError) as told:
        data_key.load(secrets, "d1")
    assert told.value.trouble.code == Code.KEYRING_NOT_KEPT
