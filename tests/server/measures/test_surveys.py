# SPDX-License-Identifier: Apache-2.0
"""An answer is counted once, and nothing that is stored says whose it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval.refusal import Refusal
from server.store.measures.surveys import (
    put_survey,
    stored_sums,
    survey_figures,
    survey_of,
)
from server.store.tables import metadata
from server.usecases.measures.answer_survey import answer_survey, list_surveys
from server.usecases.measures.count_answers import settle_survey
from server.usecases.measures.load_survey import load_survey
from server.usecases.measures.month_files import month_report
from server.usecases.measures.urn import GATHERED, Urn
from telework.measures.surveys.sums import ALL
from telework.measures.surveys.survey import SCALE, Answer, Kind, Question, Survey
from telework.measures.surveys.wire import AnswersTaken, AnswerSurvey, Mine
from tests.server.house import house_of
from tests.server.measures.pages import NOVEMBER, page
from tests.server.town import MORI, TENANT, Town

SURVEY = Survey(
    survey_id="home-2026",
    title="在宅勤務アンケート",
    opens_on=date(2026, 11, 1),
    closes_on=date(2026, 11, 30),
    questions=(
        Question(kind=Kind.ONE, text="続けたいですか。", options=("はい", "いいえ")),
        Question(kind=Kind.SCALE, text="はかどりましたか。", options=SCALE),
        Question(kind=Kind.TEXT, text="ご意見"),
    ),
)
PEOPLE = [f"p-{number:02}" for number in range(40)]
AFTER = date(2026, 12, 1)


def answers(choice: int, step: int = 3, said: str = "") -> AnswerSurvey:
    given = [Answer(question=1, choices=(choice,)), Answer(question=2, choices=(step,))]
    return AnswerSurvey(answers=(*given, *([Answer(question=3, text=said)] if said else [])))


@pytest.fixture
def asked(town: Town) -> Town:
    """A town whose survey asks forty people."""
    with town.database.write_work() as tx:
        put_survey(tx, TENANT, SURVEY, PEOPLE, "ops:root", town.clock())
    return town


def answer(town: Town, person_id: str, given: AnswerSurvey) -> object:
    return answer_survey(town.services, town.desk(person_id).identified, "home-2026", given)


def let_answer(town: Town, given: Sequence[AnswerSurvey], first: int = 0) -> None:
    for number, each in enumerate(given, first):
        assert isinstance(answer(town, PEOPLE[number], each), AnswersTaken)


def settle(town: Town) -> None:
    with town.database.read_work() as tx:
        stored = survey_of(tx, TENANT, "home-2026")
    assert stored is not None
    settle_survey(town.services, TENANT, stored, AFTER)


def counted(town: Town) -> int:
    with town.database.read_work() as tx:
        return stored_sums(tx, TENANT, "home-2026", texts=False).cells[ALL]


def dump(town: Town) -> dict[str, list[tuple[object, ...]]]:
    """Return every table of surveys; on SQLite as the rows lie in the file.

    On PostgreSQL a place tells of what was cleaned up before, so the rows are sorted there.
    """
    tables = [name for name in sorted(metadata.tables) if name.startswith("survey")]
    with town.database.read_work() as tx:
        found = {name: tx.execute(text(f"SELECT * FROM {name}")).all() for name in tables}
    rows = {name: [tuple(row) for row in each] for name, each in found.items()}
    if town.database.engine.dialect.name == "sqlite":
        return rows
    return {name: sorted(each) for name, each in rows.items()}


def test_nothing_is_stored_before_ten_answered(asked: Town) -> None:
    before = dump(asked)
    let_answer(asked, [answers(1, said="静か")] * (GATHERED - 1))
    assert dump(asked) == before
    let_answer(asked, [answers(2)], GATHERED - 1)
    assert counted(asked) == GATHERED
    marked = [row for row in dump(asked)["survey_participant"] if row[-1]]
    assert len(marked) == GATHERED


EXCHANGES = [(0, 1), (0, 9), (3, 15), (11, 25)]
"""Pairs within ten that were counted together, in two of them, and one that came last."""


@pytest.mark.parametrize(("one", "other"), EXCHANGES)
def test_two_histories_with_the_answers_of_two_people_exchanged_leave_the_same_bytes(
    asked: Town, one: int, other: int
) -> None:
    given = [answers(1 + n % 2, 1 + n % 5, said=f"意見{n}") for n in range(26)]
    exchanged = list(given)
    exchanged[one], exchanged[other] = given[other], given[one]
    found = []
    for history in (given, exchanged):
        with asked.database.write_work() as tx:
            put_survey(tx, TENANT, SURVEY, PEOPLE, "ops:root", asked.clock())
        let_answer(asked, history)
        settle(asked)
        found.append(dump(asked))
    assert found[0] == found[1]
    assert counted(asked) == 26


def test_no_row_of_the_sums_is_newer_than_another(asked: Town) -> None:
    if asked.database.engine.dialect.name == "sqlite":
        return
    let_answer(asked, [answers(1)] * GATHERED)
    let_answer(asked, [answers(2)] * GATHERED, GATHERED)
    with asked.database.read_work() as tx:
        versions = tx.execute(text("SELECT DISTINCT xmin::text FROM survey_tally")).all()
    assert len(versions) == 1


def test_no_other_table_changes_when_somebody_answers(asked: Town) -> None:
    names = [name for name in metadata.tables if not name.startswith(("survey", "user_session"))]
    for person in PEOPLE[:GATHERED]:
        asked.desk(person)

    def others() -> list[list[tuple[object, ...]]]:
        with asked.database.read_work() as tx:
            return [
                [tuple(row) for row in tx.execute(metadata.tables[name].select())] for name in names
            ]

    before = others()
    let_answer(asked, [answers(1)] * GATHERED)
    assert counted(asked) == GATHERED
    assert others() == before


def test_a_person_counts_once_whatever_is_sent_again(asked: Town) -> None:
    let_answer(asked, [answers(1)] * 3)
    assert answer(asked, PEOPLE[0], answers(2)) == AnswersTaken(survey_id="home-2026")
    let_answer(asked, [answers(1)] * 7, 3)
    assert answer(asked, PEOPLE[0], answers(2)) == AnswersTaken(survey_id="home-2026")
    let_answer(asked, [answers(1)] * 10, 10)
    with asked.database.read_work() as tx:
        cells = stored_sums(tx, TENANT, "home-2026", texts=False).cells
    assert (cells[ALL], cells[1, 1], cells[1, 2]) == (20, 20, 0)


def test_of_two_processes_the_first_counts(asked: Town) -> None:
    let_answer(asked, [answers(1)] * 9)
    other = replace(asked.services, urn=Urn())
    for person in (*PEOPLE[:1], *PEOPLE[10:19]):
        answer_survey(other, asked.desk(person).identified, "home-2026", answers(2))
    assert counted(asked) == GATHERED
    let_answer(asked, [answers(1)], 9)
    assert counted(asked) == GATHERED
    let_answer(asked, [answers(1)], 19)
    assert counted(asked) == 2 * GATHERED


def test_the_last_few_are_counted_without_a_mark(asked: Town) -> None:
    let_answer(asked, [answers(1)] * 13)
    settle(asked)
    assert counted(asked) == 13
    assert sum(1 for row in dump(asked)["survey_participant"] if row[-1]) == GATHERED
    settle(asked)
    assert counted(asked) == 13


def test_the_last_few_are_left_out_where_it_would_follow_who_they_are(asked: Town) -> None:
    let_answer(asked, [answers(1)] * 35)
    settle(asked)
    assert counted(asked) == 30


def test_a_restart_loses_only_what_was_not_counted_and_asks_again(asked: Town) -> None:
    let_answer(asked, [answers(1)] * 12)
    standing = {
        person: list_surveys(asked.services, asked.desk(person).identified).items[0].mine
        for person in (PEOPLE[0], PEOPLE[11], PEOPLE[12])
    }
    assert list(standing.values()) == [Mine.COUNTED, Mine.WAITING, Mine.OPEN]
    anew = replace(asked.services, urn=Urn())
    [again] = list_surveys(anew, asked.desk(PEOPLE[11]).identified).items
    assert again.mine is Mine.OPEN


def test_a_mark_is_never_taken_back(asked: Town) -> None:
    let_answer(asked, [answers(1)] * GATHERED)
    back = text("UPDATE survey_participant SET answered = 0 WHERE answered = 1")
    with pytest.raises(DBAPIError, match="has answered"), asked.database.write_work() as tx:
        tx.execute(back)


def test_figures_are_told_of_five_people_and_more(asked: Town) -> None:
    with asked.database.read_work() as tx:
        assert survey_figures(tx, TENANT, AFTER) == ()
    let_answer(asked, [answers(1)] * GATHERED)
    with asked.database.read_work() as tx:
        [figures] = survey_figures(tx, TENANT, AFTER)
        assert survey_figures(tx, TENANT, date(2026, 10, 31)) == ()
    assert (figures.answers, figures.invited) == (GATHERED, 40)


def test_the_page_and_the_report_of_a_month_show_it_once_five_have_answered(asked: Town) -> None:
    def reported() -> list[tuple[object, object, object]]:
        report = month_report(asked.services, TENANT, NOVEMBER)
        assert not isinstance(report, Refusal)
        rows = report.table("surveys").rows
        return [(row["title"], row["answers"], row["invited"]) for row in rows]

    assert (page(asked, NOVEMBER).surveys, reported()) == ((), [])
    let_answer(asked, [answers(1)] * GATHERED)
    [shown] = page(asked, NOVEMBER).surveys
    assert (shown.title, shown.answers, shown.invited) == (SURVEY.title, GATHERED, len(PEOPLE))
    assert shown.open_until == "2026-11-30"
    assert reported() == [(SURVEY.title, GATHERED, len(PEOPLE))]


@pytest.fixture
def client(asked: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application."""
    with TestClient(house_of(asked, tmp_path)) as made:
        yield made


def of(town: Town, person_id: str, role: str = "staff") -> dict[str, str]:
    return {"Authorization": f"Bearer {town.desk(person_id, roles=(role,)).token}"}


def test_over_http_texts_are_read_by_the_office_once_it_is_over(
    asked: Town, client: TestClient
) -> None:
    body = {"answers": [{"question": 1, "choices": [1]}, {"question": 3, "text": "=1+1"}]}
    path = "/v1/surveys/home-2026"
    for person in PEOPLE[:12]:
        sent = client.post(f"{path}/answers", json=body, headers=of(asked, person))
        assert (sent.status_code, sent.json()) == (200, {"survey_id": "home-2026"})
    office = of(asked, "p-kera", "reform")
    assert client.get(f"{path}/results", headers=office).json()["questions"][2]["texts"] == []
    asked.clock.advance(days=7)
    asked.desk("p-kera").sign_in_again()
    asked.desk(PEOPLE[0]).sign_in_again()
    office, staff = of(asked, "p-kera", "reform"), of(asked, PEOPLE[0])
    told = client.get(f"{path}/results", headers=office).json()
    assert (told["answers"], told["rate"], told["over"]) == (12, "30.0%", True)
    assert told["questions"][2]["texts"] == [{"text": "=1+1", "count": 12}]
    assert client.get(f"{path}/results", headers=staff).json()["questions"][2]["texts"] == []
    late = client.post(f"{path}/answers", json=body, headers=staff)
    assert (late.status_code, late.json()["code"]) == (422, "survey.not_open")
    lines = client.get(f"{path}/results.csv", headers=office).text.splitlines()
    assert lines[-1] == "3,text,ご意見,'=1+1,12,12,"


def test_who_is_not_asked_learns_no_more_than_of_any_other_id(
    asked: Town, client: TestClient
) -> None:
    body = {"answers": [{"question": 1, "choices": [1]}]}
    for path in ("home-2026", "none"):
        sent = client.post(f"/v1/surveys/{path}/answers", json=body, headers=of(asked, MORI))
        assert (sent.status_code, sent.json()["code"]) == (404, "survey.unknown")
    listed = client.get("/v1/surveys", headers=of(asked, MORI)).json()["items"]
    assert [each["mine"] for each in listed] == ["not_asked"]
    assert client.get("/v1/surveys/none/results", headers=of(asked, MORI)).status_code == 404


def load(town: Town, survey: Survey) -> str:
    done = load_survey(town.database, TENANT, survey, "ops:root", town.clock())
    return str(done) if isinstance(done, int) else done.code


def test_a_survey_is_refused_that_asks_too_few_or_has_begun(
    asked: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    begins = replace(SURVEY, survey_id="next", opens_on=date(2026, 11, 25))
    assert load(asked, SURVEY) == "survey.begun"
    assert load(asked, begins) == "survey.too_few"
    assert load(asked, replace(begins, sections=("x",))) == "survey.section_unknown"
    assert load(asked, replace(begins, closes_on=date(2026, 11, 20))) == "survey.days"
    monkeypatch.setattr("server.usecases.measures.load_survey.FEWEST_ASKED", 4)
    assert load(asked, begins) == "16"
    assert load(asked, replace(begins, sections=("joho",))) == "4"
    assert load(asked, replace(begins, sections=("kaikei",))) == "survey.too_few"
