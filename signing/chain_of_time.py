# SPDX-License-Identifier: Apache-2.0
"""What the timestamps in a document prove, the newest first (EN 319 102-1, 5.6).

The newest timestamp is judged now. Each earlier one, and each signature, is judged at the
time at which a later timestamp proves that it existed: its certificate may have ended since,
its algorithm may have fallen since, and it still holds. Without a later timestamp it is
judged now, and honestly fails when its certificate is over.

The roots are the city's word, not a proof: their own dates condemn nothing that they issued
while they lived. Revocation data counts from when it is proved to have existed, and only if
its issuer could still be believed then.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from cryptography import x509

from signing.algorithm_lifetimes import STANDARD_TABLE, AlgorithmTable, key_strength
from signing.certificates import Untrusted, require_signer, require_timestamp_unit
from signing.cms_reading import CmsSignature
from signing.revocation import NotProved, Proofs, Use, is_authority
from signing.timestamp_token import TimestampToken
from signing.validation_data import Kept, ValidationData

# Two authorities' clocks, and ours, may differ by so much before one of them is wrong.
_CLOCK_TOLERANCE = timedelta(minutes=10)
Path = tuple[x509.Certificate, ...]


@dataclass(frozen=True, slots=True)
class Grounds:
    """By what a document is judged.

    Attributes:
        roots: the trust anchors, for signers and time authorities.
        now: the time of the judgement.
        data: certificates, CRLs and OCSP answers in the document.
        algorithms: until when which algorithm is believed.
    """

    roots: tuple[x509.Certificate, ...]
    now: datetime
    data: ValidationData = field(default_factory=ValidationData)
    algorithms: AlgorithmTable = STANDARD_TABLE


@dataclass(frozen=True, slots=True)
class Mark:
    """A timestamp that fits the bytes it is about; who made it is not judged yet.

    Attributes:
        token: the timestamp.
        end: everything before this place in the file existed at its time.
        archive: whether it is a document timestamp, not one of a signature.
    """

    token: TimestampToken
    end: int
    archive: bool


@dataclass(frozen=True, slots=True)
class Support:
    """What the file itself holds to check a certificate's path by.

    Attributes:
        complete: whether the file tells of every certificate on it that it was not revoked.
        end: where the last of the data that tells it ends.
    """

    complete: bool
    end: int


@dataclass(frozen=True, slots=True)
class Belief:
    """A timestamp, judged.

    Attributes:
        mark: the timestamp.
        at: the time it was judged at.
        fault: why it is not believed; None when it is.
        support: what the file holds to check it by.
        holds_until: when the first thing it rests on ends; None when unknown.
    """

    mark: Mark
    at: datetime
    fault: Untrusted | None = None
    support: Support = Support(complete=False, end=0)
    holds_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChainOfTime:
    """All timestamps of a document, judged, in the order of the file."""

    grounds: Grounds
    beliefs: tuple[Belief, ...]

    def proof_over(self, end: int, *, own_revision: bool = False) -> Belief | None:
        """The earliest believed timestamp over everything before a place in the file.

        Args:
            end: where the revision ends that must be covered.
            own_revision: whether a document timestamp in that very revision counts, which
                covers everything in it but itself.
        """
        over = [
            belief
            for belief in self.beliefs
            if belief.fault is None
            and (
                belief.mark.end > end
                or (own_revision and belief.mark.archive and belief.mark.end == end)
            )
        ]
        return min(over, key=_stated_time, default=None)

    def archived(self, end: int, data_end: int) -> bool:
        """Whether one believed document timestamp covers a signature and its validation data."""
        return any(
            belief.fault is None
            and belief.mark.archive
            and belief.mark.end > end
            and belief.mark.end >= data_end
            for belief in self.beliefs
        )

    def require_signer(self, signature: CmsSignature, end: int, at: datetime) -> Support:
        """Require that a signature's certificate was believable at a time.

        Args:
            signature: the signature.
            end: where the bytes it covers end.
            at: when it is proved to have existed.

        Raises:
            Untrusted: it was not, or the file does not tell.
        """
        issuers = (*signature.others, *self.grounds.data.certificates)
        path = require_signer(signature.certificate, issuers, self.grounds.roots, at)
        over = self.proof_over(end)
        # The signed bytes are bound by the digest alone, until a later timestamp binds them.
        bound = self.grounds.now if over is None else max(at, over.mark.token.gen_time)
        self.grounds.algorithms.require(signature.digest_name, bound)
        return _require_path(self, path, _Times(at, at), required=self.grounds.data.present)

    def existed(self, end: int) -> datetime:
        """When what a revision brought is proved to have existed; now, without proof."""
        over = self.proof_over(end, own_revision=True)
        return self.grounds.now if over is None else over.mark.token.gen_time


def _stated_time(belief: Belief) -> datetime:
    return belief.mark.token.gen_time


def judge_marks(marks: Sequence[Mark], grounds: Grounds) -> ChainOfTime:
    """Judge all timestamps of a document, from the newest back to the oldest.

    Args:
        marks: the timestamps in the order of the file; each fits the bytes it is about.
        grounds: by what to judge.
    """
    chain = ChainOfTime(grounds, ())
    newest_stamp = max((mark.end for mark in marks if mark.archive), default=0)
    for mark in reversed(marks):
        belief = _judged(mark, chain, newest=mark.archive and mark.end == newest_stamp)
        chain = replace(chain, beliefs=(belief, *chain.beliefs))
    return chain


def _judged(mark: Mark, chain: ChainOfTime, *, newest: bool) -> Belief:
    grounds, token = chain.grounds, mark.token
    over = chain.proof_over(mark.end)
    # A clock behind an authority's own time is wrong itself: it cannot be earlier than that.
    at = max(grounds.now, token.gen_time) if over is None else over.mark.token.gen_time
    try:
        _require_order(token, at)
        issuers = (*token.signature.others, *grounds.data.certificates)
        path = require_timestamp_unit(token.signature.certificate, issuers, grounds.roots, at)
        imprint = token.info["message_imprint"]["hash_algorithm"]["algorithm"].native
        for name in {token.signature.digest_name, imprint}:
            grounds.algorithms.require(name, at)
        required = grounds.data.present and not newest
        times = _Times(token.gen_time, at, current=over is None)
        support = _require_path(chain, path, times, required=required)
    except Untrusted as error:
        return Belief(mark, at, error)
    return Belief(mark, at, None, support, _holds_until(path, token, grounds.algorithms))


def _require_order(token: TimestampToken, at: datetime) -> None:
    if token.gen_time > at + _CLOCK_TOLERANCE:
        raise Untrusted("order", f"{token.gen_time.isoformat()} > {at.isoformat()}")


@dataclass(frozen=True, slots=True)
class _Times:
    """When a certificate was used, by its own word, and until when that must be proved.

    Attributes:
        used_at: the time a signature or token states or is given.
        proved_at: when it is proved to have existed; revoked until then, it is not believed.
        current: whether that is now, for want of a later proof. Then what was known when it was
            made must do, as nothing in a file can be newer than the file.
    """

    used_at: datetime
    proved_at: datetime
    current: bool = False


def _require_path(chain: ChainOfTime, path: Path, times: _Times, *, required: bool) -> Support:
    """Require that a path's keys and digests were believed, and none of it was revoked."""
    table, at = chain.grounds.algorithms, times.proved_at
    complete, end = True, 0
    table.require(*_strength(path[0], at))
    for certificate, issuer in pairwise(path):
        table.require(*_strength(issuer, at))
        digest = certificate.signature_hash_algorithm
        table.require("" if digest is None else digest.name, at)
        try:
            end = max(end, _told(chain, certificate, issuer, times))
        except NotProved as error:
            if error.code == "revocation.revoked":
                raise Untrusted("certificate.revoked", error.detail) from error
            if not _must_be_told(certificate):
                continue
            complete = False
            if required:
                raise Untrusted(_CODES.get(error.code, error.code), error.detail) from error
    return Support(complete, end)


# The words of whoever fetches evidence, for evidence that stands in a file or does not.
_CODES = {"revocation.unreachable": "revocation.missing"}


def _strength(certificate: x509.Certificate, at: datetime) -> tuple[str, datetime, int]:
    name, bits = key_strength(certificate.public_key())
    return name, at, bits


def _told(
    chain: ChainOfTime, certificate: x509.Certificate, issuer: x509.Certificate, times: _Times
) -> int:
    """Where the data ends by which the file tells that a certificate stood.

    Raises:
        NotProved: it does not tell, or tells the contrary.
    """
    kept = tuple(each for each in chain.grounds.data.kept if _is_believed(each, issuer, chain))
    proofs = _pile(kept)
    covering = Use(times.proved_at, made_after=False)
    proofs.require_not_revoked(certificate, issuer, covering)
    if not times.current and times.proved_at != times.used_at:
        proofs.proof(certificate, issuer, covering)
    # Evidence older than the use knows of no revocation in between.
    after = Use(times.used_at, made_after=not is_authority(certificate))
    proof, _ = proofs.proof(certificate, issuer, after)
    return min(each.end for each in kept if each.der == proof)


@lru_cache(maxsize=4)
def _pile(kept: tuple[Kept, ...]) -> Proofs:
    """The same pieces are asked about every certificate of an issuer; they are read once."""
    return Proofs(
        (each.der for each in kept if each.is_list),
        (each.der for each in kept if not each.is_list),
    )


def _is_believed(kept: Kept, issuer: x509.Certificate, chain: ChainOfTime) -> bool:
    """Whether a piece is proved to stem from a time when its issuer was to be believed."""
    if kept.is_list and kept.issuer != issuer.subject.public_bytes():
        return False
    existed = chain.existed(kept.end)
    if issuer not in chain.grounds.roots and existed > issuer.not_valid_after_utc:
        return False
    try:
        chain.grounds.algorithms.require(kept.digest, existed)
    except Untrusted:
        return False
    return True


def _must_be_told(certificate: x509.Certificate) -> bool:
    """Whether the file must tell how a certificate stood.

    Of the signer and the time-stamping unit always; of an authority where its certificate
    names a place at which its issuer publishes that (RFC 5280, 4.2.1.13).
    """
    return not is_authority(certificate) or any(
        isinstance(extension.value, x509.CRLDistributionPoints)
        for extension in certificate.extensions
    )


def _holds_until(path: Path, token: TimestampToken, table: AlgorithmTable) -> datetime:
    ends: list[datetime | None] = [each.not_valid_after_utc for each in path[:-1]]
    imprint = token.info["message_imprint"]["hash_algorithm"]["algorithm"].native
    ends += [table.until(name) for name in (token.signature.digest_name, imprint)]
    ends += [table.until(*key_strength(each.public_key())) for each in path]
    return min(end for end in ends if end is not None)
