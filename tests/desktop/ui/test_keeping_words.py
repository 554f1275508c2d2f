# SPDX-License-Identifier: Apache-2.0
"""The draft form and 「だれが決める？」 say what the rules say of paper and keeping."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from approval.authority.eligibility import MEDIA, Eligibility
from approval.authority.keeping import RetentionRule
from approval.register.paper import PaperReason
from approval.wire import RoutePreview
from desktop.facade import Trouble
from desktop.ui import keeping_words
from desktop.ui.services import Services
from desktop.ui.widgets.route_preview import RouteCard
from desktop.ui.widgets.who_answer import WhoAnswerView
from desktop.who import WhoQuestion
from tests.desktop import sample_who
from tests.desktop.sample_case import AUTHORITY
from tests.desktop.screens import said

SEALED = Eligibility(medium="paper", reason=PaperReason.RULE_KEEPS_PAPER, article="第2条")
KEPT = RetentionRule(article="別表", matter="plan", retention_years=10, valid_from=date(2026, 4, 1))


@pytest.mark.parametrize(
    ("eligibility", "retention", "said"),
    [
        (None, None, ()),
        (Eligibility(), None, ()),
        (SEALED, None, ("規程により紙で決裁する案件です（第2条）。紙の理由: 規程により紙とする",)),
        (
            Eligibility(medium="electronic_only", article="第3条", date_stamp=False),
            KEPT,
            (
                "電子で決裁し、添付も電子に限ります（第3条）。",
                "決裁の記録が決裁日付印に代わります。",
                "保存期間は10年と定められています（別表）。",
            ),
        ),
        (None, replace(KEPT, retention_years=0), ("保存期間は永年と定められています（別表）。",)),
        (None, replace(KEPT, retention_years=None), ()),
    ],
)
def test_each_thing_is_said_with_its_article(
    eligibility: Eligibility | None, retention: RetentionRule | None, said: tuple[str, ...]
) -> None:
    assert keeping_words.lines(eligibility, retention) == said


def test_every_medium_has_its_sentence() -> None:
    assert set(keeping_words.MEDIA) == set(MEDIA)


def test_the_card_of_the_route_says_that_a_rule_keeps_the_draft_on_paper(
    qtbot: QtBot, services: Services
) -> None:
    card = RouteCard(services)
    qtbot.addWidget(card)
    line = card.findChild(QLabel, "draft.route.keeping")
    card.show()
    assert not line.isVisible()
    route = RoutePreview(authority=AUTHORITY, stages=(), eligibility=SEALED, retention=KEPT)
    card.take(route)
    assert line.isVisible()
    assert line.text().splitlines() == list(keeping_words.lines(SEALED, KEPT))
    card.take(replace(route, eligibility=Eligibility(), retention=None))
    assert not line.isVisible()
    card.take(route)
    card.take(Trouble(code="preview.no_organisation"))
    assert not line.isVisible()


def test_the_answer_to_who_decides_has_a_card_for_it(qtbot: QtBot) -> None:
    view = WhoAnswerView()
    qtbot.addWidget(view)
    asked = WhoQuestion(matter="supply", amount=1)
    view.show_answer(replace(sample_who.answer(asked), eligibility=SEALED, retention=KEPT))
    view.show()
    assert "規程により紙で決裁する案件です（第2条）" in said(view)
    assert "保存期間は10年と定められています（別表）。" in said(view)
    view.show_answer(sample_who.answer(asked))
    assert "媒体と保存期間" not in said(view)
