# SPDX-License-Identifier: Apache-2.0
"""The templates' part of the desk (``desktop.templates.TemplatesRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from approval.content import CaseContent
    from approval.template import Template
    from desktop.draft import Draft
    from desktop.facade import Trouble


class TemplatesDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def every(self) -> tuple[Template, ...]:
        """Return the templates by name; none while the store does not open."""
        found = told(acting.templates.every, self._place)
        return found if isinstance(found, tuple) else ()

    def save(self, name: str, content: CaseContent) -> str | Trouble:
        """Keep what of a content is alike each time."""
        return told(acting.templates.save, self._place, name, content)

    def rename(self, template_id: str, name: str) -> Template | Trouble:
        """Give a template another name; returns it as it was."""
        return told(acting.templates.rename, self._place, template_id, name)

    def delete(self, template_id: str) -> Template | Trouble:
        """Delete a template; returns it as it was."""
        return told(acting.templates.delete, self._place, template_id)

    def put_back(self, template: Template) -> None:
        """Have a template again as it was."""
        acting.templates.put_back(self._place, template)

    def begin(self, template_id: str) -> Draft | Trouble:
        """Begin a draft from a template."""
        return told(acting.templates.begin, self._place, template_id)
