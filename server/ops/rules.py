# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server rules``: check, load and ask the rules of who decides."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from approval import Organisation, RuleSet, city_day
from approval.authority.checks_in_city import check_rule_files
from approval.authority.eligibility import MEGABYTE
from approval.authority.explaining import Question, away_all_day, explain, moment_of
from approval.authority.flags import FLAGS
from approval.authority.parsing import RULES
from approval.case import Authority, Case
from approval.identifiers import PostId, SectionId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.register.records import RETENTION_YEARS
from approval.secrecy import listed_title
from server.assembly import utc_now
from server.ops.console import OK, REFUSED, Fault, say, speaks_japanese, write_problems
from server.ops.opening import TENANT, opened_database, operator
from server.ops.reading import civil_day, read_organisation, read_rules, read_tables
from server.ops.rule_answers import as_data, as_sentences
from server.usecases.city import City
from server.usecases.load_city import replace_rules
from server.usecases.outdated_routes import outdated_routes

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``rules``."""
    rules = commands.add_parser("rules", help="the rules of who decides: check, load, who")
    own = rules.add_subparsers(dest="rules_command", required=True, metavar="COMMAND")
    check = own.add_parser("check", help="name every fault of a rule set by line")
    check.add_argument("path", type=Path, metavar="FILE_OR_DIR")
    check.add_argument(
        "--organisation", type=Path, metavar="DIR", help="look up its posts and people there"
    )
    check.add_argument("--date", type=civil_day, help="the day to look at; today without it")
    check.set_defaults(run=_check)
    load = own.add_parser(
        "load", parents=[common], help="load a rule set; refused whole when faulty"
    )
    load.add_argument("path", type=Path, metavar="FILE_OR_DIR")
    load.set_defaults(run=_load)
    _add_who(own, common)


def _add_who(own: "Commands", common: ArgumentParser) -> None:
    who = own.add_parser("who", parents=[common], help="say who decides a matter, and why")
    who.add_argument("--rules", type=Path, metavar="DIR", help="a rule set; else the loaded one")
    who.add_argument(
        "--organisation", type=Path, metavar="DIR", help="an organisation; else the loaded one"
    )
    who.add_argument("--matter", required=True, help="code of the matter")
    who.add_argument("--amount", type=_yen, help="yen; of a change of contract the change")
    who.add_argument("--contract-amount", type=_yen, help="yen of the contract before its change")
    who.add_argument("--section", required=True, help="id or name of the drafting section")
    who.add_argument("--date", type=civil_day, help="the day; today without it")
    who.add_argument("--flag", action="append", default=[], choices=FLAGS, metavar="FLAG")
    who.add_argument(
        "--absent", action="append", default=[], metavar="POST", help="away all day; repeatable"
    )
    who.add_argument("--urgent", action="store_true", help="an urgent case (至急)")
    who.add_argument(
        "--retention", type=int, choices=RETENTION_YEARS, help="years kept, 0 for ever"
    )
    who.add_argument("--secret", action="store_true", help="a confidential case (秘密区分)")
    who.add_argument("--scan-mb", type=int, default=0, help="size of the largest scan")
    who.add_argument("--consent-open", action="store_true", help="consent is not settled")
    who.add_argument("--json", action="store_true", help="answer as data")
    who.set_defaults(run=_who)


def _check(arguments: Namespace) -> int:
    rules = read_rules(arguments.path)
    data = read_organisation(arguments.organisation) if arguments.organisation else None
    if rules is None or (arguments.organisation and data is None):
        return REFUSED
    if data is not None:
        today = arguments.date or city_day(utc_now())
        problems = check_rule_files(_files(arguments.path), Organisation(data), today)
        write_problems(problems)
        if problems:
            return REFUSED
    say(
        f"規程「{rules.name}」に誤りはありません。規則 {len(rules.rules)}件、"
        f"案件の種類 {len(rules.matters())}、代決の順序 {len(rules.substitution.rules)}件",
        f"{rules.name} is sound: {len(rules.rules)} rules, {len(rules.matters())} matters, "
        f"{len(rules.substitution.rules)} rows of substitution",
    )
    return OK


def _files(path: Path) -> dict[str, str]:
    files, _ = read_tables(path)
    return files if path.is_dir() else {RULES: files[path.name]}


def _load(arguments: Namespace) -> int:
    parsed = read_rules(arguments.path)
    if parsed is None:
        return REFUSED
    with opened_database(arguments) as database:
        replace_rules(database, TENANT, parsed, operator(), utc_now())
        outdated = list(outdated_routes(database, TENANT, parsed, utc_now()))
    say(
        f"規程を登録しました。{parsed.name}、{len(parsed.rules)}件、"
        f"代決の順序 {len(parsed.substitution.rules)}件",
        f"loaded {parsed.name}, {len(parsed.rules)} rules, "
        f"{len(parsed.substitution.rules)} rows of substitution",
    )
    for case, other in outdated:
        _warn(case, other)
    return OK


def _warn(case: Case, other: Authority | Refusal) -> None:
    """Say that a circulating case keeps the route of the rules that it was submitted under."""
    head = f"{case.number} {listed_title(case.content.title, case.content.secrecy)}"
    before = f"{case.authority.label} {case.authority.article}"
    if isinstance(other, Refusal):
        say(
            f"注意: {head}: この種類の案件は新しい規程にありません。"
            f"提出時の規程（{before}）のまま回ります。",
            f"warning: {head}: no rule for it any more; it keeps its route ({before})",
        )
        return
    now = f"{other.label} {other.article}"
    say(
        f"注意: {head}: 新しい規程では決裁が {before} から {now} に変わります。提出時の規程のまま"
        "回ります。新しい規程によるときは、文書主管課が案件を開いて経路を組み直してください。",
        f"warning: {head}: decided by {before}, by the new rules {now}; it keeps its route "
        "unless the records office opens the case and re-routes it",
    )


def _who(arguments: Namespace) -> int:
    day = arguments.date or city_day(utc_now())
    given = _given(arguments)
    if given is None:
        return REFUSED
    rules, organisation = given
    view = organisation.on(day)
    question = Question(
        matter=arguments.matter,
        amount=arguments.amount,
        contract_amount=arguments.contract_amount,
        flags=tuple(sorted(set(arguments.flag))),
        section_id=_section(arguments.section, organisation, view),
        urgent=arguments.urgent,
        consent_settled=not arguments.consent_open,
        retention_years=arguments.retention,
        secret=arguments.secret,
        scan_bytes=arguments.scan_mb * MEGABYTE,
    )
    absences = away_all_day(view, _posts(arguments.absent, view), day)
    found = explain(question, rules, view, absences, moment_of(day))
    if arguments.json:
        data = as_data(found, question, rules, view, day)
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        language = "ja" if speaks_japanese() else "en"
        lines = as_sentences(found, question, rules, view, language)
        sys.stdout.write("\n".join(lines) + "\n")
    return OK if found.nobody is None else REFUSED


def _given(arguments: Namespace) -> tuple[RuleSet, Organisation] | None:
    """Return rules and organisation of the files, of the database where no file is given.

    None after writing what is wrong with a file.
    """
    rules = read_rules(arguments.rules) if arguments.rules else None
    data = read_organisation(arguments.organisation) if arguments.organisation else None
    if (arguments.rules and rules is None) or (arguments.organisation and data is None):
        return None
    if rules is not None and data is not None:
        return rules, Organisation(data)
    city = City()
    with opened_database(arguments) as database, database.read_work() as tx:
        organisation = Organisation(data) if data else city.organisation(tx, TENANT)
        return rules or city.today(tx, TENANT, utc_now()).rules, organisation


def _section(word: str, organisation: Organisation, view: OrganisationView) -> SectionId:
    if view.section(SectionId(word)) is not None:
        return SectionId(word)
    named = [s.section_id for s in organisation.data.sections if s.name == word]
    living = [each for each in named if view.section(each) is not None]
    if len(living) != 1:
        raise Fault(
            f"所属「{word}」がないか、同じ名前が二つ以上あります。番号で指定してください。",
            f"no single section “{word}” on this day: give its id",
        )
    return living[0]


def _posts(words: list[str], view: OrganisationView) -> list[PostId]:
    posts = []
    for word in words:
        found = view.posts_named(word)
        if not found:
            raise Fault(f"職「{word}」がありません。", f"no post “{word}” on this day")
        posts += [post.post_id for post in found]
    return posts


def _yen(text: str) -> int:
    value = int(text.replace(",", ""))
    if value < 0:
        raise ValueError(text)
    return value
