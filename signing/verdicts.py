# SPDX-License-Identifier: Apache-2.0
"""What a verification found: three outcomes, for each signature and for the document.

A document is as good as its worst signature: one illegal change condemns it all.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """有効・無効・判定不能, the three outcomes of EN 319 102-1."""

    VALID = "valid"
    INVALID = "invalid"
    COULD_NOT_JUDGE = "could_not_judge"


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


@dataclass(frozen=True, slots=True)
class DocumentVerdict:
    """What is known of a document.

    Attributes:
        outcome: the worst of all signatures and problems.
        signatures: in the order in which they were made.
        problems: faults that belong to no single signature.
    """

    outcome: Outcome
    signatures: tuple[SignatureVerdict, ...]
    problems: tuple[Problem, ...]


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
    for signature in plain["signatures"]:
        for key in ("claimed_at", "timestamp_at"):
            if signature[key] is not None:
                signature[key] = signature[key].isoformat()
    return plain


def from_plain(plain: dict[str, Any]) -> DocumentVerdict:
    """A verdict back from :func:`to_plain`.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    signatures = tuple(_signature(dict(each)) for each in plain["signatures"])
    problems = tuple(
        Problem(Outcome(each["outcome"]), each["code"], each["detail"])
        for each in plain["problems"]
    )
    return DocumentVerdict(Outcome(plain["outcome"]), signatures, problems)


def _signature(plain: dict[str, Any]) -> SignatureVerdict:
    for key in ("claimed_at", "timestamp_at"):
        if plain[key] is not None:
            plain[key] = datetime.fromisoformat(plain[key])
    plain["outcome"] = Outcome(plain["outcome"])
    plain["changed_since"] = tuple(plain["changed_since"])
    return SignatureVerdict(**plain)
