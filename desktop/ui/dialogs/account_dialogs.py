# SPDX-License-Identifier: Apache-2.0
"""人とアカウント: adding, roles, disabling, a temporary password, ending sessions; what follows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from approval.wire_accounts import AccountDetail
from desktop.ui import account_words
from desktop.ui.a11y import named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.parts import Card, field_label, label, line_field


class RoleTicks(QWidget):
    """Every role with what it is for, and a warning where two must not meet."""

    def __init__(self, dialog: ActDialog, held: tuple[str, ...]) -> None:
        super().__init__()
        self._begun = set(held)
        self._boxes: dict[str, QCheckBox] = {}
        dialog.form.addWidget(label(self.tr("役割"), bold=True))
        for code, words, meaning in account_words.every_role():
            box = named(QCheckBox(words), f"{dialog.objectName()}.{code}", words)
            box.setAccessibleDescription(meaning)
            box.setChecked(code in held)
            box.toggled.connect(self._warn)
            self._boxes[code] = box
            dialog.form.addWidget(box)
            dialog.form.addWidget(label(meaning, "second"))
        self._card = Card("waiting")
        self._words = label()
        self._card.column.addWidget(self._words)
        dialog.form.addWidget(self._card)
        self._warn()

    def chosen(self) -> tuple[str, ...]:
        """The roles that are ticked."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def changed(self) -> bool:
        """Whether others are ticked than were held."""
        return set(self.chosen()) != self._begun

    def _warn(self) -> None:
        words = account_words.warning(self.chosen())
        self._words.setText(words)
        self._card.setVisible(bool(words))


class AddAccountDialog(ActDialog):
    """Gives somebody of the organisation an account."""

    def __init__(self, services: Services, parent: QWidget, detail: AccountDetail) -> None:
        super().__init__(services, parent, "account_add", self.tr("追加する(&S)"))
        self._person = detail.line
        self.head(self.tr("{name}さんのアカウントを追加します").format(name=detail.line.name))
        self.form.addWidget(
            label(
                self.tr(
                    "仮パスワードを作り、次の画面に一度だけ表示します。本人は最初のサインインで、"
                    "自分のパスワードに変えます。"
                )
            )
        )
        self._login = line_field("account_add.login", self.tr("サインイン名"))
        self._login.setText(detail.line.person_id)
        self.form.addWidget(field_label(self.tr("サインイン名（職員番号など）(&L)"), self._login))
        self.form.addWidget(self._login)
        self._ticks = RoleTicks(self, (account_words.STAFF,))
        self.form.addWidget(self._ticks)
        self.finish_form()
        self._login.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act, once there is a name and a role."""
        login, roles = self._login.text().strip(), self._ticks.chosen()
        if not login or not roles:
            self.say_trouble(self.tr("サインイン名を入れ、役割を1つ以上選んでください。"))
            return None
        room = self.services.desk.administration
        return partial(room.add_account, self._person.person_id, login, roles)

    def clean(self) -> bool:
        """Whether all is as it was offered."""
        return self._login.text() == self._person.person_id and not self._ticks.changed()


class RolesDialog(ActDialog):
    """Gives an account other roles; they hold from the next click of its holder on."""

    def __init__(self, services: Services, parent: QWidget, detail: AccountDetail) -> None:
        super().__init__(services, parent, "account_roles", self.tr("変える(&S)"))
        self._detail = detail
        self.head(self.tr("{name}さんの役割を変えます").format(name=detail.line.name))
        self.form.addWidget(
            label(self.tr("変えた役割は、本人の次の操作から効きます。操作の記録に残ります。"))
        )
        self._ticks = RoleTicks(self, detail.line.roles)
        self.form.addWidget(self._ticks)
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the act, once a role is chosen."""
        roles = self._ticks.chosen()
        if not roles:
            self.say_trouble(self.tr("役割を1つ以上選んでください。"))
            return None
        room, line = self.services.desk.administration, self._detail.line
        return partial(room.give_roles, line.person_id, self._detail.rev, roles)

    def clean(self) -> bool:
        """Whether the ticks are as the roles are."""
        return not self._ticks.changed()


class DisableAccountDialog(ActDialog):
    """Disables an account after saying what follows."""

    def __init__(self, services: Services, parent: QWidget, detail: AccountDetail) -> None:
        super().__init__(services, parent, "account_disable", self.tr("無効にする(&S)"))
        self._detail = detail
        self.head(self.tr("{name}さんのアカウントを無効にします").format(name=detail.line.name))
        self.form.addWidget(
            label(
                self.tr(
                    "開いているサインインはいますぐ終わり、サインインできなくなります。"
                    "本人の案件と記録はそのまま残ります。あとで有効に戻せます。"
                )
            )
        )
        self.form.addWidget(
            label(
                self.tr(
                    "本人を待っている案件は、ほかの方に移りません。職が空いたときは、"
                    "組織の登録で事務取扱や後任を決めてください。"
                ),
                "second",
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room, line = self.services.desk.administration, self._detail.line
        return partial(room.disable, line.person_id, self._detail.rev)


class ResetPasswordDialog(ActDialog):
    """Replaces a forgotten password by a temporary one."""

    def __init__(self, services: Services, parent: QWidget, detail: AccountDetail) -> None:
        super().__init__(services, parent, "account_password", self.tr("発行する(&S)"))
        self._detail = detail
        self.head(self.tr("{name}さんの仮パスワードを発行します").format(name=detail.line.name))
        self.form.addWidget(
            label(
                self.tr(
                    "いまのパスワードは使えなくなり、開いているサインインは終わります。"
                    "頼んだのが本人であることを、顔を見るか内線にかけ直して確かめてください。"
                )
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room, line = self.services.desk.administration, self._detail.line
        return partial(room.reset_password, line.person_id, self._detail.rev)


class EndSessionsDialog(ActDialog):
    """Ends every session of a person, who may sign in again."""

    def __init__(self, services: Services, parent: QWidget, detail: AccountDetail) -> None:
        super().__init__(services, parent, "account_sessions", self.tr("終わらせる(&S)"))
        self._detail = detail
        self.head(self.tr("{name}さんのサインインを終わらせます").format(name=detail.line.name))
        self.form.addWidget(
            label(
                self.tr(
                    "開いているサインインがすべて終わります。本人はすぐにサインインし直せます。"
                    "書きかけと未送信の操作は、本人の端末に残ります。"
                )
            )
        )
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer]:
        """Return the act."""
        room, line = self.services.desk.administration, self._detail.line
        return partial(room.end_sessions, line.person_id, self._detail.rev)
