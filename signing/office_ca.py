# SPDX-License-Identifier: Apache-2.0
"""The built-in office CA: a root, an issuing intermediate, staff certificates and lists.

For cities without a CA of their own; a city's own CA does equally well, since everything
else needs only its root certificates. The CA sees certificate requests, never staff keys.

Authorities age. Before one ends, the next generation is made beside it (:meth:`OfficeCa.roll`):
it issues from then on, while the earlier one stays trusted and goes on publishing its list.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec

from signing import certificate_profiles as profiles
from signing.certificate_profiles import Issuer, PublicKey, distinguished_name
from signing.keys import is_strong
from signing.office_ca_state import certificate_pem, locked, unlocked
from signing.office_crl import NEVER_AGAIN, Revocation, make_list
from signing.refusals import SigningRefused
from signing.token_key import KeyStore, MemoryKeys

_ROOT_LIFE = timedelta(days=20 * 365)
_ISSUING_LIFE = timedelta(days=10 * 365)
# 電子署名法施行規則6条 bounds a signing certificate to five years.
_STAFF_LIFE = timedelta(days=3 * 365)
_TIMESTAMP_LIFE = timedelta(days=9 * 365)
CRL_LIFE = timedelta(days=8)
ROOT_CRL_LIFE = timedelta(days=400)
_FORMAT = "tsukue-office-ca-1"
_LONGEST_REQUEST = 20_000


@dataclass(frozen=True, slots=True)
class Generation:
    """A root and the issuing CA under it."""

    root: Issuer
    issuing: Issuer


@dataclass(frozen=True, slots=True)
class OfficeCa:
    """Root and issuing CA with their keys; issuing needs the intermediate's key only.

    Attributes:
        earlier: the generations before, the newest first; they issue nothing to people any more.
    """

    root: Issuer
    issuing: Issuer
    city_name: str
    earlier: tuple[Generation, ...] = ()

    @classmethod
    def create(
        cls, city_name: str, now: datetime, *, keys: KeyStore | None = None, public_url: str = ""
    ) -> "OfficeCa":
        """Make a new CA for a city.

        Args:
            city_name: as printed in certificates.
            now: when it begins.
            keys: where its keys are made; in memory without, and only in what is returned.
            public_url: where its lists will be published; empty on a closed network.
        """
        made = _generation(city_name, 1, None, keys or MemoryKeys(), public_url, now)
        return cls(made.root, made.issuing, city_name)

    def roll(
        self, now: datetime, *, with_root: bool = True, keys: KeyStore | None = None
    ) -> "OfficeCa":
        """Make the next generation, trusted beside the ones before until these end.

        Args:
            now: when it begins; best while the earlier one has a staff certificate's life left.
            with_root: a new root too; otherwise a new issuing CA under the same root.
            keys: where the new keys are made.
        """
        root = None if with_root else self.root
        number = len(self.earlier) + 2
        url = self.issuing.public_url
        made = _generation(self.city_name, number, root, keys or MemoryKeys(), url, now)
        before = (Generation(self.root, self.issuing), *self.earlier)
        return OfficeCa(made.root, made.issuing, self.city_name, before)

    def published_at(self, url: str) -> "OfficeCa":
        """Return the same CA, naming this address in what it issues from now on."""

        def named(issuer: Issuer) -> Issuer:
            return replace(issuer, public_url=url.rstrip("/"))

        earlier = tuple(Generation(named(one.root), named(one.issuing)) for one in self.earlier)
        return replace(self, root=named(self.root), issuing=named(self.issuing), earlier=earlier)

    @property
    def generations(self) -> tuple[Generation, ...]:
        """Every generation, the living one first."""
        return (Generation(self.root, self.issuing), *self.earlier)

    @property
    def roots(self) -> tuple[Issuer, ...]:
        """Every root, the living one first, each once."""
        return _each_once(tuple(one.root for one in self.generations))

    @property
    def issuing_authorities(self) -> tuple[Issuer, ...]:
        """Every issuing CA, the living one first."""
        return tuple(one.issuing for one in self.generations)

    @property
    def roots_pem(self) -> str:
        """The root certificates: what everybody who checks signatures must be given."""
        return "".join(certificate_pem(root.certificate) for root in self.roots)

    @property
    def chain_pem(self) -> str:
        """The issuing certificate, which every signature carries with it."""
        return certificate_pem(self.issuing.certificate)

    def authority(self, key_name: str) -> Issuer | None:
        """Return the root or issuing CA whose key is named so."""
        every = (*self.issuing_authorities, *self.roots)
        return next((one for one in every if one.key_name == key_name), None)

    def issue(
        self, request_pem: str, person_id: str, name: str, section: str, now: datetime
    ) -> str:
        """Issue a staff certificate for a request, with the name the register gives.

        What the request says of its subject is not believed.

        Raises:
            SigningRefused: ``request.unreadable``, ``request.not_signed`` (its own key did not
                sign it), ``request.weak_key`` (see :func:`signing.keys.is_strong`) or
                ``request.key_of_authority`` (an authority's own key is asked for a person).
        """
        public_key = requested_key(request_pem)
        if any(public_key == one.private_key.public_key() for one in self._own()):
            raise SigningRefused("request.key_of_authority")
        subject = distinguished_name(
            organisation=self.city_name, unit=section, common=name, person=person_id
        )
        end = min(now + _STAFF_LIFE, self.issuing.certificate.not_valid_after_utc)
        return certificate_pem(profiles.staff(subject, public_key, self.issuing, (now, end)))

    def issue_seal(self, request_pem: str, post: str, now: datetime) -> str:
        """Issue the certificate of an office for what it sends out (施行), such as 市長.

        Raises:
            SigningRefused: as :meth:`issue`.
        """
        public_key = requested_key(request_pem)
        if any(public_key == one.private_key.public_key() for one in self._own()):
            raise SigningRefused("request.key_of_authority")
        subject = distinguished_name(organisation=self.city_name, common=post)
        end = min(now + _STAFF_LIFE, self.issuing.certificate.not_valid_after_utc)
        period = (now, end)
        return certificate_pem(
            profiles.organisation_seal(subject, public_key, self.issuing, period)
        )

    def issue_timestamp_unit(
        self, public_key: ec.EllipticCurvePublicKey, now: datetime
    ) -> x509.Certificate:
        """Issue the certificate of the office's time-stamping unit."""
        subject = distinguished_name(
            organisation=self.city_name, common=f"{self.city_name} 時刻認証ユニット"
        )
        end = min(now + _TIMESTAMP_LIFE, self.issuing.certificate.not_valid_after_utc)
        return profiles.timestamp_unit(subject, public_key, self.issuing, (now, end))

    def revocation_list(
        self,
        revoked: tuple[Revocation, ...],
        number: int,
        now: datetime,
        *,
        issuer: Issuer | None = None,
        last: bool = False,
    ) -> bytes:
        """Make a list (DER): of the living issuing CA, or of another authority of the office.

        The next one is due within eight days, of a root within 400. ``last`` makes the list
        that stays when the authority is closed, with no next one.
        """
        of = issuer or self.issuing
        life = ROOT_CRL_LIFE if of in self.roots else CRL_LIFE
        return make_list(of, revoked, number, (now, NEVER_AGAIN if last else now + life))

    def export(self, passphrase: str) -> bytes:
        """Everything a restore needs, with the keys encrypted under a passphrase.

        Of keys in a token only their labels are written: the token has a backup of its own.

        Raises:
            SigningRefused: ``passphrase.empty``.
        """
        if not passphrase:
            raise SigningRefused("passphrase.empty")
        written = [
            {"root": locked(one.root, passphrase), "issuing": locked(one.issuing, passphrase)}
            for one in self.generations
        ]
        state = {
            "format": _FORMAT,
            "city_name": self.city_name,
            **written[0],
            "earlier": written[1:],
        }
        return json.dumps(state, ensure_ascii=False, indent=1).encode("utf-8")

    @classmethod
    def load(cls, exported: bytes, passphrase: str, keys: KeyStore | None = None) -> "OfficeCa":
        """Restore a CA from what :meth:`export` gave.

        Raises:
            SigningRefused: ``office_ca.wrong_passphrase`` or ``office_ca.unreadable``, and
                ``token.…`` where a key is in a token that is not there.
        """
        store = keys or MemoryKeys()
        try:
            state = json.loads(exported)
            if state["format"] != _FORMAT:
                raise SigningRefused("office_ca.unreadable")
            first, *earlier = (
                Generation(
                    unlocked(one["root"], passphrase, store),
                    unlocked(one["issuing"], passphrase, store),
                )
                for one in (state, *state.get("earlier", []))
            )
            return cls(first.root, first.issuing, state["city_name"], tuple(earlier))
        except (KeyError, TypeError, ValueError) as error:
            raise SigningRefused("office_ca.unreadable") from error

    def _own(self) -> tuple[Issuer, ...]:
        return (*self.roots, *self.issuing_authorities)


def requested_key(request_pem: str) -> PublicKey:
    """Return the key that a request asks to certify, after its proof of possession.

    Raises:
        SigningRefused: ``request.unreadable``, ``request.not_signed`` or ``request.weak_key``.
    """
    try:
        if len(request_pem) > _LONGEST_REQUEST:
            raise SigningRefused("request.unreadable")
        request = x509.load_pem_x509_csr(request_pem.encode("utf-8"))
        signed = request.is_signature_valid
        public_key = request.public_key()
    except (ValueError, UnsupportedAlgorithm, InvalidSignature) as error:
        raise SigningRefused("request.unreadable") from error
    if not signed:
        raise SigningRefused("request.not_signed")
    if not isinstance(public_key, PublicKey) or not is_strong(public_key):
        raise SigningRefused("request.weak_key")
    return public_key


def _generation(
    city_name: str, number: int, root: Issuer | None, keys: KeyStore, url: str, now: datetime
) -> Generation:
    """Make an issuing CA, under a new root unless one is given.

    The number stands in the names: two authorities of one name could not be told apart.
    """
    unit = f"第{number}世代" if number > 1 else ""
    if root is None:
        key = keys.make_key(f"root-{number}", ec.SECP384R1())
        subject = _authority_name(city_name, unit, "認証局ルート")
        period = (now, now + _ROOT_LIFE)
        certificate = profiles.authority(subject, key.public_key(), None, key, period)
        root = Issuer(certificate, key, url)
    key = keys.make_key(f"issuing-{number}", ec.SECP256R1())
    subject = _authority_name(city_name, unit, "職員認証局")
    end = min(now + _ISSUING_LIFE, root.certificate.not_valid_after_utc)
    certificate = profiles.authority(subject, key.public_key(), root, root.private_key, (now, end))
    return Generation(root, Issuer(certificate, key, url))


def _authority_name(city_name: str, unit: str, what: str) -> x509.Name:
    return distinguished_name(organisation=city_name, unit=unit, common=f"{city_name} {what}")


def _each_once(issuers: tuple[Issuer, ...]) -> tuple[Issuer, ...]:
    kept: dict[x509.Certificate, Issuer] = {}
    for issuer in issuers:
        kept.setdefault(issuer.certificate, issuer)
    return tuple(kept.values())
