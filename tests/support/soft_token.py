# SPDX-License-Identifier: Apache-2.0
"""A real PKCS#11 token without a card reader: SoftHSM2 in a folder of the test's own.

Taking the token out is renaming its folder, which the module notices as it would a pulled
card: its handles are dead and its slot is empty. The flags of a worn PIN are written where
the module keeps them, since SoftHSM counts tries but never locks by itself.
"""

import os
import subprocess
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11 import Attribute, KeyType, ObjectClass
from pkcs11.types import SignMixin
from pkcs11.util import ec as ec_util

from signing import certificate_profiles as profiles
from signing.office_ca import OfficeCa

PIN = "483920"
SO_PIN = "87654321"
PIN_LOW, PIN_FINAL_TRY, PIN_LOCKED = 0x10000, 0x20000, 0x40000
_FLAGS_ATTRIBUTE = bytes.fromhex("000000008000534b0000000000000002")
_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)


def module() -> str:
    """Return the path of SoftHSM's module."""
    found = os.environ.get("SOFTHSM2_MODULE") or next(
        (place for place in _PLACES if Path(place).exists()), ""
    )
    assert found, "install softhsm2; `make setup` does"
    return found


@dataclass
class SoftToken:
    """A token with a PIN; keys and certificates are put on it by the test.

    Attributes:
        folder: the test's own; the configuration and the tokens lie in it.
        label: what the token calls itself, as a person reads it on a card.
    """

    folder: Path
    label: str = "職員カード"
    pin: str = PIN
    module: str = field(default_factory=module)

    def make(self) -> None:
        """Make the token, and let this process's module see it."""
        (self.folder / "tokens").mkdir(parents=True)
        configuration = self.folder / "softhsm2.conf"
        configuration.write_text(
            f"directories.tokendir = {self.folder / 'tokens'}\n"
            "objectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n",
            encoding="utf-8",
        )
        os.environ["SOFTHSM2_CONF"] = str(configuration)
        pins = ("--pin", self.pin, "--so-pin", SO_PIN)
        subprocess.run(
            ["softhsm2-util", "--init-token", "--free", "--label", self.label, *pins],
            check=True,
            capture_output=True,
        )
        self.plug_in()

    def plug_in(self) -> None:
        """Let the module look for tokens anew, as at its start."""
        pkcs11.lib(self.module).reinitialize()

    def open(self) -> pkcs11.Session:
        """Open a session that may write, for the test's own preparations."""
        slots = pkcs11.lib(self.module).get_slots(token_present=True)
        tokens = (slot.get_token() for slot in slots)
        token = next(each for each in tokens if each.label == self.label)
        return token.open(rw=True, user_pin=self.pin)

    def make_elliptic_key(
        self, key_id: bytes = b"\x01", *, always_ask: bool = False
    ) -> ec.EllipticCurvePublicKey:
        """Make a P-256 key on the token; it never leaves it.

        ``always_ask`` makes one that wants the PIN for every signature, as some cards do.
        """
        with self.open() as session:
            curve = {Attribute.EC_PARAMS: ec_util.encode_named_curve_parameters("secp256r1")}
            parameters = session.create_domain_parameters(KeyType.EC, curve, local=True)
            asking = {Attribute.ALWAYS_AUTHENTICATE: True} if always_ask else {}
            public, _ = parameters.generate_keypair(
                id=key_id, label="署名", store=True, private_template=asking
            )
            made = load_der_public_key(ec_util.encode_ec_public_key(public))
        assert isinstance(made, ec.EllipticCurvePublicKey)
        return made

    def make_rsa_key(self, key_id: bytes = b"\x01", bits: int = 2048) -> rsa.RSAPublicKey:
        """Make an RSA key on the token."""
        with self.open() as session:
            public, _ = session.generate_keypair(
                KeyType.RSA, bits, id=key_id, label="署名", store=True
            )
            numbers = rsa.RSAPublicNumbers(
                int.from_bytes(public[Attribute.PUBLIC_EXPONENT], "big"),
                int.from_bytes(public[Attribute.MODULUS], "big"),
            )
        return numbers.public_key()

    def put_certificate(self, certificate: x509.Certificate, key_id: bytes = b"\x01") -> None:
        """Put a certificate beside the key of the same identifier, readable without the PIN."""
        der = certificate.public_bytes(Encoding.DER)
        with self.open() as session:
            session.create_object(
                {
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                    Attribute.TOKEN: True,
                    Attribute.PRIVATE: False,
                    Attribute.ID: key_id,
                    Attribute.LABEL: "署名",
                    Attribute.SUBJECT: certificate.subject.public_bytes(),
                    Attribute.VALUE: der,
                }
            )

    def private_key(self, session: pkcs11.Session, key_id: bytes = b"\x01") -> SignMixin:
        """The private key of an identifier, to sign with in the test itself."""
        found = session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=key_id)
        assert isinstance(found, SignMixin)
        return found

    def take_out(self) -> None:
        """Pull the card: every handle on it is dead at once."""
        self._place().rename(self.folder / "in the pocket")

    def put_in(self) -> None:
        """Push the card back in; the module sees it when it looks for tokens anew."""
        (self.folder / "in the pocket").rename(self.folder / "tokens" / "card")

    def set_flags(self, flags: int) -> None:
        """Wear the PIN: one of ``PIN_LOW``, ``PIN_FINAL_TRY`` and ``PIN_LOCKED``."""
        kept = self._place() / "token.object"
        content = kept.read_bytes()
        start = content.index(_FLAGS_ATTRIBUTE) + len(_FLAGS_ATTRIBUTE)
        before = int.from_bytes(content[start : start + 8], "big")
        changed = (before | flags).to_bytes(8, "big")
        kept.write_bytes(content[:start] + changed + content[start + 8 :])
        self.plug_in()

    def _place(self) -> Path:
        (found,) = (self.folder / "tokens").iterdir()
        return found


def certified(
    public_key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    ca: OfficeCa,
    name: str,
    since: datetime,
    *,
    days: int = 1095,
) -> x509.Certificate:
    """A staff certificate of the office CA for a key, whatever its kind."""
    subject = profiles.distinguished_name(organisation=ca.city_name, common=name, person="card")
    period = (since, since + timedelta(days=days))
    return profiles.staff(subject, public_key, ca.issuing, period)
