# SPDX-License-Identifier: Apache-2.0
"""アンケートの結果: options with their counts, means, how many answered, free texts."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from desktop.ui.widgets.survey_question import of_both
from telework.measures.surveys.results import QuestionResult, SurveyResults


class SurveyResultsDialog(QDialog):
    """Reads the results of one survey and shows them in a table."""

    def __init__(self, services: Services, parent: QWidget, survey_id: str) -> None:
        super().__init__(parent)
        named(self, "survey_results")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("アンケートの結果"))
        self._services, self._survey_id = services, survey_id
        self._title = title(self.tr("アンケートの結果"))
        self._said = label(self.tr("読み込んでいます…"), "second")
        heads = (self.tr("設問と選択肢"), self.tr("人数"), self.tr("割合"))
        name = self.tr("アンケートの結果")
        self._table = RecordsTable("survey_results.rows", name, heads, wide=0)
        self._file = FiguresFile(services, "survey_results", self._wanted, forms=("csv",))
        self._file.said.connect(self._said.setText)
        close = button("survey_results.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._file)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(min(self.fontMetrics().averageCharWidth() * 90, 1000), 540)
        self._table.setFocus()
        call = partial(services.desk.surveys.results, survey_id)
        Task(self, call).on_done(self._came).start(services.lanes.network)

    def _wanted(self) -> Wanted:
        name = self.tr("アンケートの結果_{id}").format(id=self._survey_id)
        return Wanted(name=name, fetch=self._fetch)

    def _fetch(self, _form: str) -> bytes | Trouble:
        return self._services.desk.surveys.results_file(self._survey_id)

    def _came(self, found: SurveyResults | Trouble) -> None:
        if isinstance(found, Trouble):
            self._said.setText(explain(found).whole())
            return
        self._title.setText(of_both(found.title, found.title_en))
        self._said.setText(self._basis(found))
        lines = [line for each in found.questions for line in self._lines(each)]
        self._table.show_lines(
            tuple(Line(key=str(at), cells=cells) for at, cells in enumerate(lines))
        )
        self._file.offer(ready=True)

    def _basis(self, found: SurveyResults) -> str:
        if found.answers is None:
            return self.tr("回答が5人に満たないため、まだ表示できません。")
        basis = self.tr(
            "回答 {answers}人 / 対象 {invited}人（{rate}）。"
            "4人以下の数は「*」で隠し、隠した数が分からないようにほかの数も隠すことがあります。"
        )
        return basis.format(answers=found.answers, invited=found.invited, rate=found.rate)

    def _lines(self, result: QuestionResult) -> list[tuple[str, str, str]]:
        text = of_both(result.text, result.text_en)
        head = self.tr("問{number}　{text}").format(number=result.number, text=text)
        mean = self.tr("平均 {mean}").format(mean=result.mean) if result.mean else ""
        lines = [(head, _count(result.answered), mean)]
        for each in result.options:
            share = _share(each.count, result.answered)
            lines.append((f"　　{of_both(each.label, each.label_en)}", _count(each.count), share))
        lines += [(f"　　「{each.text}」", str(each.count), "") for each in result.texts]
        return lines


def _count(number: int | None) -> str:
    return "*" if number is None else f"{number:,}"


def _share(count: int | None, answered: int | None) -> str:
    if count is None or not answered:
        return ""
    return f"{100 * count / answered:.1f}%"
