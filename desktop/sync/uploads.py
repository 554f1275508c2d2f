# SPDX-License-Identifier: Apache-2.0
"""Files go before the acts that name them: piece by piece, going on where they stopped."""

from typing import Any

from desktop.acting.workplace import Workplace
from desktop.store import files
from desktop.store.outbox import PendingEvent
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, Fault, FaultKind

_SENT_PIECES = 4


def files_of(event: PendingEvent) -> tuple[tuple[str, str], ...]:
    """Return digest and name of every file that an act names."""
    command = event.command()
    named: list[dict[str, Any]] = []
    if event.command_type == "draft":
        named = command["content"]["attachments"]
    elif event.command_type == "add_attachment":
        named = [command["attachment"]]
    return tuple((one["sha256"], one["name"]) for one in named)


def send_files(place: Workplace, api: ServerApi, event: PendingEvent) -> None:
    """Send what the server lacks of an act's files.

    Raises:
        CallFailed: the network failed, or the server refused a file.
        TroubleError: the local copy is damaged.
    """
    for sha256, name in files_of(event):
        with place.vault.database.read() as tx:
            known = files.find(tx, sha256)
        # A file that came with the case from the server is there already.
        if known is not None and known.kind == files.OURS and known.state == files.KEPT:
            _send(place, api, known, name)


def _send(place: Workplace, api: ServerApi, known: files.StoredFile, name: str) -> None:
    held = api.upload_offset(known.sha256)
    while held < known.size:
        piece = _piece(place, known.sha256, held)
        held = _next(api, known, name, (held, piece))
        _note(place, known, held)
    _note(place, known, held)


def _next(api: ServerApi, known: files.StoredFile, name: str, part: tuple[int, bytes]) -> int:
    try:
        return api.upload(known.sha256, part[0], known.size, part[1], name)
    except CallFailed as problem:
        if problem.fault.code != "upload.offset":
            raise
        # The server is still writing what a broken connection had left: look again later.
        request_id = problem.fault.request_id
        raise CallFailed(Fault(kind=FaultKind.LOST, request_id=request_id)) from problem


def _piece(place: Workplace, sha256: str, offset: int) -> bytes:
    pieces = files.read(place.vault.database, place.vault.seal(), sha256, offset)
    return b"".join(piece for piece, _ in zip(pieces, range(_SENT_PIECES), strict=False))


def _note(place: Workplace, known: files.StoredFile, held: int) -> None:
    with place.vault.database.write() as tx:
        files.note_sent(tx, known.sha256, held, whole=held >= known.size)
