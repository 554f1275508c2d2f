# SPDX-License-Identifier: Apache-2.0
"""Web会議: an address typed by hand, a host of the pool, or none."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.web_address import address_trouble, provider_of
from desktop.ui.a11y import named
from desktop.ui.meeting_words import feature, provider
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label, line_field
from telework.meetings.catalogue import Catalogue, Provider
from telework.meetings.meeting import HostWanted, WebLink

NONE, TYPED, HOST = "none", "typed", "host"


class WebFields(QWidget):
    """Where people meet on the web; an address typed by hand needs nothing of a provider.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self, prefix: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._bound = ""
        self._way = CalmBox(f"{prefix}.web", self.tr("Web会議"))
        self._way.addItem(self.tr("使わない"), NONE)
        self._way.addItem(self.tr("リンクを手で入れる"), TYPED)
        if catalogue.hosts:
            self._way.addItem(self.tr("主催者ライセンスを使う"), HOST)
        self._address = line_field(f"{prefix}.join_url", self.tr("参加用のリンク"))
        self._address.setPlaceholderText("https://")
        self._passcode = line_field(f"{prefix}.passcode", self.tr("パスコード"))
        self._dial_in = line_field(f"{prefix}.dial_in", self.tr("電話で参加する番号"))
        self._waiting_room = named(QCheckBox(self.tr("待機室を使う(&I)")), f"{prefix}.waiting_room")
        self._waiting_room.setChecked(True)
        self._recording = named(QCheckBox(self.tr("録画する(&G)")), f"{prefix}.recording")
        self._provider = CalmBox(f"{prefix}.provider", self.tr("Web会議の種類"))
        for each in dict.fromkeys(host.provider for host in catalogue.hosts):
            self._provider.addItem(provider(each), each)
        self._features = [
            (code, named(QCheckBox(feature(code)), f"{prefix}.host.{code}", feature(code)))
            for code in dict.fromkeys(one for host in catalogue.hosts for one in host.features)
        ]
        self._said = label(tone="second")
        self._lay_out()
        self._connect()
        self._show()

    def show_web(self, link: WebLink | None, host: HostWanted | None) -> None:
        """Show what is decided already."""
        self._bound = link.join_url if link is not None and host is not None else ""
        self._way.choose(HOST if host is not None else TYPED if link is not None else NONE)
        if host is not None:
            self._provider.choose(host.provider)
            for code, box in self._features:
                box.setChecked(code in host.features)
        if link is not None:
            self._address.setText("" if host is not None else link.join_url)
            self._passcode.setText(link.passcode)
            self._dial_in.setText(link.dial_in)
            self._waiting_room.setChecked(link.waiting_room)
            self._recording.setChecked(link.recording)

    def link(self) -> WebLink | None:
        """The link with what belongs to it; None without a web conference."""
        way = self._way.currentData()
        if way == NONE:
            return None
        address = self._plain_address() if way == TYPED else self._bound
        chosen = provider_of(address) if way == TYPED else Provider(self._provider.currentData())
        return WebLink(
            provider=chosen,
            join_url=address,
            passcode=self._passcode.text().strip(),
            dial_in=self._dial_in.text().strip(),
            waiting_room=self._waiting_room.isChecked(),
            recording=self._recording.isChecked(),
        )

    def host(self) -> HostWanted | None:
        """Which host of the pool, None where none is used."""
        if self._way.currentData() != HOST:
            return None
        return HostWanted(
            provider=Provider(self._provider.currentData()),
            features=tuple(code for code, box in self._features if box.isChecked()),
        )

    def trouble(self) -> str:
        """Say what is wrong with the address, nothing when it is right."""
        if self._way.currentData() != TYPED:
            return ""
        return {
            "": "",
            "empty": self.tr("参加用のリンクを入れてください。"),
            "scheme": self.tr("リンクは https:// で始まるものにしてください。"),
            "host": self.tr("リンクを読めません。招待の文からもう一度写してください。"),
            "secret": self.tr("リンクに利用者名や暗証が入っています。取り除いてください。"),
        }[address_trouble(self._plain_address())]

    def _plain_address(self) -> str:
        return unicodedata.normalize("NFKC", self._address.text()).strip()

    def _show(self) -> None:
        way = self._way.currentData()
        for widget in self._typed:
            widget.setVisible(way == TYPED)
        for widget in self._of_host:
            widget.setVisible(way == HOST)
        for widget in self._of_both:
            widget.setVisible(way != NONE)
        self._tell()

    def _tell(self) -> None:
        way = self._way.currentData()
        typed = self._plain_address()
        said = ""
        if way == TYPED and typed:
            said = self.trouble() or self.tr("種類：{name}").format(
                name=provider(provider_of(typed))
            )
        elif way == HOST:
            said = self.tr("空いているライセンスが予約のときに一つ割り当てられます。")
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _connect(self) -> None:
        self._way.currentIndexChanged.connect(self._changed)
        self._provider.currentIndexChanged.connect(self.edited)
        for field in (self._address, self._passcode, self._dial_in):
            field.textChanged.connect(self.edited)
        self._address.textChanged.connect(self._tell)
        boxes = (self._waiting_room, self._recording, *(box for _code, box in self._features))
        for each in boxes:
            each.toggled.connect(self.edited)

    def _lay_out(self) -> None:
        address = field_label(self.tr("参加用のリンク(&L)"), self._address)
        passcode = field_label(self.tr("パスコード（出席者だけが見られます）(&P)"), self._passcode)
        dial_in = field_label(self.tr("電話で参加する番号(&T)"), self._dial_in)
        kind = field_label(self.tr("種類(&Y)"), self._provider)
        features = QWidget()
        beside = QHBoxLayout(features)
        boxes = QWidget()
        pair = QHBoxLayout(boxes)
        for row in (beside, pair):
            row.setContentsMargins(0, 0, 0, 0)
        for _code, box in self._features:
            beside.addWidget(box)
        for box in (self._waiting_room, self._recording):
            pair.addWidget(box)
        for row in (beside, pair):
            row.addStretch(1)
        self._typed: tuple[QWidget, ...] = (address, self._address)
        self._of_host: tuple[QWidget, ...] = (kind, self._provider, features)
        self._of_both: tuple[QWidget, ...] = (
            *(passcode, self._passcode, dial_in, self._dial_in, boxes),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(self.tr("Web会議(&W)"), self._way))
        for widget in (self._way, *self._of_host, *self._typed, self._said, *self._of_both):
            column.addWidget(widget)
        self.setFocusProxy(self._way)
