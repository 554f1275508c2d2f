# SPDX-License-Identifier: Apache-2.0
"""Which attachments a sheet carries within it, and what it says of each (domain/signing.md, 4).

The digest on the sheet is always that of the file as it was attached. What is carried is that
very file, or, of a PDF with a form, a script or broken references, a copy put in order whose
own digest stands beside. Whatever is not carried stays bound by its digest, and the sheet says so.
"""

import hashlib
from dataclasses import dataclass

from approval.content import Attachment, CaseContent
from server.files.child import Children, normalise_in_child
from server.files.port import BlobStore
from signing.normalising import NotEmbeddable
from signing.originals import Original

_PDF = "application/pdf"
_CARRIED = "この用紙に収録"
_IN_ORDER = "この用紙に、動作と入力欄を除いた写しを収録\nsha256 {sha256}"
_NOT_CARRIED = {
    "encrypted": "収録せず（暗号化されているため）",
    "damaged": "収録せず（安全に読み取れないため）",
    "form": "収録せず（入力欄の値を描けないため）",
    "too_large": "収録せず（大きさの上限を超えるため）",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the sheet says of an attachment, and the file that it carries, if it does."""

    note: str
    original: Original | None = None


def found_originals(
    blobs: BlobStore, children: Children, content: CaseContent, limit: int
) -> tuple[Found, ...]:
    """Return what becomes of each attachment; nothing where the drafter did not ask for it.

    Raises:
        BlobMissing: an attachment is not there, although the case names it.
    """
    if not content.carry_attachments or not limit:
        return ()
    left, found = limit, []
    for attachment in content.attachments:
        one = _found(blobs, children, attachment, left)
        left -= 0 if one.original is None else len(one.original.data)
        found.append(one)
    return tuple(found)


def _found(blobs: BlobStore, children: Children, attachment: Attachment, left: int) -> Found:
    if attachment.size > left:
        return Found(_NOT_CARRIED["too_large"])
    data, note = blobs.read(attachment.sha256), _CARRIED
    if attachment.media_type == _PDF:
        try:
            ordered = normalise_in_child(children, data)
        except NotEmbeddable as refused:
            return Found(_NOT_CARRIED[refused.code])
        if ordered.changed:
            data = ordered.pdf
            note = _IN_ORDER.format(sha256=hashlib.sha256(data).hexdigest())
    if len(data) > left:
        return Found(_NOT_CARRIED["too_large"])
    return Found(note, Original(attachment.name, attachment.media_type, data))
