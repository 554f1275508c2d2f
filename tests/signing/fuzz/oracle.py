# SPDX-License-Identifier: Apache-2.0
"""When a damaged file may be valid: only when it says what the whole one said.

Four cases, and no other. The file is the whole one. Or it ends where an earlier revision
ended: then it is what it was, valid for those who had signed, and only a register that knows
the signers can miss the rest. Or it differs within the /Contents of the newest signature
alone, which no signature covers: then every covered byte is the same, and the verdict must say
the same of the same people, but for the time of that newest signature, which anybody can take
away (and nobody can give). Or something stands behind a document of others that leaves every
object as it was, but for the note of when and by what it was saved.
"""

from dataclasses import replace
from io import BytesIO

from pikepdf import Object, Pdf, Stream

from signing.verdicts import DocumentVerdict, Outcome, SignatureVerdict, StampVerdict
from signing.verification import is_own_sheet
from tests.signing.fuzz.positions import mapped


def complaint(whole: bytes, damaged: bytes, before: DocumentVerdict, after: DocumentVerdict) -> str:
    """What is wrong with calling a damaged file valid; empty when nothing is."""
    if after.outcome is not Outcome.VALID or damaged == whole:
        return ""
    if whole.startswith(damaged):
        return _of_a_prefix(whole, damaged, before, after)
    if damaged.startswith(whole) and not is_own_sheet(whole) and _holds_the_same(whole, damaged):
        return ""
    begin, end = mapped(whole).gaps[-1]
    if damaged[:begin] != whole[:begin] or damaged[end:] != whole[end:]:
        return "valid although covered bytes were changed"
    if len(damaged) != len(whole):
        return "valid although the length was changed"
    if _lasting(before) != _lasting(after):
        return "valid, but it says something else"
    return ""


def _holds_the_same(whole: bytes, damaged: bytes) -> bool:
    """Whether what was appended to a foreign file changes no object but when it was saved."""
    with Pdf.open(BytesIO(whole)) as before, Pdf.open(BytesIO(damaged)) as after:
        saved = before.trailer.get("/Info")
        left = None if saved is None else saved.objgen
        known = {each.objgen: _content(each) for each in before.objects if each.objgen != left}
        found = {each.objgen: _content(each) for each in after.objects}
        same_root = before.Root.objgen == after.Root.objgen
        return same_root and all(found.get(name) == what for name, what in known.items())


def _content(item: Object) -> tuple[bytes, bytes]:
    if isinstance(item, Stream):
        return item.stream_dict.unparse(), item.read_raw_bytes()
    return item.unparse(resolved=True), b""


def _of_a_prefix(
    whole: bytes, damaged: bytes, before: DocumentVerdict, after: DocumentVerdict
) -> str:
    ends = [min(end, len(whole)) for end in mapped(whole).ends]
    if len(damaged) not in {*ends, *(end - 1 for end in ends)}:
        return "valid although it ends within a revision"
    fields = [each.field for each in before.signatures]
    left = [each.field for each in after.signatures]
    if not left or left != fields[: len(left)]:
        return "valid for others than had signed"
    return ""


def _lasting(verdict: DocumentVerdict) -> tuple[object, ...]:
    """What a verdict says that nobody can change, the time of the newest left out."""
    signatures = [_told(each) for each in verdict.signatures]
    if signatures and not verdict.stamps:
        signatures[-1] = _timeless(signatures[-1])
    return (tuple(signatures), tuple(map(_stamped, verdict.stamps)), verdict.problems)


def _told(verdict: SignatureVerdict) -> SignatureVerdict:
    return replace(verdict, detail="")


def _timeless(verdict: SignatureVerdict) -> SignatureVerdict:
    return replace(
        verdict,
        timestamp_at=None,
        timestamp_by="",
        proved_at=None,
        reasons=(),
        level=type(verdict.level)(""),
    )


def _stamped(verdict: StampVerdict) -> StampVerdict:
    return replace(verdict, detail="")
