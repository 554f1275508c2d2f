# SPDX-License-Identifier: Apache-2.0
"""片づける: ending work that was given up; what it means stands first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from approval.wire_jobs import JobLine
from desktop.ui import job_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import label


class PutAsideDialog(ActDialog):
    """Ends work that was given up: somebody saw to it in another way."""

    def __init__(self, services: Services, parent: QWidget, job: JobLine) -> None:
        super().__init__(services, parent, "job_aside", self.tr("片づける(&S)"))
        self._job = job
        self.head(self.tr("断念した仕事を片づけます"))
        named = filter(None, (job_words.kind(job.kind), job.person))
        self.form.addWidget(label("　".join(named), bold=True))
        for name, value in job_words.about(job):
            self.form.addWidget(label(f"{name}: {value}", "second"))
        self.form.addWidget(
            label(
                self.tr(
                    "この仕事は行われないまま終わります。メールなら、届きません。片づけると、"
                    "もう一度行うことも、元に戻すこともできません。"
                )
            )
        )
        self.form.addWidget(
            label(
                self.tr(
                    "電話で知らせたなど、ほかの方法で済ませたときに片づけてください。"
                    "片づけたことは、操作の記録に残ります。"
                )
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        return partial(
            self.services.desk.overseeing.put_aside, self._job.job_id, self._job.attempts
        )
