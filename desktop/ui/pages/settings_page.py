# SPDX-License-Identifier: Apache-2.0
"""設定: how the screens look, where they are connected, the PIN, and what this program is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.people import Me
from desktop.facade import SyncStatus
from desktop.qtbridge.preferences import (
    AFTER_ACTS,
    APPEARANCES,
    LANGUAGES,
    SIZES,
    TURN_NOTICES,
)
from desktop.qtbridge.tasks import Task
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.dialogs.licences_dialog import LicencesDialog
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.columns import WrappingColumns, scrolled, stacked
from desktop.ui.widgets.key_card import KeyCard
from desktop.ui.widgets.mail_card import MailCard
from desktop.ui.widgets.managed_card import ManagedCard
from desktop.ui.widgets.parts import Card, button, field_label, label, title
from desktop.ui.widgets.versions import Versions

APPEARANCE_WORDS = {
    "system": QT_TRANSLATE_NOOP("SettingsPage", "この端末の設定に合わせる"),
    "light": QT_TRANSLATE_NOOP("SettingsPage", "明るい"),
    "dark": QT_TRANSLATE_NOOP("SettingsPage", "暗い"),
    "legible": QT_TRANSLATE_NOOP("SettingsPage", "読みやすさ優先（濃い文字）"),
}
TURN_WORDS = {
    "titles": QT_TRANSLATE_NOOP("SettingsPage", "件名とともに知らせる"),
    "count": QT_TRANSLATE_NOOP("SettingsPage", "件数だけを知らせる"),
    "off": QT_TRANSLATE_NOOP("SettingsPage", "知らせない"),
}
AFTER_WORDS = {
    "next": QT_TRANSLATE_NOOP("SettingsPage", "次の案件を開く"),
    "stay": QT_TRANSLATE_NOOP("SettingsPage", "その案件にとどまる"),
}
LANGUAGE_WORDS = {"ja": "日本語", "en": "English"}
"""Each language in itself, so that it is found from any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the desk knows of this installation."""

    me: Me | None
    server_url: str
    status: SyncStatus


class SettingsPage(Page):
    """Preferences take effect as they are chosen.

    Signals:
        signed_out: the session was ended.
    """

    signed_out = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._later = label(
            self.tr("◐ 文字の大きさと言語は、次に起動したときに変わります。"), "waiting"
        )
        self._later.hide()
        self._mail = MailCard(services)
        self._key = KeyCard(services)
        left, right = QWidget(), QWidget()
        self._managed = ManagedCard(services.desk.managed())
        for place, cards in (
            (left, (self._screen_card(), self._key)),
            (right, (self._mail, self._server_card(), self._managed, self._about_card())),
        ):
            column = stacked(place, spacing=16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        columns = WrappingColumns(28)
        columns.add(left)
        columns.add(right)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.addWidget(columns)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def heading(self) -> str:
        return self.tr("設定")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._screen, self._key, self._mail, self._server, self._about)

    def arrive(self) -> None:
        """Ask the server about the mails each time the page is opened, not at every change."""
        super().arrive()
        self._mail.ask()

    def refresh(self) -> None:
        """Read what the desk knows of this installation."""
        self._key.refresh()
        Task(self, self._read).on_done(self._show).start(self.services.lanes.local)

    def _read(self) -> Facts:
        desk = self.services.desk
        return Facts(
            me=desk.me(),
            server_url=desk.server_url(),
            status=desk.status(),
        )

    def _show(self, facts: Facts) -> None:
        self._address.setText(facts.server_url or self.tr("まだサインインしていません。"))
        self._person.setText(_person_words(facts.me))
        self._sign_out.setVisible(facts.me is not None)
        self._versions.tell(facts.status)

    def _screen_card(self) -> Card:
        self._screen = Card()
        self._screen.column.addWidget(title(self.tr("表示")))
        appearances = [(key, _say(APPEARANCE_WORDS[key])) for key in APPEARANCES]
        sizes = [(str(size), f"{size}%") for size in SIZES]
        languages = [(key, LANGUAGE_WORDS[key]) for key in LANGUAGES]
        preferences = self.services.preferences
        self._add_choice("appearance", self.tr("色(&L)"), appearances, preferences.appearance)
        self._add_choice("size_percent", self.tr("文字の大きさ(&Z)"), sizes, self._size)
        notices = [(key, _say(TURN_WORDS[key])) for key in TURN_NOTICES]
        after = [(key, _say(AFTER_WORDS[key])) for key in AFTER_ACTS]
        self._add_choice("language", self.tr("言語 Language(&G)"), languages, preferences.language)
        self._add_choice(
            "turn_notices",
            self.tr("自分の番になったときの知らせ(&B)"),
            notices,
            preferences.turn_notices,
        )
        self._add_choice(
            "after_act", self.tr("承認などをしたあと(&F)"), after, preferences.after_act
        )
        self._screen.column.addWidget(self._later)
        return self._screen

    def _add_choice(
        self, key: str, heading: str, choices: list[tuple[str, str]], now: Callable[[], str]
    ) -> None:
        box = named(Choice(), f"settings.{key}", heading.partition("(")[0])
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(now()), 0))
        box.activated.connect(partial(self._choose, key, box))
        self._screen.column.addWidget(field_label(heading, box))
        self._screen.column.addWidget(box)
        if self.services.preferences.locked(key):
            box.setEnabled(False)
            self._screen.column.addWidget(
                label(self.tr("情報政策課が決めています。ここでは変えられません。"), "second")
            )

    def _size(self) -> str:
        return str(self.services.preferences.size_percent())

    def _choose(self, key: str, box: Choice, _at: int) -> None:
        self.services.preferences.choose(key, str(box.currentData()))
        if key in {"size_percent", "language"}:
            self._later.show()

    def _server_card(self) -> Card:
        self._server = Card()
        self._address = label()
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._person = label()
        self._sign_out = button("settings.sign_out", self.tr("サインアウト(&T)"))
        self._sign_out.clicked.connect(self._leave)
        for widget in (
            title(self.tr("サーバー")),
            self._address,
            label(self._who_decides(), "second"),
            self._person,
            label(self.tr("サインアウトしても、送信待ちの操作はこの端末に残ります。"), "second"),
            self._sign_out,
        ):
            self._server.column.addWidget(widget)
        return self._server

    def _who_decides(self) -> str:
        if "server_url" in self.services.desk.managed():
            return self.tr("接続先は情報政策課が決めています。")
        return self.tr("接続先はサインインの画面で決めます。")

    def _about_card(self) -> Card:
        self._about = Card()
        licences = button("settings.licences", self.tr("ライセンスを見る(&I)…"))
        licences.clicked.connect(self._show_licences)
        self._versions = Versions()
        for widget in (
            title(self.tr("このソフトウェアについて")),
            self._versions,
            label(self.tr("更新は管理者が行います。"), "second"),
            licences,
        ):
            self._about.column.addWidget(widget)
        return self._about

    def _show_licences(self) -> None:
        LicencesDialog(self).open()

    def _leave(self) -> None:
        self._sign_out.setEnabled(False)
        call = self.services.desk.sign_out
        Task(self, call).on_done(self._left).start(self.services.lanes.network)

    def _left(self, _nothing: None) -> None:
        self._sign_out.setEnabled(True)
        self.signed_out.emit()


def _say(source: str) -> str:
    return QCoreApplication.translate("SettingsPage", source)


def _person_words(me: Me | None) -> str:
    if me is None:
        return ""
    posts = [
        f"{words.held_post(post.section_name, post.title)}"
        f"（{words.say(str(words.CAPACITIES[post.capacity]))}）"
        for post in me.posts
    ]
    return "\n".join([me.name, *posts])
