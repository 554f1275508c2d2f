# SPDX-License-Identifier: Apache-2.0
"""Judging a document timestamp: its own digest, signature, authority and purpose."""

from dataclasses import dataclass, replace

from signing.chain_of_time import Belief, ChainOfTime, Mark
from signing.cms_reading import BadCms, digest_of
from signing.document import Field
from signing.increment_shape import BadShape
from signing.signature_dictionary import covered_by
from signing.signature_judgement import outcome_of_fault
from signing.timestamp_token import BadToken, TimestampToken, read_token, require_signed_digest
from signing.verdicts import Outcome, StampVerdict


@dataclass(frozen=True, slots=True)
class StampJudgement:
    """A document timestamp as far as it is known.

    Attributes:
        verdict: of this timestamp.
        end: where the bytes it covers end, 0 when unknown.
        field: the field it stands in.
        mark: the timestamp, when it fits.
        value: the raw signature value, to find copies.
    """

    verdict: StampVerdict
    end: int
    field: Field
    mark: Mark | None = None
    value: bytes = b""

    def doubled(self) -> "StampJudgement":
        """The judgement on a timestamp that stands in more than one field."""
        verdict = replace(self.verdict, outcome=Outcome.INVALID, code="signature.doubled")
        return replace(self, verdict=verdict, mark=None)


def examine_stamp(pdf: bytes, field: Field) -> StampJudgement:
    """Examine a document timestamp: what it covers, and whether it fits.

    Raises:
        Exception: whatever a broken one makes the readers raise; see ``verify_sheet``.
    """
    value = field.dictionary["/V"]
    if value.get("/SubFilter") != "/ETSI.RFC3161":
        detail = str(value.get("/SubFilter", ""))
        return StampJudgement(
            StampVerdict(field.name, code="signature.unsupported", detail=detail), 0, field
        )
    end, token = 0, None
    try:
        contents, covered, end = covered_by(pdf, value)
        token = read_token(contents)
        imprint = token.info["message_imprint"]["hash_algorithm"]["algorithm"].native
        require_signed_digest(token, digest_of(imprint, *covered))
    except (BadShape, BadCms, BadToken) as error:
        weak = error.code.removeprefix("token.") == "cms.algorithm"
        outcome = Outcome.COULD_NOT_JUDGE if weak else Outcome.INVALID
        verdict = replace(_described(field, token), outcome=outcome, code=error.code)
        return StampJudgement(replace(verdict, detail=error.detail), end, field)
    verdict = replace(_described(field, token), covers_whole_document=end == len(pdf))
    mark = Mark(token, end, archive=True)
    return StampJudgement(verdict, end, field, mark, token.signature.signature)


def _described(field: Field, token: TimestampToken | None) -> StampVerdict:
    if token is None:
        return StampVerdict(field.name)
    return StampVerdict(field.name, at=token.gen_time, by=token.authority)


def concluded_stamp(found: StampJudgement, chain: ChainOfTime) -> StampVerdict:
    """The verdict on a document timestamp, given all timestamps of the document."""
    belief: Belief | None = next((each for each in chain.beliefs if each.mark is found.mark), None)
    if belief is None:
        return found.verdict
    if belief.fault is not None:
        code = f"token.{belief.fault.code}"
        outcome = outcome_of_fault(code)
        return replace(found.verdict, outcome=outcome, code=code, detail=belief.fault.detail)
    return replace(found.verdict, outcome=Outcome.VALID, holds_until=belief.holds_until)
