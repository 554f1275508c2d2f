# SPDX-License-Identifier: Apache-2.0
"""会議を変更する, 取り消す: how far it goes stands first; the past stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.meetings import NothingTaken
from desktop.ui import meeting_words
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog, Results
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.booking_fields import BookingFields
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.scope_choice import ScopeChoice
from telework.meetings.booking import (
    BookMeeting,
    CancelMeeting,
    ChangeMeeting,
    ConflictPolicy,
    Scope,
)
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState, When
from telework.meetings.splitting import moved_by, tail_from
from telework.meetings.views import MeetingShown, OccurrenceLine

OPEN = frozenset({OccurrenceState.HELD, OccurrenceState.PENDING, OccurrenceState.ACCEPTED})
"""States of dates that are still to come."""


class ChangeMeetingDialog(ActDialog):
    """Changes or moves a date, those that follow it, or all."""

    def __init__(
        self, services: Services, parent: QWidget, shown: MeetingShown, line: OccurrenceLine
    ) -> None:
        super().__init__(services, parent, "meeting_change", self.tr("変更する(&S)"))
        self._shown, self._line = shown, line
        self._change_id = services.desk.meetings.new_id()
        self._catalogue = services.desk.meetings.kept_catalogue() or Catalogue()
        self.head(self.tr("会議を変更します"))
        self._scope = _scope_of(shown, line, "meeting_change", services.now())
        self._before = as_booked(shown, line)
        self._fields = BookingFields(
            services, self._catalogue, self._before, organiser=shown.owner_id, changing=True
        )
        self._fields.edited.connect(self.fit_soon)
        self._parts = {each: _part_of(shown, line, each, services.now()) for each in Scope}
        self._whens: dict[Scope, When] = {}
        for each in reversed(Scope):
            self._show_part(each)
            self._whens[each] = self._fields.wish().when
        if self._scope is not None:
            self._scope.edited.connect(self._scope_chosen)
            self.form.addWidget(self._scope)
        self.form.addWidget(self._fields)
        self.finish_form()
        (self._scope or self._fields).setFocus()
        self._before = self._fields.wish()

    def _only_moves(self, when: When) -> bool:
        """Whether the recurrence is what it was, or is it a day or a time later."""
        part, was = self._parts[self._meant()], self._whens[self._meant()]
        moved = moved_by(part, when.starts - was.starts)
        return when.rule in {was.rule, moved.rule if moved is not None else was.rule}

    def _meant(self) -> Scope:
        return self._scope.scope() if self._scope is not None else Scope.THIS

    def _show_part(self, scope: Scope) -> None:
        part = self._parts[scope]
        several = bool(part.rule)
        self._fields.mean(part.rule, part.excluded, several=several)

    def _scope_chosen(self) -> None:
        self._show_part(self._meant())
        self.fit_soon()

    def call(self) -> Callable[[], Answer] | None:
        """Return the change, once there is one."""
        trouble = self._fields.trouble()
        if not trouble and self.clean():
            trouble = self.tr("まだ何も変えていません。")
        if trouble:
            self.say_trouble(trouble)
            self._fields.focus_trouble()
            return None
        after, before, scope = self._fields.wish(), self._before, self._meant()
        was = self._whens[scope]
        if after.when.rule == was.rule and after.when.excluded != was.excluded:
            self.say_trouble(
                self.tr("除く日だけを変えるときは、その回を選んで取り消してください。")
            )
            return None
        ruled = replace(after.when, rule="") if self._only_moves(after.when) else after.when
        change = ChangeMeeting(
            change_id=self._change_id,
            occurrence_id=self._line.occurrence_id,
            version=self._shown.version,
            scope=scope,
            content=after.content if after.content != before.content else None,
            wanted=after.wanted if after.wanted != before.wanted else None,
            when=ruled if after.when != was else None,
            policy=after.policy if scope is not Scope.THIS else ConflictPolicy.ALL_OR_NOTHING,
        )
        return partial(self.services.desk.meetings.change, self._shown.meeting_id, change)

    def clean(self) -> bool:
        """Whether nothing was changed; how far it goes and the policy are no change alone."""
        after, before = self._fields.wish(), self._before
        return (after.content, after.wanted, after.when) == (
            before.content,
            before.wanted,
            self._whens[self._meant()],
        )

    def answered(self, answer: Answer) -> None:
        """Stay where nothing was changed, and show which dates were in the way."""
        if not isinstance(answer, NothingTaken):
            super().answered(answer)
            return
        self.act_over()
        self._change_id = self.services.desk.meetings.new_id()
        self.say_trouble(explain(answer.trouble).whole())
        if len(answer.dates) > 1:
            room = self._fields.wish().wanted.room_id
            results = Results(meeting_id="", room_id=room, dates=answer.dates)
            BookingResultsDialog(self.services, self, self._catalogue, results).open()


class CancelMeetingDialog(ActDialog):
    """Cancels a date, those that follow it, or all; attendees are told."""

    def __init__(
        self, services: Services, parent: QWidget, shown: MeetingShown, line: OccurrenceLine
    ) -> None:
        super().__init__(services, parent, "meeting_cancel", self.tr("取り消す(&S)"))
        self._shown, self._line = shown, line
        self._change_id = services.desk.meetings.new_id()
        self.head(self.tr("会議を取り消します"))
        when = meeting_words.period(line.starts_at, line.ends_at)
        self.form.addWidget(label(f"{shown.content.title}\n{when}", bold=True))
        self._scope = _scope_of(shown, line, "meeting_cancel", services.now())
        if self._scope is not None:
            self.form.addWidget(self._scope)
        self._reason = line_field("meeting_cancel.reason", self.tr("取り消す理由"))
        heading = field_label(self.tr("理由（任意・出席者に知らせます）(&R)"), self._reason)
        self.form.addWidget(heading)
        self.form.addWidget(self._reason)
        self.form.addWidget(
            label(
                self.tr("会議室はすぐにほかの職員が予約できるようになります。記録は残ります。"),
                "second",
            )
        )
        self.finish_form()
        # 取消 beside 取り消す would say the same of two buttons that do the opposite.
        self.cancel.setText(self.tr("取り消さない(&C)"))
        self.cancel.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the cancellation."""
        wanted = CancelMeeting(
            change_id=self._change_id,
            occurrence_id=self._line.occurrence_id,
            version=self._shown.version,
            scope=self._scope.scope() if self._scope is not None else Scope.THIS,
            reason=self._reason.text().strip(),
        )
        return partial(self.services.desk.meetings.cancel, self._shown.meeting_id, wanted)

    def clean(self) -> bool:
        """Whether no reason was typed."""
        return not self._reason.text().strip()


def as_booked(shown: MeetingShown, line: OccurrenceLine) -> BookMeeting:
    """Return a date of a meeting as if it were booked by itself."""
    return BookMeeting(
        policy=ConflictPolicy.ALL_OR_NOTHING,
        content=shown.content,
        wanted=replace(shown.wanted, room_id=line.room_id),
        when=replace(
            shown.when,
            starts=in_city(line.starts_at).replace(tzinfo=None),
            minutes=(line.ends_at - line.starts_at) // timedelta(minutes=1),
            rule="",
            excluded=(),
        ),
    )


def _part_of(shown: MeetingShown, line: OccurrenceLine, scope: Scope, now: datetime) -> When:
    """Return the recurrence of the dates that a scope means, none for a single date."""
    alone = replace(shown.when, rule="", excluded=())
    if scope is Scope.THIS or not shown.when.rule:
        return alone
    if scope is Scope.FOLLOWING:
        return tail_from(shown.when, line.recurrence_id)
    ahead = [each.recurrence_id for each in shown.occurrences if each.starts_at > now]
    return tail_from(shown.when, min(ahead, default=line.recurrence_id))


def _scope_of(
    shown: MeetingShown, line: OccurrenceLine, prefix: str, now: datetime
) -> ScopeChoice | None:
    """Make the choice of a series with how many dates each scope means; none for a single."""
    if not shown.when.rule:
        return None
    ahead = [each for each in shown.occurrences if each.state in OPEN and each.ends_at > now]
    later = [each for each in ahead if each.starts_at >= line.starts_at]
    counts = {Scope.THIS: 1, Scope.FOLLOWING: len(later), Scope.ALL: len(ahead)}
    return ScopeChoice(prefix, counts)
