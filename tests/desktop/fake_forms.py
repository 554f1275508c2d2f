# SPDX-License-Identifier: Apache-2.0
"""The register of forms in memory: what one's own section may change, and what it may not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.facade import Trouble
from desktop.forms import FormsAsked
from telework.measures.forms.form import Form, FormState
from telework.measures.forms.wire import (
    FormChange,
    FormHistory,
    FormList,
    FormsProgress,
    ListedForm,
    SectionProgress,
)

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk

SECTIONS = {"joho": "情報政策課", "jinji": "人事課", "zaisei": "財政課"}
TODAY = date(2026, 11, 24)
NAMES = ("休暇簿", "出張命令書", "物品借用書", "入館申請書", "端末持出し許可申請書", "鍵の受渡簿")


def sample_forms() -> list[ListedForm]:
    """Return forms of three sections, those of one's own to be changed."""
    states = (FormState.IN_USE, FormState.REVIEWED, FormState.REPLACED, FormState.IN_USE)
    made = []
    for number, name in enumerate(NAMES * 3):
        section = list(SECTIONS)[number % 3]
        state = states[number % 4]
        form = Form(
            form_id=f"{section}-様式第{number + 1}号",
            name=name,
            section_id=section,
            seal=state is FormState.IN_USE,
            paper=number % 2 == 0,
            in_person=number % 5 == 0,
            basis="文書事務規程第12条",
            state=state,
            replaced_by="電子申請" if state is FormState.REPLACED else "",
            since=date(2026, 4, 1),
        )
        made.append(
            ListedForm(
                form=form, section=SECTIONS[section], version=1, may_change=section == "joho"
            )
        )
    return sorted(made, key=lambda each: each.form.form_id)


@dataclass
class FakeForms:
    """Answers from what stands here; ``desk.next_trouble`` is the answer to the next call."""

    desk: FakeDesk
    items: list[ListedForm] = field(default_factory=sample_forms)
    events: list[str] = field(default_factory=list)
    asked: list[FormsAsked] = field(default_factory=list)

    def new_id(self) -> str:
        return f"019abc00-0000-7000-8000-{len(self.events):012d}"

    def forms(self, asked: FormsAsked) -> FormList | Trouble:
        self.asked.append(asked)
        found = [
            each
            for each in self.items
            if asked.section_id in ("", each.form.section_id)
            and asked.text in each.form.name + each.form.form_id
            and not (asked.sealed and each.form.without_seal)
            and (asked.counted_on is None or each.form.without_seal)
            and each.form.form_id > asked.after
        ]
        listed = FormList(on=TODAY, found=len(found), items=tuple(found), after="")
        return self._trouble() or listed

    def progress(self) -> FormsProgress | Trouble:
        sections = tuple(_progress(self.items, section) for section in SECTIONS)
        city = _progress(self.items, "")
        return self._trouble() or FormsProgress(on=TODAY, rule=1, city=city, sections=sections)

    def history(self, form_id: str) -> FormHistory | Trouble:
        listed = next(each for each in self.items if each.form.form_id == form_id)
        change = FormChange(
            form=listed.form,
            section=listed.section,
            version=listed.version,
            by="森 林",
            at=datetime(2026, 4, 1, 1, 0, tzinfo=UTC),
        )
        return self._trouble() or FormHistory(now=listed, changes=(change,))

    def change(self, event_id: str, version: int, form: Form) -> ListedForm | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.events.append(event_id)
        changed = ListedForm(
            form=form, section=SECTIONS[form.section_id], version=version + 1, may_change=True
        )
        others = [each for each in self.items if each.form.form_id != form.form_id]
        self.items = sorted([*others, changed], key=lambda each: each.form.form_id)
        return changed

    def register_file(self) -> bytes | Trouble:
        return self._trouble() or b"form_id\r\n"

    def _trouble(self) -> Trouble | None:
        trouble, self.desk.next_trouble = self.desk.next_trouble, None
        return trouble


def _progress(items: list[ListedForm], section: str) -> SectionProgress:
    forms = [each.form for each in items if section in ("", each.form.section_id)]
    return SectionProgress(
        section_id=section,
        section=SECTIONS.get(section, ""),
        forms=len(forms),
        seen_to=sum(each.seen_to for each in forms),
        without_seal=sum(each.without_seal for each in forms),
        may_change=section == "joho",
    )
