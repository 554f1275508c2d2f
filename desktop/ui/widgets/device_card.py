# SPDX-License-Identifier: Apache-2.0
"""One device for an administrator; of a lost one the numbers for the report on it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_devices import ADMITTED, LOST, WAITING, ChangedDevice, DeviceLine, LossReport
from desktop.ui import account_words
from desktop.ui.a11y import announce
from desktop.ui.widgets.facts import add_facts
from desktop.ui.widgets.parts import Card, button, label


class DeviceCard(QWidget):
    """What is known of a device, and below it what may be done.

    Signals:
        admit_asked, lost_asked, readmit_asked: that act is wanted.
        print_asked: the report is wanted on paper: its facts, each with its heading, and what
            the device fetched.
    """

    admit_asked = Signal()
    lost_asked = Signal()
    readmit_asked = Signal()
    print_asked = Signal(object, object)

    def __init__(self, found: ChangedDevice) -> None:
        super().__init__()
        device = found.device
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card()
        card.column.addWidget(label(device.name, bold=True))
        add_facts(card, self._known(device))
        column.addWidget(card)
        if found.report is not None:
            self._report = self._facts(found.report)
            self._held = found.report
            column.addWidget(self._report_card(found.report))
        self._acts(column, device.state)

    def _known(self, device: DeviceLine) -> list[tuple[str, str]]:
        owner = f"{device.owner}（{device.owner_id}）\n{device.office}".strip()
        facts = [
            (self.tr("使う人"), owner),
            (self.tr("状態"), account_words.device(device.state)),
            (self.tr("登録"), account_words.moment(device.registered_at)),
            (self.tr("最後の接続"), account_words.moment(device.seen_at)),
            (self.tr("端末の番号"), device.device_id),
        ]
        if device.lost_at is not None:
            facts.insert(2, (self.tr("紛失の届出"), account_words.moment(device.lost_at)))
        if device.lost_at is not None and (device.state == LOST or device.wiped_at):
            facts.insert(3, (self.tr("端末の消去"), self._wiped(device)))
        if device.asked:
            waiting = self.tr("{count}件").format(count=f"{device.asked:,}")
            facts.append((self.tr("本人の答えを待つ操作"), waiting))
        if device.disowned:
            said = self.tr("{count}件（「操作の記録」をこの端末の番号で検索できます）")
            told = said.format(count=f"{device.disowned:,}")
            facts.append((self.tr("本人が否認した操作"), told))
        if device.client_version:
            facts.append((self.tr("机の版"), device.client_version))
        return facts

    def _wiped(self, device: DeviceLine) -> str:
        if device.wiped_at is None:
            return self.tr("まだ（次につながったときに消えます）")
        return self.tr("{at} に端末が知らせました").format(at=account_words.moment(device.wiped_at))

    def _report_card(self, report: LossReport) -> Card:
        card = Card("waiting")
        card.column.addWidget(label(self.tr("漏えい等の報告のために"), bold=True))
        card.column.addWidget(
            label(
                self.tr(
                    "サーバーは端末の中身の一覧を持っていません。使う人が読める範囲が、"
                    "端末にありうる最大です。端末が取り寄せたファイルは、操作の記録から分かります。"
                    "端末の中では暗号化されています。"
                ),
                "second",
            )
        )
        add_facts(card, self._numbers(report))
        copy = button("device.copy", self.tr("報告の内容をコピー(&Y)"))
        copy.clicked.connect(self._copy)
        card.column.addWidget(copy)
        paper = button("device.print", self.tr("報告の内容を印刷(&P)…"))
        paper.clicked.connect(self._print)
        card.column.addWidget(paper)
        return card

    def _numbers(self, report: LossReport) -> list[tuple[str, str]]:
        cases = self.tr("{cases}件（うち秘密区分のあるもの{secret}件）")
        return [
            (self.tr("失効した証明書"), "\n".join(report.certificates) or self.tr("なし")),
            (
                self.tr("読める案件"),
                cases.format(cases=f"{report.cases:,}", secret=f"{report.secret_cases:,}"),
            ),
            (self.tr("本人の会議"), self.tr("{count}件").format(count=f"{report.meetings:,}")),
            (
                self.tr("本人の在宅勤務の記録"),
                self.tr("{count}日").format(count=f"{report.work_days:,}"),
            ),
            (self.tr("案件を読める所属"), "、".join(report.scopes) or self.tr("なし")),
            (self.tr("端末が取り寄せた案件"), self._fetched(report)),
            (self.tr("個人情報の種類"), self._kinds()),
            (self.tr("数えた時刻"), account_words.moment(report.made_at)),
        ]

    def _fetched(self, report: LossReport) -> str:
        attachments = sum(each.attachments for each in report.held)
        return self.tr("{cases}件、添付ファイル{attachments}個（一覧は印刷に付きます）").format(
            cases=f"{report.held_total:,}", attachments=f"{attachments:,}"
        )

    def _kinds(self) -> str:
        return self.tr(
            "職員の氏名・所属・職（組織の全員）\n"
            "案件の内容、意見、添付ファイルに書かれた氏名など\n"
            "会議の出席者\n"
            "本人の在宅勤務の日・時刻・場所"
        )

    def _facts(self, report: LossReport) -> list[tuple[str, str]]:
        facts = [*self._known(report.device), *self._numbers(report)]
        return [(self.tr("端末の名前"), report.device.name), *facts]

    def _print(self) -> None:
        self.print_asked.emit(self._report, self._held)

    def _copy(self) -> None:
        lines = (f"{name}: {' '.join(said.split())}" for name, said in self._report)
        QGuiApplication.clipboard().setText("\n".join(lines))
        announce(self, self.tr("報告の内容をコピーしました"))

    def _acts(self, column: QVBoxLayout, state: str) -> None:
        if state == WAITING:
            admit = button("device.admit", self.tr("許可する(&A)…"))
            admit.clicked.connect(self.admit_asked)
            column.addWidget(admit)
        if state == LOST:
            readmit = button("device.readmit", self.tr("見つかった端末を許可する(&A)…"))
            readmit.clicked.connect(self.readmit_asked)
            column.addWidget(readmit)
        if state in {ADMITTED, WAITING}:
            lost = button("device.lost", self.tr("紛失にする(&L)…"), "danger")
            lost.clicked.connect(self.lost_asked)
            column.addWidget(lost)
