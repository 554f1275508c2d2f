# SPDX-License-Identifier: Apache-2.0
"""施行文書に署名する: a PDF, the certificate of a post, to whom and why; then it is signed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from approval.content import Attachment
from approval.register.outgoing import TEXT_LIMIT, OutgoingRoom
from desktop.case_detail import CaseDetail
from desktop.proofs import OutgoingWish
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label, line_field

_PDF = "application/pdf"


class OutgoingDialog(ActDialog):
    """Signs one document of a decided case with a certificate that the reader may use."""

    def __init__(
        self, services: Services, parent: QWidget, detail: CaseDetail, room: OutgoingRoom
    ) -> None:
        super().__init__(services, parent, "outgoing", self.tr("署名する(&S)"))
        self._detail = detail
        self._path: Path | None = None
        self._attachments = [
            each for each in detail.projected.content.attachments if each.media_type == _PDF
        ]
        self.head(self.tr("施行文書に電子署名します"))
        self._seal = CalmBox("outgoing.seal", self.tr("職責証明書"))
        for seal in room.seals:
            until = seal.valid_until.strftime("%Y/%m/%d")
            words = self.tr("{post}（{purpose}、{until} まで）")
            said = words.format(post=seal.post, purpose=seal.purpose, until=until)
            self._seal.addItem(said, seal.certificate_id)
        self._source = CalmBox("outgoing.source", self.tr("文書"))
        self._source.addItem(self.tr("この端末のファイル"))
        for attachment in self._attachments:
            self._source.addItem(self.tr("案件の添付「{name}」").format(name=attachment.name))
        self._source.currentIndexChanged.connect(self._show_source)
        self._source.setVisible(bool(self._attachments))
        self._file = label(self.tr("選ばれていません"), "second")
        self._choose = button("outgoing.choose", self.tr("PDFを選ぶ(&F)…"))
        self._choose.clicked.connect(self._ask_file)
        self._addressee = line_field("outgoing.addressee", self.tr("あて先"))
        self._reason = line_field("outgoing.reason", self.tr("使用の理由"))
        for each in (self._addressee, self._reason):
            each.setMaxLength(TEXT_LIMIT)
        self._lay_out()
        self.finish_form()
        self._choose.setFocus()

    def take(self, path: str) -> None:
        """Take a file as the document to sign."""
        self._path = Path(path)
        self._file.setText(self._path.name)

    def _document(self) -> Path | Attachment | None:
        chosen = self._source.currentIndex()
        return self._attachments[chosen - 1] if chosen > 0 else self._path

    def _show_source(self, chosen: int) -> None:
        for each in (self._choose, self._file):
            each.setEnabled(chosen == 0)

    def call(self) -> Callable[[], Answer] | None:
        """Return the signing, once there is a document, an addressee and a reason."""
        document = self._document()
        if document is None:
            self.say_trouble(self.tr("署名する文書（PDF）を選んでください。"))
            self._choose.setFocus()
            return None
        for field, missing in (
            (self._addressee, self.tr("あて先を書いてください。電子署名使用簿に残ります。")),
            (self._reason, self.tr("使用の理由を書いてください。電子署名使用簿に残ります。")),
        ):
            if not field.text().strip():
                self.say_trouble(missing)
                field.setFocus()
                return None
        wish = OutgoingWish(
            case_id=self._detail.projected.case_id,
            certificate_id=str(self._seal.currentData()),
            document=document,
            addressee=self._addressee.text().strip(),
            reason=self._reason.text().strip(),
        )
        return partial(self.services.desk.proofs.sign_outgoing, wish)

    def clean(self) -> bool:
        """Whether nothing was chosen or written."""
        written = self._addressee.text().strip() or self._reason.text().strip()
        return self._document() is None and not written

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("署名する文書を選ぶ"), folder, "PDF (*.pdf)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        case = self._detail.projected
        self.form.addWidget(label(f"{case.number}  {case.content.title}".strip(), bold=True))
        told = self.tr(
            "組織の証明書で署名します。職員の鍵は使いません。誰が、どの文書に、どのあて先で使ったかが"
            "電子署名使用簿に残り、取り消せません。"
        )
        self.form.addWidget(label(told, "second"))
        self.form.addWidget(field_label(self.tr("職責証明書(&K)"), self._seal))
        self.form.addWidget(self._seal)
        row = QHBoxLayout()
        row.addWidget(self._choose)
        row.addWidget(self._file, 1)
        buddy = self._source if self._attachments else self._choose
        self.form.addWidget(field_label(self.tr("文書（PDF、必須）(&D)"), buddy))
        self.form.addWidget(self._source)
        self.form.addLayout(row)
        for heading, field in (
            (self.tr("あて先（必須）(&T)"), self._addressee),
            (self.tr("使用の理由（必須）(&I)"), self._reason),
        ):
            self.form.addWidget(field_label(heading, field))
            self.form.addWidget(field)
