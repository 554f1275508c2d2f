# SPDX-License-Identifier: Apache-2.0
"""The name of a template (ひな形): under which it is kept, or which it has from now on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from approval.content import CaseContent
from approval.template import MOST_NAME, Template
from desktop.facade import Trouble
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import field_label, label, line_field


class NameDialog(ActDialog):
    """Asks for a name; subclasses do something with it."""

    def __init__(self, services: Services, parent: QWidget, identifier: str, verb: str) -> None:
        super().__init__(services, parent, identifier, verb)
        self.name = line_field(f"{identifier}.name", self.tr("ひな形の名前"))
        self.name.setMaxLength(MOST_NAME)

    def begin_with(self, name: str) -> None:
        """Show the field with a name to accept or to write over."""
        self.name.setText(name)
        self.name.selectAll()
        self.form.addWidget(field_label(self.tr("ひな形の名前(&N)"), self.name))
        self.form.addWidget(self.name)
        self.finish_form()
        self.name.setFocus()

    def retry_ready(self, trouble: Trouble) -> None:
        """Lead back to the name."""
        self.name.setFocus()
        self.name.selectAll()

    def clean(self) -> bool:
        """Whether the name is as it was offered."""
        return not self.name.isModified()


class KeepTemplateDialog(NameDialog):
    """Keeps what of a draft or a case is alike each time."""

    def __init__(self, services: Services, parent: QWidget, content: CaseContent) -> None:
        super().__init__(services, parent, "template", self.tr("保存する(&S)"))
        self._content = content
        self.head(self.tr("ひな形として保存します"))
        self.form.addWidget(
            label(
                self.tr(
                    "事項、件名、伺い文、合議先、供覧の相手、保存期間、公開区分を残します。"
                    "金額、添付、期限、印（重要など）は残しません。"
                )
            )
        )
        self.form.addWidget(
            label(self.tr("この端末に、あなた専用に暗号化して保存します。"), "second")
        )
        self.begin_with(content.title.strip()[:MOST_NAME])

    def call(self) -> Callable[[], Answer] | None:
        """Return the keeping."""
        return partial(self.services.desk.templates.save, self.name.text(), self._content)


class RenameTemplateDialog(NameDialog):
    """Gives a template another name.

    Signals:
        renamed: the template as it was before.
    """

    renamed = Signal(object)

    def __init__(self, services: Services, parent: QWidget, template: Template) -> None:
        super().__init__(services, parent, "template_rename", self.tr("名前を変える(&S)"))
        self._template = template
        self.head(self.tr("ひな形の名前を変えます"))
        self.begin_with(template.name)

    def call(self) -> Callable[[], Answer] | None:
        """Return the renaming."""
        return partial(self._rename, self.name.text())

    def answered(self, answer: Answer) -> None:
        """Tell what it was before, once it has its new name."""
        if not isinstance(answer, Trouble):
            self.renamed.emit(self._template)
        super().answered(answer)

    def _rename(self, name: str) -> Answer:
        answer = self.services.desk.templates.rename(self._template.template_id, name)
        return answer if isinstance(answer, Trouble) else name
