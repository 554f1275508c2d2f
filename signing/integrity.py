# SPDX-License-Identifier: Apache-2.0
"""Leaving trust aside: whether the signed content is whole, whoever made the signatures.

Who vouches for a name, until when, and whether it was withdrawn, are questions to somebody's
list of roots. What was signed, whether it still stands as signed, and whether what came later
was allowed, can be answered from the file alone.
"""

from dataclasses import replace

from signing.verdicts import DocumentVerdict, Level, Outcome, SignatureVerdict, StampVerdict, worst

# Questions of trust: in whom, until when, for what. Weak algorithms are none of them.
_OF_TRUST = ("certificate", "chain", "revocation", "trust")


def without_trust(verdict: DocumentVerdict) -> DocumentVerdict:
    """The same verdict, as if every certificate in it were believed.

    A signature that is intact, and against which nothing else was found, is valid.
    """
    signatures = tuple(_without_trust(each) for each in verdict.signatures)
    problems = tuple(each for each in verdict.problems if not _is_of_trust(each.code))
    stamps = tuple(_stamp_without_trust(each) for each in verdict.stamps)
    outcomes = [each.outcome for each in signatures] + [each.outcome for each in problems]
    outcomes += [each.outcome for each in stamps]
    return DocumentVerdict(worst(outcomes), signatures, problems, stamps)


def _without_trust(verdict: SignatureVerdict) -> SignatureVerdict:
    against = [code for code in (verdict.code, *verdict.reasons) if code and not _is_remark(code)]
    if not verdict.intact or not against or not all(map(_is_of_trust, against)):
        return verdict
    left = tuple(code for code in verdict.reasons if not _is_of_trust(code))
    # With its authority believed, the time on the signature is proved.
    timed = verdict.timestamp_at is not None and verdict.level is Level.B_B
    level = Level.B_T if timed else verdict.level
    return replace(verdict, outcome=Outcome.VALID, code="", detail="", reasons=left, level=level)


def _is_remark(code: str) -> bool:
    return code.partition(".")[0] == "time"


def _stamp_without_trust(verdict: StampVerdict) -> StampVerdict:
    if verdict.code and _is_of_trust(verdict.code):
        return replace(verdict, outcome=Outcome.VALID, code="", detail="")
    return verdict


def _is_of_trust(code: str) -> bool:
    return code.removeprefix("token.").partition(".")[0] in _OF_TRUST
