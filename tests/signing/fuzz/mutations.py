# SPDX-License-Identifier: Apache-2.0
"""Ways to damage a file. Each takes a file and chance, and gives another file."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from tests.signing.attacks.writing import section
from tests.signing.fuzz import der
from tests.signing.fuzz.positions import mapped, somewhere

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]

_NUMBERS = (b"0", b"1", b"-1", b"2", b"255", b"65535", b"2147483648", b"-2147483649")
_NUMBERS += (b"9223372036854775808", b"1" + b"0" * 40, b"0.5", b"-0.0", b"99999")
_WORDS = (b"null", b"true", b"[", b"]", b"<<", b">>", b"<", b">", b"(", b")", b"%", b"/", b"")
_WORDS += (b"obj", b"endobj", b"stream", b"endstream", b"xref", b"trailer", b"R", b"startxref")
_NAMES = (b"/V", b"/Kids", b"/Parent", b"/Type", b"/Sig", b"/FT", b"/Fields", b"/Annots", b"/P")
_NAMES += (b"/Contents", b"/ByteRange", b"/SubFilter", b"/Reference", b"/DSS", b"/Prev", b"/Size")
_NAMES += (b"/Length", b"/Filter", b"/Root", b"/AcroForm", b"/Perms", b"/Lock", b"/AP", b"/Rect")


def flip_bits(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    changed = bytearray(pdf)
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        changed[somewhere(pdf, chance)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def set_byte(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    place = somewhere(pdf, chance)
    return (
        pdf[:place]
        + chance.choice((b"\0", b" ", b"\n", b"0", b"9", b"<", b"%", b"\xff"))
        + pdf[place + 1 :]
    )


def truncate(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    return pdf[: somewhere(pdf, chance)]


def cut_at_a_revision(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    ends = mapped(pdf).ends or (len(pdf),)
    return pdf[: chance.choice(ends) + chance.choice((-7, -1, 0, 0, 0, 1))]


def drop(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    place = somewhere(pdf, chance)
    return pdf[:place] + pdf[place + chance.choice((1, 1, 2, 20, 500)) :]


def double(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    place = somewhere(pdf, chance)
    piece = pdf[place : place + chance.choice((1, 8, 100, 3000))]
    return pdf[:place] + piece + pdf[place:]


def insert(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    place = somewhere(pdf, chance)
    other = chance.choice(others)
    begin = somewhere(other, chance)
    piece = chance.choice((chance.randbytes(8), b"\n", b"%x\n", other[begin : begin + 200]))
    return pdf[:place] + piece + pdf[place:]


def append(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    tail = other[chance.choice(mapped(other).ends or (0,)) :]
    return pdf + chance.choice((b"\n", b" ", b"\0", b"%%EOF\n", b"startxref\n9\n%%EOF\n", tail))


def splice_revisions(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    def pieces(each: bytes) -> list[bytes]:
        ends = [0, *mapped(each).ends]
        return [each[begin:end] for begin, end in pairwise(ends)]

    own = pieces(pdf) or [pdf]
    match chance.randrange(4):
        case 0:
            chance.shuffle(own)
        case 1:
            own.insert(chance.randrange(len(own) + 1), chance.choice(own))
        case 2:
            del own[chance.randrange(len(own))]
        case _:
            own += pieces(chance.choice(others))[-1:]
    return b"".join(own)


def change_number(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    def another(old: bytes) -> bytes:
        near = b"%d" % (int(float(old)) + chance.choice((-1, 1, 10, -10)))
        return chance.choice((*_NUMBERS, near, near, near))

    return _replaced_token(pdf, chance, rb"-?\d+(?:\.\d+)?", another)


def change_name(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    return _replaced_token(pdf, chance, rb"/\S+", lambda _old: chance.choice(_NAMES))


def change_word(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    return _replaced_token(pdf, chance, rb".*", lambda _old: chance.choice(_WORDS))


def _replaced_token(
    pdf: bytes, chance: Random, kind: bytes, another: Callable[[bytes], bytes]
) -> bytes:
    tokens = mapped(pdf).tokens
    for _ in range(50):
        if not tokens:
            break
        begin, end = chance.choice(tokens)
        if re.fullmatch(kind, pdf[begin:end], re.DOTALL):
            return pdf[:begin] + another(pdf[begin:end]) + pdf[end:]
    return flip_bits(pdf, chance, ())


def change_reference(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    places = mapped(pdf).references
    if not places:
        return flip_bits(pdf, chance, ())
    (begin, end), (there, until) = chance.choice(places), chance.choice(places)
    return pdf[:begin] + pdf[there:until] + pdf[end:]


def swap_tokens(pdf: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    tokens = mapped(pdf).tokens
    if len(tokens) < 2:
        return flip_bits(pdf, chance, ())
    place = chance.randrange(len(tokens) - 1)
    (begin, end), (there, until) = tokens[place], tokens[place + 1]
    return pdf[:begin] + pdf[there:until] + pdf[end:there] + pdf[begin:end] + pdf[until:]


def damage_cms(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    gaps = mapped(pdf).gaps
    if not gaps:
        return flip_bits(pdf, chance, others)
    begin, end = chance.choice(gaps)
    try:
        padded = bytes.fromhex(pdf[begin : end - (end - begin) % 2].decode("ascii"))
        _, head, size = der._head(padded, 0)
        changed = der.damaged(padded[: head + size], chance)
    except ValueError:
        return flip_bits(pdf, chance, others)
    digits = changed.hex().encode("ascii")[: end - begin]
    if chance.random() < 0.1:
        digits = digits.upper()
    return pdf[:begin] + digits.ljust(end - begin, b"0") + pdf[end:]


def swap_cms(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """Put the CMS of another signature into this one."""
    gaps, other = mapped(pdf).gaps, chance.choice((pdf, *others))
    there = mapped(other).gaps
    if not gaps or not there:
        return flip_bits(pdf, chance, others)
    (begin, end), (first, last) = chance.choice(gaps), chance.choice(there)
    digits = other[first:last].rstrip(b"0")[: end - begin]
    return pdf[:begin] + digits.ljust(end - begin, b"0") + pdf[end:]


def pad_otherwise(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """Write something into the padding behind a CMS."""
    gaps = mapped(pdf).gaps
    if not gaps:
        return flip_bits(pdf, chance, others)
    _, end = chance.choice(gaps)
    place = end - chance.randrange(1, 40)
    word = chance.choice((b"1", b"f", b" ", b">", b"00>", b"\n", b"zz"))
    return pdf[:place] + word + pdf[place + len(word) :]


def append_object(pdf: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """Append a revision that holds an object of the file, a little changed."""
    bodies = re.findall(rb"\n(\d{1,7}) 0 obj\n(.{1,3000}?)\nendobj", pdf, re.DOTALL)
    if not bodies:
        return append(pdf, chance, others)
    number, body = chance.choice(bodies)
    change = chance.choice((change_number, change_name, change_reference, change_word, drop))
    try:
        made = section(pdf, {int(number): change(body, chance, others)})
    except Exception:  # noqa: BLE001 - the file is damaged already
        return append(pdf, chance, others)
    return pdf + made.whole


MUTATIONS: tuple[tuple[int, Mutation], ...] = (
    (4, flip_bits),
    (3, set_byte),
    (2, truncate),
    (2, cut_at_a_revision),
    (2, drop),
    (2, double),
    (2, insert),
    (2, append),
    (3, splice_revisions),
    (6, change_number),
    (5, change_name),
    (5, change_word),
    (5, change_reference),
    (2, swap_tokens),
    (8, damage_cms),
    (1, swap_cms),
    (1, pad_otherwise),
    (8, append_object),
)


def mutated(pdf: bytes, chance: Random, others: Sequence[bytes]) -> tuple[bytes, str]:
    """The file damaged once to three times, and how."""
    weights, kinds = zip(*MUTATIONS, strict=True)
    names = []
    for kind in chance.choices(kinds, weights, k=chance.choice((1, 1, 1, 2, 3))):
        pdf = kind(pdf, chance, others)
        names.append(kind.__name__)
    return pdf, "+".join(names)
