# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server survey``: a survey (アンケート) of the staff: load, list."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Problem
from approval.refusal import Refusal
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, write_problems, write_rows
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import civil_day, read_table_file
from server.store.measures.surveys import stored_sums, surveys_begun
from server.texts import sentence
from server.usecases.measures.load_survey import load_survey
from telework.measures.surveys.results import results_of
from telework.measures.surveys.survey import LONGEST_QUESTION, Survey, is_plain
from telework.measures.surveys.survey_file import COLUMNS, ENGLISH, parse_questions

if TYPE_CHECKING:
    from server.ops.main import Commands

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``survey``."""
    area = commands.add_parser("survey", help="a survey of the staff: load, list")
    own = area.add_subparsers(dest="survey_command", required=True, metavar="COMMAND")
    load = own.add_parser(
        "load",
        parents=[common],
        help=f"questions ({', '.join((*COLUMNS, *ENGLISH))}); refused whole when faulty",
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--id", type=_survey_id, required=True, metavar="NAME")
    load.add_argument("--title", type=_title, required=True)
    load.add_argument("--title-en", type=_title, default="")
    for name, told in (("--opens", "first day"), ("--closes", "last day")):
        load.add_argument(name, type=civil_day, required=True, metavar="YYYY-MM-DD", help=told)
    load.add_argument(
        "--section",
        action="append",
        default=[],
        metavar="ID",
        help="whose staff is asked, with everything below; may be repeated; else everybody",
    )
    load.set_defaults(run=_load)
    listed = own.add_parser("list", parents=[common], help="surveys with their answers so far")
    listed.set_defaults(run=_list)


def _load(arguments: Namespace) -> int:
    text = read_table_file(arguments.file)
    if text is None:
        return REFUSED
    read = parse_questions(text, arguments.file.name)
    problems = [each for each in read if isinstance(each, Problem)]
    if problems:
        write_problems(problems)
        return REFUSED
    survey = Survey(
        survey_id=arguments.id,
        title=arguments.title,
        title_en=arguments.title_en,
        opens_on=arguments.opens,
        closes_on=arguments.closes,
        sections=tuple(dict.fromkeys(arguments.section)),
        questions=tuple(each for each in read if not isinstance(each, Problem)),
    )
    with opened_database(arguments) as database:
        asked = load_survey(database, TENANT, survey, operator(), utc_now())
    if isinstance(asked, Refusal):
        raise Fault(*(sentence(asked.code, asked.params, each) for each in ("ja", "en")))
    say(
        f"アンケート「{survey.title}」を登録しました。対象は{asked}人です。",
        f"loaded survey {survey.survey_id}; {asked} people are asked",
    )
    return OK


def _list(arguments: Namespace) -> int:
    rows = []
    with opened_database(arguments) as database, database.read_work() as tx:
        for each in surveys_begun(tx, TENANT, date.max):
            found = each.survey
            sums = stored_sums(tx, TENANT, found.survey_id, texts=False)
            told = results_of(found, sums, found.closes_on)
            days = f"{found.opens_on}/{found.closes_on}"
            answers = "*" if told.answers is None else str(told.answers)
            rows.append((found.survey_id, days, answers, str(told.invited), found.title))
    write_rows(rows)
    return OK


def _survey_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ArgumentTypeError("a-z, 0-9, -")
    return text


def _title(text: str) -> str:
    if not text.strip() or len(text) > LONGEST_QUESTION or not is_plain(text) or "\n" in text:
        raise ArgumentTypeError(f"1 … {LONGEST_QUESTION}")
    return text
