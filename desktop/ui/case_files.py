# SPDX-License-Identifier: Apache-2.0
"""The bytes of a case: the sheet for the eye, the signed original, attachments.

These run on the network lane; what is not at hand is fetched.
"""

import re
from hashlib import sha256
from pathlib import Path

from approval.content import Attachment
from desktop.facade import Trouble
from desktop.ui.outside import KEPT_INSIDE
from desktop.ui.reading_copies import ReadingCopies
from desktop.ui.services import Services

OTHER_BYTES = "document.digest"
NOT_WRITTEN = "file.not_written"


def picture(services: Services, case_id: str) -> bytes | Trouble:
    """Return the sheet of a case as it is shown."""
    answer = services.desk.document(case_id)
    return answer if isinstance(answer, Trouble) else drawn(answer)


def drawn(sheet: bytes) -> bytes:
    """Return a sheet with its stamps: QtPdf draws none, for they are form fields."""
    from signing.displaying import NotDisplayable, display_copy

    try:
        return display_copy(sheet)
    except NotDisplayable:
        # The viewer says in its own words that it cannot be opened.
        return sheet


def file_name(words: str) -> str:
    """Return words as part of a file's name on every system."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", words).strip(" .")[:120]


def saved_sheet(services: Services, case_id: str, path: str) -> str | Trouble:
    """Write the very bytes that are signed and verified."""
    return written(services, services.desk.document(case_id), Path(path))


def written(services: Services, answer: bytes | Trouble, path: Path) -> str | Trouble:
    """Write what was fetched, unless this terminal keeps nothing; return where it is."""
    if services.preferences.forgets():
        return KEPT_INSIDE
    if isinstance(answer, Trouble):
        return answer
    try:
        path.write_bytes(answer)
    except OSError:
        return Trouble(code=NOT_WRITTEN, params={"name": path.name})
    return str(path)


def proved(services: Services, case_id: str, attachment: Attachment) -> bytes | Trouble:
    """Fetch an attachment and prove its digest."""
    answer = services.desk.attachment(case_id, attachment.sha256)
    if isinstance(answer, Trouble):
        return answer
    if sha256(answer).hexdigest() != attachment.sha256:
        return Trouble(code=OTHER_BYTES, params={"name": attachment.name})
    return answer


def to_read(services: Services, case_id: str, attachment: Attachment) -> bytes | Trouble:
    """Return an attachment, proved, as it is shown within the client."""
    answer = proved(services, case_id, attachment)
    return answer if isinstance(answer, Trouble) else drawn(answer)


def fetched(
    services: Services, copies: ReadingCopies, case_id: str, attachment: Attachment, path: str
) -> tuple[Path, bool] | Trouble:
    """Keep an attachment, its digest proved: for reading, or at ``path``; tells whether to open."""
    if services.preferences.forgets():
        return KEPT_INSIDE
    answer = proved(services, case_id, attachment)
    if isinstance(answer, Trouble):
        return answer
    if path:
        kept = written(services, answer, Path(path))
        return kept if isinstance(kept, Trouble) else (Path(kept), False)
    try:
        return copies.keep(attachment, answer), True
    except OSError:
        return Trouble(code=NOT_WRITTEN, params={"name": attachment.name})
