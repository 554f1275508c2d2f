# SPDX-License-Identifier: Apache-2.0
"""入れ替えの申し出: what others offer and what one offered; accepting, declining, withdrawing."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import stacked
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.catalogue import Catalogue
from telework.meetings.swapping import AnswerOffer, OfferState, ShownOffer, ShownOffers, SwapSide

STATES = {
    OfferState.OPEN: QT_TRANSLATE_NOOP("SwapOffers", "{until} まで"),
    OfferState.ACCEPTED: QT_TRANSLATE_NOOP("SwapOffers", "入れ替えました"),
    OfferState.DECLINED: QT_TRANSLATE_NOOP("SwapOffers", "見送り"),
    OfferState.WITHDRAWN: QT_TRANSLATE_NOOP("SwapOffers", "取下げ"),
    OfferState.EXPIRED: QT_TRANSLATE_NOOP("SwapOffers", "期限切れ"),
    OfferState.VOID: QT_TRANSLATE_NOOP("SwapOffers", "会議が変わったため無効"),
}


class SwapOffersPanel(QWidget):
    """The offers as a table; what can be done is about the chosen one.

    Signals:
        said: what was done or why not, and in which tone.
        exchanged: rooms are others now.
        waiting: how many offers wait for one's own answer.
    """

    said = Signal(str, str)
    exchanged = Signal()
    waiting = Signal(int)

    def __init__(self, services: Services, catalogue: Catalogue) -> None:
        super().__init__()
        self._services, self._catalogue = services, catalogue
        self._offers: dict[str, ShownOffer] = {}
        headings = (
            self.tr("だれから・だれへ"),
            self.tr("自分の会議"),
            self.tr("相手の会議"),
            self.tr("状態"),
        )
        self._table = RecordsTable(
            "swap_offers.rows", self.tr("入れ替えの申し出"), headings, wide=2
        )
        self._table.currentCellChanged.connect(self._offer)
        self._message = label(tone="second")
        self._accept = button("swap_offers.accept", self.tr("受けて入れ替える(&A)"))
        self._accept.clicked.connect(partial(self._answer, accepts=True))
        self._decline = button("swap_offers.decline", self.tr("見送る(&N)"))
        self._decline.clicked.connect(partial(self._answer, accepts=False))
        self._withdraw = button("swap_offers.withdraw", self.tr("取り下げる(&R)"))
        self._withdraw.clicked.connect(self._take_back)
        row = QHBoxLayout()
        for each in (self._accept, self._decline, self._withdraw):
            row.addWidget(each)
        row.addStretch(1)
        column = stacked(self)
        column.addWidget(self._table, 1)
        column.addWidget(self._message)
        column.addLayout(row)
        self._offer()

    def read(self) -> None:
        """Ask the server for what there is."""
        call = self._services.desk.meetings.offers
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: ShownOffers | Trouble) -> None:
        if isinstance(answer, Trouble):
            return
        self._offers = {each.offer_id: each for each in answer.items}
        self._table.show_lines(tuple(map(self._line, answer.items)))
        asked = [e for e in answer.items if e.state is OfferState.OPEN and not e.offered]
        self.waiting.emit(len(asked))
        self._offer()

    def _line(self, each: ShownOffer) -> Line:
        way = self.tr("{name} へ") if each.offered else self.tr("{name} から")
        state = _say(STATES[each.state]).format(until=day_and_clock(each.ends_at))
        cells = (way.format(name=each.person_name), *map(self._side, (each.own, each.other)), state)
        return Line(key=each.offer_id, cells=cells)

    def _side(self, side: SwapSide) -> str:
        when = " ".join(meeting_words.day_and_hours(side.starts_at, side.ends_at))
        room = meeting_words.room_name(self._catalogue, side.room_id)
        return " ・ ".join((when, room, side.title or self.tr("予定あり")))

    def _chosen(self) -> ShownOffer | None:
        return self._offers.get(self._table.current_key())

    def _offer(self) -> None:
        chosen = self._chosen()
        waits = chosen is not None and chosen.state is OfferState.OPEN
        asked = waits and chosen is not None and not chosen.offered
        for each in (self._accept, self._decline):
            each.setVisible(asked)
        self._withdraw.setVisible(waits and not asked)
        words = chosen.message if chosen is not None else ""
        self._message.setText(self.tr("「{words}」").format(words=words) if words else "")

    def _answer(self, *, accepts: bool) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        room = self._services.desk.meetings
        wanted = AnswerOffer(change_id=room.new_id(), accepts=accepts)
        call = partial(room.answer_offer, chosen.offer_id, wanted)
        Task(self, call).on_done(self._answered).start(self._services.lanes.network)

    def _answered(self, answer: ShownOffer | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.said.emit(explain(answer).whole(), "refused")
        elif answer.state is OfferState.ACCEPTED:
            self.said.emit(self.tr("会議室を入れ替えました。"), "done")
            self.exchanged.emit()
        else:
            self.said.emit(self.tr("申し出を見送りました。どちらの会議もそのままです。"), "done")
        self.read()

    def _take_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            call = partial(self._services.desk.meetings.withdraw_offer, chosen.offer_id)
            Task(self, call).on_done(self._taken_back).start(self._services.lanes.network)

    def _taken_back(self, trouble: Trouble | None) -> None:
        words = self.tr("申し出を取り下げました。")
        said = (explain(trouble).whole(), "refused") if trouble is not None else (words, "done")
        self.said.emit(*said)
        self.read()


def _say(source: str) -> str:
    return QCoreApplication.translate("SwapOffers", source)
