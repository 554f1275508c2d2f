# SPDX-License-Identifier: Apache-2.0
"""Digests that tie an approval to what it covered, and a history to its order."""

import hashlib
import json
from dataclasses import fields

from approval.content import CaseContent
from approval.encoding import to_plain

FIRST_HASH = "0" * 64
"""What the first event of a chain has as its previous hash."""


def canonical_bytes(value: object) -> bytes:
    """Write plain data as bytes in one way only: sorted keys, no spaces, UTF-8.

    Text stays exactly as given, without normalisation: NFC alone would give names that
    differ on paper (such as the two forms of 神) one digest.

    Raises:
        TypeError: the value holds something that is not plain data.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    # A lone surrogate has no UTF-8; the digest must still be defined for any content.
    return text.encode("utf-8", "surrogatepass")


_FIRST_FIELDS = frozenset(
    {
        "matter",
        "amount",
        "flags",
        "title",
        "body",
        "attachments",
        "consents",
        "parallel_consent",
        "retention_years",
        "publication",
        "urgent",
        "due",
    }
)
"""Fields of a content that the first release had; they always count."""


def revision_hash(content: CaseContent) -> str:
    """Return the digest of a content: what every approval of this revision covers.

    A later field counts only where it differs from its default, so that the digests on
    sheets that were signed before it existed stay what they are.
    """
    plain = to_plain(content)
    for field in fields(content):
        if field.name not in _FIRST_FIELDS and getattr(content, field.name) == field.default:
            del plain[field.name]
    return hashlib.sha256(canonical_bytes(plain)).hexdigest()


def chain_hash(previous: str, seq: int, event_type: str, body: bytes) -> str:
    """Return the hash of one event of a case, chained to the event before it.

    Fields are preceded by their lengths, so that no two different events can make the
    same bytes.
    """
    digest = hashlib.sha256()
    for part in (previous.encode(), str(seq).encode(), event_type.encode(), body):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
