# SPDX-License-Identifier: Apache-2.0
"""What a verification found: three outcomes, for each signature and for the document.

A document is as good as its worst signature: one illegal change condemns it all.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

_TIMES = frozenset({"claimed_at", "timestamp_at", "proved_at", "at", "holds_until"})


class Outcome(StrEnum):
    """有効・無効・判定不能, the three outcomes of EN 319 102-1."""

    VALID = "valid"
    INVALID = "invalid"
    COULD_NOT_JUDGE = "could_not_judge"


class Level(StrEnum):
    """Baseline level of PAdES (EN 319 142-1, 6), as proved by the file, not as claimed.

    Of these, ``B-T`` adds a time that an authority vouches for, ``B-LT`` everything needed to
    check the certificates offline, ``B-LTA`` an archive timestamp over all of it.
    """

    NONE = ""
    B_B = "B-B"
    B_T = "B-T"
    B_LT = "B-LT"
    B_LTA = "B-LTA"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the document as a whole: its outcome, a stable code, and what was found."""

    outcome: Outcome
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """What is known of one signature.

    Attributes:
        field: name of the field, the slot's identifier.
        name: who, as the certificate says; empty when it could not be read.
        section: where, as the certificate says.
        role: in which capacity, as signed.
        act: ``origin`` or ``approval``; empty when the signature does not say.
        claimed_at: the signer's own time, a claim; None when there is none.
        timestamp_at: the authority's time; None for a signature without a timestamp.
        timestamp_by: name of the authority.
        outcome: valid, invalid or could not judge.
        code: empty when valid; else the reason.
        detail: what was found, for the person who looks into it.
        intact: whether the signed bytes and the signature fit, whoever made it.
        covers_whole_document: whether nothing stands behind it.
        changed_since: names of the fields filled in after it.
        issuer: who vouches for the name.
        certificate_sha256: digest of the signer's certificate (DER), in hexadecimal digits.
        level: what is proved of it; empty when the signature is not intact.
        proved_at: when it is proved to have existed: its timestamp, or what stands over it.
        reasons: every code, ``code`` first, then what should be known although it changes no
            outcome, such as ``time.missing``.
    """

    field: str
    name: str = ""
    section: str = ""
    role: str = ""
    act: str = ""
    claimed_at: datetime | None = None
    timestamp_at: datetime | None = None
    timestamp_by: str = ""
    outcome: Outcome = Outcome.COULD_NOT_JUDGE
    code: str = ""
    detail: str = ""
    intact: bool = False
    covers_whole_document: bool = False
    changed_since: tuple[str, ...] = ()
    issuer: str = ""
    certificate_sha256: str = ""
    level: Level = Level.NONE
    proved_at: datetime | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StampVerdict:
    """What is known of one document timestamp, which proves everything before it.

    Attributes:
        field: name of its field.
        at: the authority's time; None when it could not be read.
        by: name of the authority.
        holds_until: when its certificate, or an algorithm it rests on, ends; a newer stamp
            must stand over it before.
        outcome: valid, invalid or could not judge.
        code: empty when valid; else the reason.
        detail: what was found, for the person who looks into it.
        covers_whole_document: whether nothing stands behind it.
    """

    field: str
    at: datetime | None = None
    by: str = ""
    holds_until: datetime | None = None
    outcome: Outcome = Outcome.COULD_NOT_JUDGE
    code: str = ""
    detail: str = ""
    covers_whole_document: bool = False


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file found within a document, with the SHA-256 of its bytes and its size in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentVerdict:
    """What is known of a document.

    Attributes:
        outcome: the worst of all signatures and problems.
        signatures: in the order in which they were made.
        problems: faults that belong to no single signature.
        stamps: document timestamps, in the order in which they were made.
        files: what the document carries within it.
    """

    outcome: Outcome
    signatures: tuple[SignatureVerdict, ...]
    problems: tuple[Problem, ...]
    stamps: tuple[StampVerdict, ...] = ()
    files: tuple[CarriedFile, ...] = ()

    @property
    def level(self) -> Level:
        """The lowest level among the signatures; none without any."""
        order = list(Level)
        return min((each.level for each in self.signatures), key=order.index, default=Level.NONE)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome of several judged together: invalid before could not judge before valid."""
    found = set(outcomes)
    for outcome in (Outcome.INVALID, Outcome.COULD_NOT_JUDGE):
        if outcome in found:
            return outcome
    return Outcome.VALID


def to_plain(verdict: DocumentVerdict) -> dict[str, Any]:
    """A verdict as values JSON can hold; times in ISO 8601."""
    plain = asdict(verdict)
    for entry in (*plain["signatures"], *plain["stamps"]):
        for key in _TIMES & entry.keys():
            if entry[key] is not None:
                entry[key] = entry[key].isoformat()
    return plain


def from_plain(plain: dict[str, Any]) -> DocumentVerdict:
    """A verdict back from :func:`to_plain`.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    signatures = tuple(_signature(each) for each in plain["signatures"])
    problems = tuple(
        Problem(Outcome(each["outcome"]), each["code"], each["detail"])
        for each in plain["problems"]
    )
    stamps = tuple(StampVerdict(**_read(each)) for each in plain["stamps"])
    files = tuple(CarriedFile(**each) for each in plain["files"])
    return DocumentVerdict(Outcome(plain["outcome"]), signatures, problems, stamps, files)


def _signature(plain: dict[str, Any]) -> SignatureVerdict:
    read = _read(plain)
    read["level"] = Level(read["level"])
    for key in ("changed_since", "reasons"):
        read[key] = tuple(read[key])
    return SignatureVerdict(**read)


def _read(plain: dict[str, Any]) -> dict[str, Any]:
    read = dict(plain)
    for key in _TIMES & read.keys():
        if read[key] is not None:
            read[key] = datetime.fromisoformat(read[key])
    read["outcome"] = Outcome(read["outcome"])
    return read
