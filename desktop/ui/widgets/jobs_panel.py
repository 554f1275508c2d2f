# SPDX-License-Identifier: Apache-2.0
"""仕事と送信: what the server has yet to do, unsent mail and dead letters among it."""

from functools import partial

from approval.wire_jobs import DONE, WAITING, JobLine, JobPage
from desktop.overseeing import JobsAsked
from desktop.ui import job_words
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.put_aside_dialog import PutAsideDialog
from desktop.ui.services import Services
from desktop.ui.widgets.job_card import JobCard
from desktop.ui.widgets.job_kinds import JobKinds
from desktop.ui.widgets.lines_beside import LinesBeside
from desktop.ui.widgets.records_table import Line


class JobsPanel(LinesBeside):
    """The kinds with open work above, the list below, and one piece of work beside."""

    def __init__(self, services: Services) -> None:
        headings = (self.tr("仕事"), self.tr("だれへ"), self.tr("状態"))
        super().__init__(services, "jobs", self.tr("仕事"), headings, wide=0)
        self._jobs: dict[str, JobLine] = {}
        self.head.addStretch(1)
        self._state = self.box("jobs.state", self.tr("状態"), self.tr("すべて（済みを除く）"))
        self._state.setMinimumContentsLength(12)
        for code, words in job_words.states():
            self._state.addItem(words, code)
        self._kind = self.box("jobs.kind", self.tr("種類"), self.tr("すべての種類"))
        self._kind.setMinimumContentsLength(16)
        for code, words in job_words.kinds():
            self._kind.addItem(words, code)
        self._kinds = JobKinds()
        self._kinds.opened.connect(self._kind.choose)
        self.above.addWidget(self._kinds)

    def fetch(self, after: str) -> None:
        """Ask for a page of work."""
        call = partial(self.services.desk.overseeing.jobs, self._asked(), int(after or 0))
        self.ask_page(call, partial(self._show, after))

    def look_at(self, key: str) -> None:
        """Show one piece of work; all that is known of it came with the page."""
        self._show_one(self._jobs[key])

    def _asked(self) -> JobsAsked:
        return JobsAsked(
            state=str(self._state.currentData() or ""), kind=str(self._kind.currentData() or "")
        )

    def _show(self, after: str, page: JobPage) -> None:
        came = {str(each.job_id): each for each in page.lines if not self._leaves_out(each)}
        self._jobs = {**self._jobs, **came} if after else came
        lines = tuple(_line(each) for each in came.values())
        self.show_page(lines, after, str(page.next) if page.next else "")
        self._kinds.show_kinds(page.kinds)
        self.describe("\n".join(filter(None, self._words(page))))

    def _leaves_out(self, job: JobLine) -> bool:
        """What comes by itself at its time is no work that is left, unless it is asked for."""
        asked = self._asked()
        return not asked.kind and asked.state in {"", WAITING} and job_words.is_calm(job)

    def _words(self, page: JobPage) -> tuple[str, ...]:
        mail = (
            "" if page.sends_mail else self.tr("メールを送らない設定です。届くのは机の中だけです。")
        )
        rounds = sum(1 for each in page.kinds if job_words.is_calm_kind(each))
        calm = self.tr("決まった時刻に繰り返す仕事{count}種は、予定どおりです。")
        return (self._left(page), mail, calm.format(count=rounds) if rounds else "")

    def _left(self, page: JobPage) -> str:
        left = [each for each in page.kinds if not job_words.is_calm_kind(each)]
        if not left and not self.shown():
            return self.tr("残っている仕事はありません。")
        if not self.shown():
            return self.tr("この条件に合う仕事はありません。")
        return self.tr("待ち{waiting}件（うち遅れ{late}件）、断念{dead}件").format(
            waiting=f"{sum(each.waiting for each in left):,}",
            late=f"{sum(each.late for each in left):,}",
            dead=f"{sum(each.dead for each in left):,}",
        )

    def _show_one(self, job: JobLine) -> None:
        card = JobCard(job)
        card.retry_asked.connect(partial(self._try_again, job))
        card.aside_asked.connect(partial(self._put_aside, job))
        self.show_beside(card)

    def _try_again(self, job: JobLine) -> None:
        # The card says beforehand that it begins at once: nothing is asked again.
        room = self.services.desk.overseeing
        self.ask(partial(room.try_again, job.job_id, job.attempts), self._done)

    def _put_aside(self, job: JobLine) -> None:
        dialog = PutAsideDialog(self.services, self, job)
        dialog.kept.connect(self._done)
        dialog.open()

    def _done(self, answer: object) -> None:
        if not isinstance(answer, JobLine):
            return
        self._show_one(answer)
        words = (
            self.tr("「{kind}」を片づけました。")
            if answer.state == DONE
            else self.tr("「{kind}」をもう一度行います。済むと、この一覧から消えます。")
        )
        self.tell(words.format(kind=job_words.kind(answer.kind)))


def _line(job: JobLine) -> Line:
    cells = (
        job_words.kind(job.kind),
        job.person,
        job_words.state(job.state),
    )
    return Line(key=str(job.job_id), cells=cells, hints={2: day_and_clock(job.due_at)})
