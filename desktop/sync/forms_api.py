# SPDX-License-Identifier: Apache-2.0
"""The server's routes about the register of forms (docs/contracts.md)."""

from collections.abc import Callable

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer
from telework.measures.forms.wire import (
    ChangeForm,
    FormHistory,
    FormList,
    FormsProgress,
    ListedForm,
)

ROOT = "/v1/forms"


class FormsApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def forms(self, query: dict[str, str]) -> FormList:
        """Read a page of the register."""
        return read_plain(self._call("GET", ROOT, query=query), FormList)

    def progress(self) -> FormsProgress:
        """Read how far each section has come."""
        return read_plain(self._call("GET", f"{ROOT}/progress"), FormsProgress)

    def history(self, form_id: str) -> FormHistory:
        """Read a form with all its changes."""
        query = {"form_id": form_id}
        return read_plain(self._call("GET", f"{ROOT}/history", query=query), FormHistory)

    def change(self, wanted: ChangeForm) -> ListedForm:
        """Change a form; the same again is answered again."""
        return read_plain(self._call("POST", ROOT, json_body=to_plain(wanted)), ListedForm)

    def register_file(self) -> bytes:
        """Fetch the whole register as a file."""
        return self._call("GET", f"{ROOT}/file.csv", limit=FILE_LIMIT).body
