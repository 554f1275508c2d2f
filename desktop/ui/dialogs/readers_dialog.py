# SPDX-License-Identifier: Apache-2.0
"""供覧: let more posts read the case; nobody waits for them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.case_detail import CaseDetail
from desktop.ui.case_commands import add_readers
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import label
from desktop.ui.widgets.post_picker import PostPicker


class ReadersDialog(ActDialog):
    """Chooses who reads."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        super().__init__(services, parent, "add_readers", self.tr("供覧する(&S)"))
        self._detail = detail
        self.head(self.tr("供覧の相手を加えます"))
        self.form.addWidget(label(detail.projected.content.title, bold=True))
        self.form.addWidget(
            label(
                self.tr("相手は読むだけです。承認や決裁は、読まれるのを待たずに進みます。"),
                "second",
            )
        )
        if detail.projected.content.secrecy:
            self.form.addWidget(
                label(self.tr("加えた職の方は、この秘密の案件を開けるようになります。"), "waiting")
            )
        self._readers = PostPicker(services, "readers", self.tr("相手を探す(&F)"))
        self.form.addWidget(self._readers)
        self.finish_form()
        self._readers.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act, once somebody was chosen."""
        readers = self._readers.posts()
        if not readers:
            self.say_trouble(self.tr("供覧の相手を選んでください。"))
            self._readers.setFocus()
            return None
        command = add_readers(self._detail, self.services.desk.me(), readers)
        return partial(self.services.desk.act, command)

    def clean(self) -> bool:
        """Whether nobody was chosen."""
        return not self._readers.posts()
