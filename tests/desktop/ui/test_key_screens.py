# SPDX-License-Identifier: Apache-2.0
"""署名の鍵 on the screens: which key, whose PIN, how near its end, and putting another in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.batches import BatchLine, LineState
from desktop.facade import Act, CaseRow, Trouble
from desktop.signing_keys import KeyKind, PinState
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.bulk_dialog import BulkDialog
from desktop.ui.dialogs.change_key_dialog import ChangeKeyDialog
from desktop.ui.dialogs.change_pin_dialog import ChangePinDialog
from desktop.ui.dialogs.key_dialogs import RemoveKeyDialog, RenewKeyDialog
from desktop.ui.pages.cases_page import CasesPage
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.services import Services
from tests.desktop.fake_desk import RIGHT_PIN, FakeDesk
from tests.desktop.fake_keys import CHOICES, MADE, ON_CARD
from tests.desktop.sample_rows import waiting_rows
from tests.desktop.screens import said, settled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The window that a dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(qtbot: QtBot, services: Services, dialog: ActDialog) -> ActDialog:
    dialog.open()
    settled(qtbot, services)
    return dialog


def settings(qtbot: QtBot, services: Services) -> SettingsPage:
    page = SettingsPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


def card_pin(**changes: object) -> PinState:
    return PinState(kind=KeyKind.CARD, card="職員カード", **changes)  # type: ignore[arg-type]


def bulk(qtbot: QtBot, services: Services, window: QWidget, count: int = 3) -> BulkDialog:
    dialog = BulkDialog(services, window, waiting_rows()[:count])
    opened(qtbot, services, dialog)
    return dialog


def test_the_settings_say_which_key_is_in_use(qtbot: QtBot, services: Services) -> None:
    page = settings(qtbot, services)
    text = said(page)
    for words in (
        "この端末で作った鍵です",
        "名義: 山﨑 浩",
        "発行者: 机市 職員認証局",
        "令和11年11月24日",
    ):
        assert words in text
    assert not page.findChild(QPushButton, "settings.renew_key").isVisible()


@pytest.mark.parametrize(
    ("days", "due", "words"),
    [
        (90, 90, "◐ 有効期限まであと90日です。更新してください。"),
        (6, 7, "▲ 有効期限まであと6日です。"),
    ],
)
def test_a_renewal_is_offered_in_time(
    qtbot: QtBot, services: Services, desk: FakeDesk, days: int, due: int, words: str
) -> None:
    desk.keys.now = replace(MADE, days_left=days, due=due)
    page = settings(qtbot, services)
    assert words in said(page)
    page.findChild(QPushButton, "settings.renew_key").click()
    dialog = page.findChild(RenewKeyDialog)
    dialog.findChild(QLineEdit, "renew_key.pin").setText(RIGHT_PIN)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    settled(qtbot, services)
    assert desk.keys.did == [("renew", "", RIGHT_PIN)]
    assert "更新してください" not in said(page)


def test_a_key_on_a_card_is_renewed_where_it_came_from(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.keys.now = ON_CARD
    page = settings(qtbot, services)
    assert "カード「職員カード」の中の鍵です" in said(page)
    assert "発行元に更新を申し込んでください" in said(page)
    assert not page.findChild(QPushButton, "settings.renew_key").isVisible()


def test_a_key_is_removed_after_a_question(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    page = settings(qtbot, services)
    page.findChild(QPushButton, "settings.remove_key").click()
    dialog = page.findChild(RemoveKeyDialog)
    assert "元に戻せません" in said(dialog)
    assert dialog.focusWidget().objectName() == "remove_key.cancel"
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    settled(qtbot, services)
    assert not desk.enrolled
    assert "まだ鍵がありません" in said(page)


def test_a_card_is_found_and_its_key_used(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = opened(qtbot, services, ChangeKeyDialog(services, window, MADE))
    dialog.findChild(QRadioButton, "change_key.card").click()
    dialog.findChild(QLineEdit, "change_key.module").setText(" /opt/card/module.so ")
    dialog.attempt()
    assert "カードを探して、使う鍵を選んでください" in said(dialog)
    dialog.findChild(QPushButton, "change_key.look").click()
    settled(qtbot, services)
    assert desk.keys.did == [("cards", "/opt/card/module.so")]
    box = dialog.findChild(QComboBox, "change_key.cards")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert "署名（否認防止）のためのものではない" in said(dialog)
    dialog.attempt()
    assert desk.keys.did == [("cards", "/opt/card/module.so")]
    qtbot.keyClick(box, Qt.Key.Key_Up)
    dialog.findChild(QLineEdit, "change_key.card_pin").setText("4839")
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.keys.did[-1] == ("use_card", CHOICES[0].key_id, "4839")


def test_without_a_card_the_dialog_says_what_to_do(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.keys.found = Trouble(code="card.none")
    dialog = opened(qtbot, services, ChangeKeyDialog(services, window, MADE))
    dialog.findChild(QRadioButton, "change_key.card").click()
    dialog.findChild(QPushButton, "change_key.look").click()
    settled(qtbot, services)
    assert "読取装置にカードがありません" in said(dialog)
    assert not dialog.findChild(QComboBox, "change_key.cards").isEnabled()


def test_a_module_that_the_administration_chose_cannot_be_changed(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    state = replace(ON_CARD, module_locked=True)
    dialog = opened(qtbot, services, ChangeKeyDialog(services, window, state))
    assert not dialog.findChild(QLineEdit, "change_key.module").isEnabled()


def test_a_file_needs_its_password_and_a_pin_of_this_device(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    dialog = opened(qtbot, services, ChangeKeyDialog(services, window, MADE))
    dialog.findChild(QRadioButton, "change_key.file").click()
    for name, text in (("pin", "592817"), ("again", "592818")):
        dialog.findChild(QLineEdit, f"change_key.{name}").setText(text)
    dialog.attempt()
    assert "二つの欄で違います" in said(dialog)
    dialog.findChild(QLineEdit, "change_key.again").setText("592817")
    dialog.attempt()
    assert "鍵のファイルを選んでください" in said(dialog)
    dialog.findChild(QLineEdit, "change_key.path").setText("/home/me/key.p12")
    desk.next_trouble = Trouble(code="pkcs12.not_opened", params={"name": "key.p12"})
    dialog.attempt()
    settled(qtbot, services)
    assert "このパスワードでは開けません" in said(dialog)
    with qtbot.waitSignal(dialog.kept):
        dialog.attempt()
    assert desk.keys.did == [("import_file", "key.p12", "592817")]


@pytest.mark.parametrize(
    ("wear", "words"),
    [
        ("low", "残りの回数が少なくなっています"),
        ("final", "最後の1回です。間違えると、カードがロックされます"),
        ("locked", "このカードのPINはロックされています"),
    ],
)
def test_whose_pin_it_is_and_how_near_its_end_is_said_before_it_is_typed(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget, wear: str, words: str
) -> None:
    desk.keys.asked = card_pin(wear=wear)
    dialog = bulk(qtbot, services, window)
    assert "カード「職員カード」のPINを入力します" in said(dialog)
    assert words in said(dialog)


def test_a_missing_card_is_said_before_the_pin(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.keys.asked = card_pin(trouble=Trouble(code="card.absent", params={"card": "職員カード"}))
    dialog = bulk(qtbot, services, window)
    assert "読取装置に入っていません" in said(dialog)


def test_a_pin_pad_takes_the_place_of_the_field(
    qtbot: QtBot,
    services: Services,
    desk: FakeDesk,
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.keys.asked = card_pin(pin_pad=True)
    monkeypatch.setattr(desk, "open_batch", lambda pin: f"batch{pin}")
    dialog = bulk(qtbot, services, window)
    assert not dialog.findChild(QLineEdit, "bulk.pin").isVisible()
    assert "読取装置のボタンで入力します" in said(dialog)
    dialog.attempt()
    qtbot.waitUntil(lambda: "3件のうち3件を承認しました" in said(dialog))


def test_the_pin_of_a_card_follows_the_rules_of_the_card(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    dialog = opened(qtbot, services, ChangePinDialog(services, window, ON_CARD))
    assert "PINの決まりはカードの案内のとおり" in said(dialog)
    assert "6文字以上" not in said(dialog)


def stopping_at(desk: FakeDesk, at: int, code: str) -> None:
    """Pull the card before a case; it is back when asked again."""
    plain, seen = desk.approve_in_batch, []

    def approve(batch: str, item: object) -> Act | Trouble:
        seen.append(item)
        if len(seen) == at:
            return Trouble(code=code, params={"card": "職員カード", "megabytes": "50"})
        return plain(batch, item)  # type: ignore[arg-type]

    desk.approve_in_batch = approve  # type: ignore[method-assign]


@pytest.mark.parametrize("code", ["card.gone", "disk.low", "batch.over"])
def test_what_nothing_goes_past_stops_the_batch_and_it_goes_on_from_there(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget, code: str
) -> None:
    stopping_at(desk, 2, code)
    dialog = bulk(qtbot, services, window)
    dialog.findChild(QLineEdit, "bulk.pin").setText(RIGHT_PIN)
    dialog.attempt()
    qtbot.waitUntil(lambda: "1件を終え、2件が残っています" in said(dialog))
    assert desk.batch_keys == ["open", "closed"]
    dialog.findChild(QLineEdit, "bulk.pin").setText(RIGHT_PIN)
    dialog.attempt()
    qtbot.waitUntil(lambda: "3件のうち3件を承認しました" in said(dialog))
    done = [command[1] for command in desk.commands if isinstance(command, tuple)]
    assert done == [row.case_id for row in waiting_rows()[:3]]


def test_a_stopped_batch_can_be_left_for_later(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    stopping_at(desk, 2, "card.gone")
    dialog = bulk(qtbot, services, window)
    dialog.findChild(QLineEdit, "bulk.pin").setText(RIGHT_PIN)
    dialog.attempt()
    qtbot.waitUntil(lambda: "が残っています" in said(dialog))
    dialog.close()
    assert not dialog.isVisible()


def test_what_the_review_finds_is_left_out_before_the_pin(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    rows = waiting_rows()
    desk.batches.found = {rows[1].case_id: Trouble(code="document.locked", params={"field": "s1"})}
    dialog = bulk(qtbot, services, window)
    assert "2件をまとめて承認します" in said(dialog)
    assert "前の署名（s1）で閉じられています" in said(dialog)


def test_when_nothing_can_be_signed_the_review_says_why(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.batches.found = Trouble(code="certificate.revoked")
    dialog = bulk(qtbot, services, window)
    assert "署名の証明書は失効しています" in said(dialog)


def test_a_held_key_is_shown_with_its_time_and_closed_at_once(
    qtbot: QtBot, services: Services, desk: FakeDesk, window: QWidget
) -> None:
    desk.keys.held = 305
    dialog = bulk(qtbot, services, window)
    dialog.findChild(QLineEdit, "bulk.pin").setText(RIGHT_PIN)
    dialog.attempt()
    qtbot.waitUntil(lambda: "鍵をあと5分05秒開いています" in said(dialog))
    dialog.findChild(QPushButton, "held_key.forget").click()
    qtbot.waitUntil(lambda: "開いています" not in said(dialog))
    assert desk.keys.held == 0


def left_of(rows: tuple[CaseRow, ...]) -> tuple[BatchLine, ...]:
    states = (LineState.KEPT, LineState.WAITING, LineState.WAITING)
    return tuple(
        BatchLine(case_id=row.case_id, slot_id=row.my_slot, face="", title=row.title, state=state)
        for row, state in zip(rows, states, strict=False)
    )


def cases(qtbot: QtBot, services: Services) -> CasesPage:
    page = CasesPage(services)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    settled(qtbot, services)
    return page


def test_a_batch_that_was_cut_off_is_offered_again(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    rows = waiting_rows()
    desk.batches.kept = left_of(rows)
    page = cases(qtbot, services)
    assert "1件を終え、2件が残っています" in said(page)
    with qtbot.waitSignal(page.bulk_asked) as asked:
        page.findChild(QPushButton, "batch_left.go_on").click()
    assert [row.case_id for row in asked.args[0]] == [row.case_id for row in rows[1:3]]


def test_a_batch_that_was_cut_off_can_be_given_up(
    qtbot: QtBot, services: Services, desk: FakeDesk
) -> None:
    desk.batches.kept = left_of(waiting_rows())
    page = cases(qtbot, services)
    page.findChild(QPushButton, "batch_left.give_up").click()
    settled(qtbot, services)
    assert desk.batches.kept == ()
    page.refresh()
    settled(qtbot, services)
    assert "が残っています" not in said(page)
