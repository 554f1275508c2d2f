# SPDX-License-Identifier: Apache-2.0
"""端末: every registered installation; admitting, reporting lost, taking back what was found."""

from functools import partial

from approval.wire_devices import (
    ADMITTED,
    LOST,
    WAITING,
    ChangedDevice,
    DeviceLine,
    DevicePage,
    LossReport,
)
from desktop.administration import DevicesAsked
from desktop.facade import Trouble
from desktop.ui import account_words
from desktop.ui.dialogs.device_dialogs import AdmitDialog, LostDialog, ReadmitDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.administration_list import AdministrationList
from desktop.ui.widgets.device_card import DeviceCard
from desktop.ui.widgets.figures_file import Wanted
from desktop.ui.widgets.records_table import Line

Dialog = type[AdmitDialog | LostDialog | ReadmitDialog]

SEEN = 3
"""The column that may go: the device that is looked at has its last contact beside the list."""


class DevicesPanel(AdministrationList):
    """The list of devices with the one beside it."""

    def __init__(self, services: Services) -> None:
        headings = (
            *(self.tr("名前"), self.tr("使う人")),
            *(self.tr("状態"), self.tr("最後の接続")),
        )
        name = self.tr("端末")
        super().__init__(services, "devices", name, headings, wide=0, spare=(SEEN,))
        self.words.setPlaceholderText(self.tr("端末の名前・使う人・所属"))
        self._state = self.box("devices.state", self.tr("状態"), self.tr("すべての状態"))
        for code, words in account_words.devices():
            self._state.addItem(words, code)

    def fetch(self, after: str) -> None:
        """Ask for a page of devices."""
        call = partial(self.services.desk.administration.devices, self._asked(), after)
        self.ask_page(call, partial(self._show, after))

    def look_at(self, key: str) -> None:
        """Ask for one device; of a lost one its report comes with it."""
        self.ask(partial(self.services.desk.administration.device, key), self._show_one)

    def wanted(self) -> Wanted:
        """Return the list as it is narrowed now."""
        asked = self._asked()
        return Wanted(
            name=self.tr("端末一覧"),
            fetch=lambda _form: self.services.desk.administration.devices_csv(asked),
        )

    def _asked(self) -> DevicesAsked:
        words, state = self.words.text().strip(), str(self._state.currentData())
        return DevicesAsked(words=words, state=state)

    def _show(self, after: str, page: DevicePage) -> None:
        lines = tuple(_line(each, self._standing(each)) for each in page.lines)
        self.show_page(lines, after, page.next)
        self.describe(self._words(page))

    def _words(self, page: DevicePage) -> str:
        waits = self.tr("許可を待つ端末はありません。")
        if page.waiting:
            waits = self.tr("{count}台が許可を待っています。").format(count=f"{page.waiting:,}")
        if not page.total:
            return waits + "\n" + self.tr("この条件に合う端末はありません。")
        count = self.tr("{total}台のうち{shown}台").format(
            total=f"{page.total:,}", shown=f"{self.shown():,}"
        )
        return f"{waits}　{count}"

    def _standing(self, line: DeviceLine) -> str:
        """Say the state, and that its owner found acts on it that are not his."""
        state = account_words.device(line.state)
        if not line.disowned:
            return state
        return self.tr("{state}・否認あり").format(state=state)

    def _show_one(self, found: ChangedDevice) -> None:
        card = DeviceCard(found)
        card.admit_asked.connect(partial(self._open, AdmitDialog, found.device))
        card.lost_asked.connect(partial(self._open, LostDialog, found.device))
        card.readmit_asked.connect(partial(self._open, ReadmitDialog, found.device))
        card.print_asked.connect(self._print)
        self.show_beside(card)

    def _print(self, facts: list[tuple[str, str]], report: LossReport) -> None:
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs.print_sheet import ask_printer
        from desktop.ui.loss_sheet import loss_html

        me = self.services.desk.me()
        name = me.name if me is not None else ""
        html = loss_html(facts, report, name, self.services.now())
        ask_printer(self, QPdfDocument(self), self._printed, html)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self.say(explain(Trouble(code=code)).whole())
            return
        self.say(self.tr("報告を印刷に送りました（{count}ページ）。").format(count=pages))

    def _open(self, kind: Dialog, device: DeviceLine) -> None:
        dialog = kind(self.services, self, device)
        dialog.kept.connect(self._done)
        dialog.open()

    def _done(self, answer: object) -> None:
        if not isinstance(answer, ChangedDevice):
            return
        device = answer.device
        self._show_one(answer)
        done = {
            ADMITTED: self.tr(
                "「{name}」を許可しました。使う人に、もう一度サインインするよう伝えてください。"
            ),
            LOST: self.tr("「{name}」を紛失にしました。右の報告の内容を控えてください。"),
            WAITING: "",
        }
        self.tell(done.get(device.state, "").format(name=device.name))


def _line(line: DeviceLine, standing: str) -> Line:
    cells = (
        line.name,
        line.owner or line.owner_id,
        standing,
        account_words.moment(line.seen_at),
    )
    return Line(key=line.device_id, cells=cells)
