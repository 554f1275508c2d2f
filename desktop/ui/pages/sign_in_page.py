# SPDX-License-Identifier: Apache-2.0
"""サインイン: the first page of a new installation, and after signing out."""

from PySide6.QtCore import Signal

from approval.people import Me
from desktop.qtbridge.tasks import Task
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.centred import centred
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.sign_in_form import SignInForm


class SignInPage(Page):
    """Opens a session; whoever has a store here may go on without one.

    Signals:
        signed_in: the person, once a session is open.
        offline_asked: go on with what is on this device.
    """

    signed_in = Signal(object)
    offline_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._form = SignInForm(services)
        self._form.signed_in.connect(self.signed_in)
        self._offline = button("sign_in.offline", self.tr("オフラインで続ける(&O)"))
        self._offline.clicked.connect(self.offline_asked)
        self._kept = label(
            self.tr(
                "この端末に保存された案件は、サインインしなくても読めます。"
                "承認や打刻は端末に保存し、サインインしたあとで送ります。"
            ),
            "second",
        )
        card = centred(self)
        card.column.addWidget(title(self.tr("サインイン")))
        card.column.addWidget(
            label(self.tr("市のサーバーに、職員番号とパスワードでサインインします。"), "second")
        )
        for widget in (self._form, self._kept, self._offline):
            card.column.addWidget(widget)
        self._offer_offline(None)

    def heading(self) -> str:
        return self.tr("サインイン")

    def refresh(self) -> None:
        """Read whose store this is."""
        Task(self, self.services.desk.me).on_done(self._show).start(self.services.lanes.local)

    def arrive(self) -> None:
        """Put the keyboard into the first empty field."""
        super().arrive()
        self._form.prepare("")

    def _show(self, me: Me | None) -> None:
        self._offer_offline(me)
        if me is not None and self.isVisible():
            self._form.prepare(me.login)

    def _offer_offline(self, me: Me | None) -> None:
        for widget in (self._offline, self._kept):
            widget.setVisible(me is not None)
