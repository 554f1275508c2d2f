# SPDX-License-Identifier: Apache-2.0
"""The hosted office CA and time-stamp authority: keys sealed in the data directory.

What is replaced is kept in the folder ``former``, sealed as it was: nothing is ever lost.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509

from server.durable_files import sync_folder, write_new
from server.trust.clock_guard import ClockGuard
from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.token_key import KeyStore

CA_FILE = "office-ca.json"
TSA_FILE = "office-tsa.json"
FORMER = "former"


@dataclass(frozen=True, slots=True)
class OfficeTrust:
    """The CA that vouches for staff, and the TSA that answers when no other is set.

    Attributes:
        former_units: certificates of the time-stamping units before this one.
        guard: checks the clock before each token.
    """

    ca: OfficeCa
    tsa: OfficeTsa
    former_units: tuple[x509.Certificate, ...] = ()
    guard: ClockGuard | None = None

    @property
    def roots_pem(self) -> str:
        """Return the root certificates that signatures of this office rest on."""
        return self.ca.roots_pem

    @property
    def chain_pem(self) -> str:
        """Return what stands between a staff certificate and the root."""
        return self.ca.chain_pem

    @property
    def units(self) -> tuple[x509.Certificate, ...]:
        """Return the certificates of the time-stamping units, the working one first."""
        return (self.tsa.identity.certificate, *self.former_units)

    def issue(
        self, request_pem: str, person_id: str, name: str, section: str, now: datetime
    ) -> str:
        """Issue a staff certificate for a request.

        Raises:
            SigningRefused: the request is unreadable, not signed by its key, or too weak.
        """
        return self.ca.issue(request_pem, person_id, name, section, now)

    def answer(self, request_der: bytes, now: datetime) -> bytes:
        """Answer an RFC 3161 request; a bad request gets a rejection, not an exception.

        So does every request while the clock cannot be relied on.
        """
        if self.guard is not None and not self.guard.is_steady(now):
            return self.tsa.refuse_time()
        return self.tsa.answer(request_der, now)


def create_office(
    folder: Path,
    city_name: str,
    passphrase: bytes,
    now: datetime,
    keys: KeyStore | None = None,
) -> OfficeTrust:
    """Make CA and TSA and keep them sealed in ``folder``.

    Raises:
        FileExistsError: they are there already; new ones would orphan every signature.
    """
    if (folder / CA_FILE).exists():
        raise FileExistsError(folder / CA_FILE)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    ca = OfficeCa.create(city_name, now, keys=keys)
    office = OfficeTrust(ca, OfficeTsa.create(ca, now))
    # The CA last: only with it is there an office, and init may be run again until then.
    _replace(folder / TSA_FILE, office.tsa.export(passphrase.decode("ascii")))
    _replace(folder / CA_FILE, office.ca.export(passphrase.decode("ascii")))
    return office


def office_exists(folder: Path) -> bool:
    """Return whether CA and TSA were made here."""
    return (folder / CA_FILE).exists()


def open_office(
    folder: Path, passphrase: bytes, keys: KeyStore | None = None, public_url: str = ""
) -> OfficeTrust:
    """Open the kept CA and TSA.

    Raises:
        FileNotFoundError: ``tsukue-server init`` was not run.
        SigningRefused: the passphrase is another one, a file is damaged, or a key is in a
            token that is not there.
    """
    text = passphrase.decode("ascii")
    ca = OfficeCa.load((folder / CA_FILE).read_bytes(), text, keys)
    tsa = OfficeTsa.load((folder / TSA_FILE).read_bytes(), text)
    return OfficeTrust(ca.published_at(public_url), tsa, _former_units(folder))


def former_tsas(folder: Path, passphrase: bytes) -> tuple[OfficeTsa, ...]:
    """Open the time-stamping units before the working one, the newest first."""
    files = sorted((folder / FORMER).glob(f"*-{TSA_FILE}"), reverse=True)
    text = passphrase.decode("ascii")
    return tuple(OfficeTsa.load(file.read_bytes(), text) for file in files)


def put_office(
    folder: Path, office: OfficeTrust, former: tuple[OfficeTsa, ...], passphrase: bytes
) -> None:
    """Keep a restored office; whatever is there already is set aside, never overwritten."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = passphrase.decode("ascii")
    known = {unit.serial_number for unit in _former_units(folder)}
    for one in reversed(former):
        if one.identity.certificate.serial_number not in known:
            _put_former(folder, TSA_FILE, one.export(text))
    if (folder / TSA_FILE).exists():
        replace_tsa(folder, office.tsa, passphrase)
        replace_ca(folder, office.ca, passphrase)
    else:
        _replace(folder / TSA_FILE, office.tsa.export(text))
        _replace(folder / CA_FILE, office.ca.export(text))


def replace_ca(folder: Path, ca: OfficeCa, passphrase: bytes) -> None:
    """Keep another state of the CA, such as a new generation; the one before stays beside it."""
    _set_aside(folder, CA_FILE)
    _replace(folder / CA_FILE, ca.export(passphrase.decode("ascii")))


def replace_tsa(folder: Path, tsa: OfficeTsa, passphrase: bytes) -> None:
    """Keep another time-stamping unit; the one before stays beside it."""
    _set_aside(folder, TSA_FILE)
    _replace(folder / TSA_FILE, tsa.export(passphrase.decode("ascii")))


def _set_aside(folder: Path, name: str) -> None:
    """Copy the present file into ``former``."""
    _put_former(folder, name, (folder / name).read_bytes())


def _put_former(folder: Path, name: str, data: bytes) -> None:
    """Write a file into ``former`` under the number after the highest, whole or not at all."""
    former = folder / FORMER
    former.mkdir(mode=0o700, exist_ok=True)
    taken = max((int(file.name[:4]) for file in former.glob(f"????-{name}")), default=0)
    _replace(former / f"{taken + 1:04d}-{name}", data)


def _former_units(folder: Path) -> tuple[x509.Certificate, ...]:
    files = sorted((folder / FORMER).glob(f"*-{TSA_FILE}"), reverse=True)
    chains = (json.loads(file.read_bytes())["chain"].encode("ascii") for file in files)
    return tuple(x509.load_pem_x509_certificates(chain)[0] for chain in chains)


def _replace(path: Path, data: bytes) -> None:
    made = path.with_suffix(".new")
    made.unlink(missing_ok=True)
    write_new(made, data)
    made.replace(path)
    sync_folder(path.parent)
