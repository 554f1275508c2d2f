# SPDX-License-Identifier: Apache-2.0
"""When a damaged file may be valid: only when it says what the whole one said.

Four cases, and no other. The file is the whole one. Or it ends where an earlier revision
ended: then it is what it was, valid for those who had signed, and only a register that knows
the signers can miss the rest. Or it differs within the /Contents of the newest signature
alone, which no signature covers: then every covered byte is the same, and the verdict must say
the same of the same people, but for the time of that newest signature, which anybody can take
away (and nobody can give). Or something stands behind a document of others that leaves every
object as it was, but for the note of when and by what it was saved and the note of which
extensions of the format are used, which a lift to a longer life writes too. The last two may
come together.
"""

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO

from pikepdf import Dictionary, Object, Pdf, Stream

from signing.verdicts import DocumentVerdict, Outcome, SignatureVerdict, StampVerdict
from signing.verification import is_own_sheet
from tests.signing.fuzz.positions import mapped


def complaint(whole: bytes, damaged: bytes, before: DocumentVerdict, after: DocumentVerdict) -> str:
    """What is wrong with calling a damaged file valid; empty when nothing is."""
    if after.outcome is not Outcome.VALID or damaged == whole:
        return ""
    if whole.startswith(damaged):
        return _of_a_prefix(whole, damaged, before, after)
    begin, end = mapped(whole).gaps[-1]
    kept = damaged[: len(whole)]
    if kept[:begin] != whole[:begin] or kept[end:] != whole[end:]:
        return "valid although covered bytes were changed"
    if kept != damaged and (is_own_sheet(whole) or not _holds_the_same(kept, damaged)):
        return "valid although something else was appended"
    if kept != damaged:
        before, after = _no_longer_whole(before), _no_longer_whole(after)
    if kept != whole and _lasting(before) != _lasting(after):
        return "valid, but it says something else"
    return ""


def _holds_the_same(whole: bytes, damaged: bytes) -> bool:
    """Whether what was appended to a foreign file changes no object but the two notes."""
    with Pdf.open(BytesIO(whole)) as before, Pdf.open(BytesIO(damaged)) as after:
        saved = before.trailer.get("/Info")
        left = None if saved is None else saved.objgen
        found = _contents(after)
        same_root = before.Root.objgen == after.Root.objgen
        return same_root and all(
            found.get(name) == what for name, what in _contents(before).items() if name != left
        )


def _contents(pdf: Pdf) -> dict[tuple[int, int], tuple[bytes, bytes]]:
    # An object that cannot be read is None, whatever the annotations of the library say.
    objects: Iterable[Object | None] = pdf.objects
    return {each.objgen: _content(each, pdf.Root) for each in objects if each is not None}


def _content(item: Object, root: Object) -> tuple[bytes, bytes]:
    if item.objgen == root.objgen:
        noted = {key: value for key, value in root.items() if key != "/Extensions"}
        return Dictionary(noted).unparse(resolved=True), b""
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


def _no_longer_whole(verdict: DocumentVerdict) -> DocumentVerdict:
    told = tuple(replace(each, covers_whole_document=False) for each in verdict.signatures)
    return replace(verdict, signatures=told)


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
