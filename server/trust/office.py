# SPDX-License-Identifier: Apache-2.0
"""The hosted office CA and time-stamp authority: keys sealed in the data directory."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from signing.office_ca import OfficeCa
from signing.office_crl import Revocation
from signing.office_tsa import OfficeTsa

_CA_FILE = "office-ca.json"
_TSA_FILE = "office-tsa.json"


@dataclass(frozen=True, slots=True)
class OfficeTrust:
    """The CA that vouches for staff, and the TSA that answers when no other is set."""

    ca: OfficeCa
    tsa: OfficeTsa

    @property
    def roots_pem(self) -> str:
        """Return the root certificates that signatures of this office rest on."""
        return self.ca.roots_pem

    @property
    def chain_pem(self) -> str:
        """Return what stands between a staff certificate and the root."""
        return self.ca.chain_pem

    def issue(
        self, request_pem: str, person_id: str, name: str, section: str, now: datetime
    ) -> str:
        """Issue a staff certificate for a request.

        Raises:
            SigningRefused: the request is unreadable, not signed by its key, or too weak.
        """
        return self.ca.issue(request_pem, person_id, name, section, now)

    def answer(self, request_der: bytes, now: datetime) -> bytes:
        """Answer an RFC 3161 request; a bad request gets a rejection, not an exception."""
        return self.tsa.answer(request_der, now)

    def revocation_list(self, revoked: tuple[Revocation, ...], now: datetime) -> bytes:
        """Return the CRL (DER); its number is the time, so that it always grows."""
        return self.ca.revocation_list(revoked, int(now.timestamp()), now)


def create_office(folder: Path, city_name: str, passphrase: bytes, now: datetime) -> OfficeTrust:
    """Make CA and TSA and keep them sealed in ``folder``.

    Raises:
        FileExistsError: they are there already; new ones would orphan every signature.
    """
    if (folder / _CA_FILE).exists():
        raise FileExistsError(folder / _CA_FILE)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    ca = OfficeCa.create(city_name, now)
    office = OfficeTrust(ca, OfficeTsa.create(ca, now))
    _write(folder / _TSA_FILE, office.tsa.export(passphrase.decode("ascii")))
    _write(folder / _CA_FILE, office.ca.export(passphrase.decode("ascii")))
    return office


def office_exists(folder: Path) -> bool:
    """Return whether CA and TSA were made here."""
    return (folder / _CA_FILE).exists()


def open_office(folder: Path, passphrase: bytes) -> OfficeTrust:
    """Open the kept CA and TSA.

    Raises:
        FileNotFoundError: ``tsukue-server init`` was not run.
        SigningRefused: the passphrase is another one, or a file is damaged.
    """
    text = passphrase.decode("ascii")
    ca = OfficeCa.load((folder / _CA_FILE).read_bytes(), text)
    return OfficeTrust(ca, OfficeTsa.load((folder / _TSA_FILE).read_bytes(), text))


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
