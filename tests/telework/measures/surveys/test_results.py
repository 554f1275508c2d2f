# SPDX-License-Identifier: Apache-2.0
"""What is shown of a survey never tells about fewer than five people."""

from datetime import date
from itertools import product

import pytest

from telework.measures.surveys.results import Stored, results_of, shown_counts
from telework.measures.surveys.sums import ALL, add_up
from telework.measures.surveys.survey import SCALE, Answer, Kind, Question, Survey, refuse_answers

SURVEY = Survey(
    survey_id="home-2026",
    title="在宅勤務アンケート",
    opens_on=date(2026, 11, 1),
    closes_on=date(2026, 11, 30),
    questions=(
        Question(kind=Kind.ONE, text="頻度", options=("週1", "週2", "なし")),
        Question(kind=Kind.SEVERAL, text="困ったこと", options=("電話", "資料")),
        Question(kind=Kind.SCALE, text="はかどった", options=SCALE),
        Question(kind=Kind.TEXT, text="ご意見"),
    ),
)
TODAY = date(2026, 11, 24)


def answered(one: int, several: tuple[int, ...] = (), scale: int = 0) -> list[Answer]:
    steps = (scale,) if scale else ()
    return [
        Answer(question=1, choices=(one,)),
        Answer(question=2, choices=several),
        Answer(question=3, choices=steps),
    ]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([10, 20, 30], [10, 20, 30]),
        ([0, 20, 30], [0, 20, 30]),
        ([3, 20, 30], [None, None, 30]),
        ([3, 4, 30], [None, None, 30]),
        ([1, 1, 30], [None, None, None]),
        ([4, 0, 0], [None, None, None]),
    ],
)
def test_a_small_count_of_one_choice_does_not_follow_from_the_others(
    counts: list[int], shown: list[int | None]
) -> None:
    assert shown_counts(counts, sum(counts), Kind.ONE) == shown


def test_whatever_was_answered_what_is_kept_back_is_five_people_or_unknown() -> None:
    for counts in product(range(8), repeat=4):
        shown = shown_counts(counts, sum(counts), Kind.SCALE)
        hidden = [count for count, told in zip(counts, shown, strict=True) if told is None]
        assert all(told is None or told == 0 or told >= 5 for told in shown)
        assert not hidden or len(hidden) == 4 or (len(hidden) > 1 and sum(hidden) >= 5)


def test_of_several_choices_those_who_did_not_choose_are_few_too() -> None:
    assert shown_counts([20, 17, 3, 10, 0], 20, Kind.SEVERAL) == [20, None, None, 10, 0]


def test_a_mean_is_exact_and_is_not_told_beside_kept_back_steps() -> None:
    people = [answered(1, (1, 2), 4)] * 5 + [answered(2, (), 5)] * 10
    sums = add_up(SURVEY, people)
    stored = Stored(cells=sums.cells, texts={}, invited=60)
    told = results_of(SURVEY, stored, TODAY)
    assert (told.answers, told.rate) == (15, "25.0%")
    assert [each.answered for each in told.questions] == [15, 5, 15, 0]
    assert told.questions[2].mean == "4.67"
    more = add_up(SURVEY, [*people, answered(1, (), 1)])
    hidden = results_of(SURVEY, Stored(cells=more.cells, texts={}, invited=60), TODAY)
    assert hidden.questions[2].mean == ""


def test_of_fewer_than_five_answers_nothing_is_told() -> None:
    sums = add_up(SURVEY, [answered(1, (1,), 3)] * 4)
    told = results_of(SURVEY, Stored(cells=sums.cells, texts={}, invited=60), TODAY)
    assert (told.answers, told.rate) == (None, "-")
    assert {one.count for each in told.questions for one in each.options} == {None}
    assert [each.answered for each in told.questions] == [None] * 4


def test_sums_do_not_depend_on_the_order_of_people() -> None:
    people = [
        [*answered(1, (1,), 2), Answer(question=4, text="静かで良い")],
        [*answered(2, (2,), 5), Answer(question=4, text="電話が困る")],
    ]
    one, other = add_up(SURVEY, people), add_up(SURVEY, people[::-1])
    assert list(one.cells.items()) == list(other.cells.items())
    assert list(one.texts.items()) == list(other.texts.items())
    assert one.cells[ALL] == 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(question=1, choices=(1, 2)), "survey.answers_unfit"),
        (Answer(question=1, choices=(4,)), "survey.answers_unfit"),
        (Answer(question=2, choices=(1, 1)), "survey.answers_unfit"),
        (Answer(question=9, choices=(1,)), "survey.answers_unfit"),
        (Answer(question=1, text="はい"), "survey.answers_unfit"),
        (Answer(question=4, text="長" * 501), "survey.answers_unfit"),
        (Answer(question=4, text="\x00"), "survey.answers_unfit"),
        (Answer(question=4, text=" "), "survey.nothing_answered"),
    ],
)
def test_answers_that_do_not_fit_are_refused_without_naming_them(answer: Answer, code: str) -> None:
    refusal = refuse_answers(SURVEY, [answer])
    assert refusal is not None
    assert (refusal.code, refusal.params) == (code, {})


def test_a_question_may_be_left_out_and_none_answered_twice() -> None:
    assert refuse_answers(SURVEY, [Answer(question=2, choices=(1, 2))]) is None
    twice = [Answer(question=1, choices=(1,))] * 2
    assert refuse_answers(SURVEY, twice) is not None
