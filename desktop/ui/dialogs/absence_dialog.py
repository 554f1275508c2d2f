# SPDX-License-Identifier: Apache-2.0
"""不在を登録する, and changing one: kind, days, part of the day, and who decides meanwhile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.absences import AbsenceRow, AbsenceWish
from desktop.ui import absence_words
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.absence_fields import AbsenceFields
from desktop.ui.widgets.colleague_picker import ColleaguePicker
from desktop.ui.widgets.cover_card import CoverCard
from desktop.ui.widgets.parts import label

ROOM_FOR_COVER = 140
"""Who decides meanwhile appears a moment later, and the dialog does not grow by itself."""
MOST_HEIGHT = 560


class AbsenceDialog(ActDialog):
    """Registers an absence, or changes ``row``; ``for_other`` asks whose it is."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        row: AbsenceRow | None,
        *,
        for_other: bool = False,
    ) -> None:
        verb = self.tr("登録する(&S)") if row is None else self.tr("変更する(&S)")
        super().__init__(services, parent, "absence", verb)
        self._row = row
        self.head(self.tr("不在を登録します") if row is None else self.tr("不在を変更します"))
        self._whose: ColleaguePicker | None = None
        if row is not None and row.name:
            self.form.addWidget(label(f"{row.office}  {row.name}", bold=True))
        elif for_other:
            self.head(self.tr("職員の不在を登録します"))
            self._whose = ColleaguePicker(services)
            self._whose.edited.connect(self._ask_cover)
            self.form.addWidget(self._whose)
        self.form.addWidget(
            label(
                self.tr("不在の間、回議は後閲に回り、決裁は規程の順にほかの職員が行えます。"),
                "second",
            )
        )
        self._fields = AbsenceFields(in_city(services.now()).date())
        if row is not None:
            self._fields.show_absence(row)
        self.form.addWidget(self._fields)
        self._cover = CoverCard(services)
        self.form.addWidget(self._cover)
        self._fields.edited.connect(self._ask_cover)
        self.finish_form()
        self.resize(self.width(), min(self.height() + ROOM_FOR_COVER, MOST_HEIGHT))
        (self._whose or self._fields).setFocus()
        self._begun = self._wish()
        self._ask_cover()

    def call(self) -> Callable[[], Answer] | None:
        """Return the registration, once it ends after it begins."""
        wish = self._wish()
        if self._whose is not None and not wish.person_id:
            self.say_trouble(self.tr("だれの不在かを選んでください。"))
            self._whose.setFocus()
            return None
        if wish.ends_at <= wish.starts_at:
            self.say_trouble(self.tr("終わりが始まりより前です。終わりを直してください。"))
            self._fields.focus_end()
            return None
        return partial(self.services.desk.register_absence, wish)

    def clean(self) -> bool:
        """Whether nothing was changed."""
        return self._wish() == self._begun

    def _wish(self) -> AbsenceWish:
        return AbsenceWish(
            absence_id=self._row.absence_id if self._row is not None else "",
            person_id=self._person_id(),
            kind=self._fields.kind(),
            starts_at=self._fields.starts_at(),
            ends_at=self._fields.ends_at(),
        )

    def _person_id(self) -> str:
        if self._whose is not None:
            return self._whose.person_id()
        return self._row.person_id if self._row is not None and self._row.name else ""

    def _ask_cover(self) -> None:
        # Before it is known whose absence it is, nobody's posts are asked about.
        if self._whose is None or self._whose.person_id():
            self._cover.ask_for(self._wish())


class CancelAbsenceDialog(ActDialog):
    """Takes an absence back."""

    def __init__(self, services: Services, parent: QWidget, row: AbsenceRow) -> None:
        super().__init__(services, parent, "absence_cancel", self.tr("取り消す(&S)"))
        self._absence_id = row.absence_id
        self._person_id = row.person_id if row.name else ""
        self.head(self.tr("不在の登録を取り消します"))
        period = absence_words.period(row.starts_at, row.ends_at)
        if row.name:
            self.form.addWidget(label(f"{row.office}  {row.name}", bold=True))
        self.form.addWidget(label(f"{period}  {absence_words.kind(row.kind)}", bold=True))
        after = self.tr("これより後の決裁は、またあなたに届きます。済んだ代決はそのまま残ります。")
        if row.name:
            after = self.tr(
                "これより後の決裁は、またご本人に届きます。済んだ代決はそのまま残ります。"
            )
        self.form.addWidget(label(after, "second"))
        self.finish_form()
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the cancellation."""
        return partial(self.services.desk.cancel_absence, self._absence_id, self._person_id)
