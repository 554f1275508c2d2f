# SPDX-License-Identifier: Apache-2.0
"""ひな形: what the screens ask of the client about a person's own templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from approval.content import CaseContent
    from approval.template import Template
    from desktop.draft import Draft
    from desktop.facade import Trouble


class TemplatesRoom(Protocol):
    """The part of the desk that keeps templates; all of it is local."""

    def every(self) -> tuple[Template, ...]: ...  # by name
    def save(self, name: str, content: CaseContent) -> str | Trouble: ...  # the name as kept
    def rename(self, template_id: str, name: str) -> Template | Trouble: ...  # as it was before
    def delete(self, template_id: str) -> Template | Trouble: ...  # as it was
    def put_back(self, template: Template) -> None: ...  # undo of rename and delete
    def begin(self, template_id: str) -> Draft | Trouble: ...
