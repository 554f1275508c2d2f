# SPDX-License-Identifier: Apache-2.0
"""入れ替えを申し出る: which of one's own meetings, and a word to the other organiser."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.meetings import KnownMeetings
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label, line_field
from telework.meetings.meeting import OccurrenceState
from telework.meetings.swapping import OfferSwap
from telework.meetings.views import OccurrenceLine, OwnMeeting

AHEAD = timedelta(days=41)
"""So far ahead one's own meetings are offered; below what the server answers at once."""


class OfferSwapDialog(ActDialog):
    """Offers another organiser to exchange the rooms of two dates."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        line: OccurrenceLine,
        own: Sequence[OwnMeeting],
    ) -> None:
        super().__init__(services, parent, "swap_offer", self.tr("申し出る(&S)"))
        self._line = line
        self._own = {each.occurrence_id: each for each in own}
        self._offer_id = services.desk.meetings.new_id()
        self.head(self.tr("会議室の入れ替えを申し出ます"))
        when = meeting_words.period(line.starts_at, line.ends_at)
        self.form.addWidget(label(self.tr("相手の会議 {when}").format(when=when), bold=True))
        self._mine = CalmBox("swap_offer.own", self.tr("入れ替える自分の会議"))
        for each in own:
            hours = " ".join(meeting_words.day_and_hours(each.starts_at, each.ends_at))
            self._mine.addItem(f"{hours} {each.room_name} {each.title}", each.occurrence_id)
        self.form.addWidget(field_label(self.tr("入れ替える自分の会議(&M)"), self._mine))
        self.form.addWidget(self._mine)
        self._message = line_field("swap_offer.message", self.tr("相手への言葉"))
        self.form.addWidget(field_label(self.tr("相手への言葉（任意）(&W)"), self._message))
        self.form.addWidget(self._message)
        about = self.tr(
            "相手が受けると、時間はそのままで会議室だけが入れ替わります。それまでは、どちらの会議も"
            "そのままです。期限を過ぎると、申し出はなくなります。"
        )
        self.form.addWidget(label(about, "second"))
        self.finish_form()
        self._mine.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the offer, once there is a meeting of one's own."""
        mine = self._own.get(str(self._mine.currentData()))
        if mine is None:
            self.say_trouble(self.tr("入れ替えられる自分の会議がありません。"))
            return None
        wanted = OfferSwap(
            offer_id=self._offer_id,
            one_id=mine.occurrence_id,
            one_version=mine.version,
            other_id=self._line.occurrence_id,
            other_version=self._line.version,
            message=self._message.text().strip(),
        )
        return partial(self.services.desk.meetings.offer_swap, wanted)

    def clean(self) -> bool:
        """Whether no word was typed."""
        return not self._message.text().strip()


def may_be_offered(own: Sequence[OwnMeeting], line: OccurrenceLine) -> tuple[OwnMeeting, ...]:
    """Return which of one's own meetings have a room that could be exchanged for that of a date."""
    return tuple(
        each
        for each in own
        if each.mine
        and each.state is OccurrenceState.ACCEPTED
        and each.room_id
        and each.room_id != line.room_id
    )


def offer_swap(
    services: Services,
    parent: QWidget,
    line: OccurrenceLine,
    done: Callable[[Trouble | None], None],
) -> None:
    """Read one's own meetings and open the dialog; ``done`` hears of the offer, or of trouble."""
    now = services.now()
    call = partial(services.desk.meetings.mine, now, now + AHEAD)

    def came(answer: KnownMeetings | Trouble) -> None:
        if isinstance(answer, Trouble):
            done(answer)
            return
        own = may_be_offered(answer.meetings.items, line)
        dialog = OfferSwapDialog(services, parent, line, own)
        dialog.kept.connect(lambda _answer: done(None))
        dialog.open()

    Task(parent, call).on_done(came).start(services.lanes.network)
