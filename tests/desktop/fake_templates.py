# SPDX-License-Identifier: Apache-2.0
"""The templates' part of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from approval.content import CaseContent
from approval.template import Template, content_from, template_of
from desktop.draft import Draft
from desktop.facade import Trouble

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeTemplates:
    """Templates by id; ``desk.next_trouble`` is the answer to the next call that may fail."""

    desk: FakeDesk
    kept: dict[str, Template] = field(default_factory=dict)

    def every(self) -> tuple[Template, ...]:
        return tuple(sorted(self.kept.values(), key=lambda each: each.name))

    def save(self, name: str, content: CaseContent) -> str | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        made = template_of(content, f"template-{len(self.kept) + 1}", name)
        self.kept[made.template_id] = made
        return name

    def rename(self, template_id: str, name: str) -> Template | Trouble:
        before = self.kept[template_id]
        self.kept[template_id] = replace(before, name=name)
        return self.desk.take_trouble() or before

    def delete(self, template_id: str) -> Template | Trouble:
        return self.desk.take_trouble() or self.kept.pop(template_id)

    def put_back(self, template: Template) -> None:
        self.kept[template.template_id] = template

    def begin(self, template_id: str) -> Draft | Trouble:
        draft = replace(self.desk.new_draft(), content=content_from(self.kept[template_id]))
        return self.desk.take_trouble() or self.desk.save_draft(draft)
