# SPDX-License-Identifier: Apache-2.0
"""The key that seals the store: 256 random bits in the OS keyring, never anywhere else."""

import base64
import binascii
import os

from desktop.errors import Code, TroubleError
from desktop.keys.keyring_access import SecretStore
from desktop.store.sealed import KEY_BYTES


def name_of(device_id: str) -> str:
    """Return the name under which this installation's data key is kept."""
    return f"store {device_id}"


def load(secrets: SecretStore, device_id: str) -> bytes:
    """Return the data key of an existing store.

    Raises:
        TroubleError: the keyring does not give it; a new key would open nothing, so none
            is made (``keyring.missing``).
    """
    text = secrets.get(name_of(device_id))
    if text is None:
        raise TroubleError(Code.KEYRING_MISSING)
    try:
        key = base64.b64decode(text, validate=True)
    except binascii.Error as problem:
        raise TroubleError(Code.KEYRING_NOT_KEPT) from problem
    if len(key) != KEY_BYTES:
        raise TroubleError(Code.KEYRING_NOT_KEPT)
    return key


def make(secrets: SecretStore, device_id: str) -> bytes:
    """Make the data key of a new store and put it into the keyring.

    Raises:
        TroubleError: the keyring did not keep it (``keyring.not_kept``).
    """
    key = os.urandom(KEY_BYTES)
    secrets.put(name_of(device_id), base64.b64encode(key).decode("ascii"))
    if load(secrets, device_id) != key:
        raise TroubleError(Code.KEYRING_NOT_KEPT)
    return key


class KeptNowhere:
    """Secrets of a ``thin`` terminal: they live as long as the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return a secret of this process."""
        return self._secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret while the process lives."""
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget a secret."""
        self._secrets.pop(name, None)

    def is_empty(self) -> bool:
        """Tell whether nothing is kept."""
        return not self._secrets
