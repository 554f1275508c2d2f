# SPDX-License-Identifier: Apache-2.0
"""The keyring of the operating system, through back-ends we know to keep secrets.

``keyring`` takes whatever is installed, a plain text file included. So only the classes
named here are used, what was written is read back, and there is no other place to go.
"""

from typing import TYPE_CHECKING, Protocol

from desktop.errors import Code, TroubleError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Tsukue"

ALLOWED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.macOS.Keyring",
    }
)
"""Full names of the back-end classes that may hold the data key."""


class SecretStore(Protocol):
    """Where small secrets are kept by name."""

    def get(self, name: str) -> str | None:
        """Return a secret, None where there is none."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; that there is none is no error."""
        ...


class SystemKeyring:
    """The keyring of this account; the library is imported at the first use."""

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service
        self._backend: KeyringBackend | None = None

    def get(self, name: str) -> str | None:
        """Return a secret.

        Raises:
            TroubleError: the keyring is locked or its session bus is gone (``keyring.locked``),
                it is missing, or not one we trust.
        """
        from keyring.errors import KeyringError

        try:
            return self._chosen().get_password(self._service, name)
        except (KeyringError, OSError) as problem:
            raise TroubleError(Code.KEYRING_LOCKED) from problem

    def put(self, name: str, secret: str) -> None:
        """Keep a secret and make sure that it was kept.

        Raises:
            TroubleError: as for ``get``, or what is read back differs (``keyring.not_kept``).
        """
        from keyring.errors import KeyringError

        try:
            self._chosen().set_password(self._service, name, secret)
        except (KeyringError, OSError) as problem:
            raise TroubleError(Code.KEYRING_LOCKED) from problem
        if self.get(name) != secret:
            raise TroubleError(Code.KEYRING_NOT_KEPT)

    def delete(self, name: str) -> None:
        """Forget a secret."""
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            self._chosen().delete_password(self._service, name)
        except PasswordDeleteError:
            return
        except (KeyringError, OSError) as problem:
            raise TroubleError(Code.KEYRING_LOCKED) from problem

    def _chosen(self) -> "KeyringBackend":
        if self._backend is None:
            import keyring

            self._backend = choose(keyring.get_keyring())
        return self._backend


def choose(found: "KeyringBackend") -> "KeyringBackend":
    """Return the trusted back-end of what ``keyring`` found.

    Raises:
        TroubleError: there is none (``keyring.missing``), or only ones that may not hold
            secrets (``keyring.refused``).
    """
    chained = getattr(found, "backends", None)
    candidates = list(chained) if chained is not None else [found]
    for candidate in candidates:
        if _full_name(candidate) in ALLOWED:
            return candidate
    if all(_full_name(one).startswith("keyring.backends.fail.") for one in candidates):
        raise TroubleError(Code.KEYRING_MISSING)
    raise TroubleError(Code.KEYRING_REFUSED, backend=_full_name(candidates[0]))


def _full_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
