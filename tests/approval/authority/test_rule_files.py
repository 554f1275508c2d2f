# SPDX-License-Identifier: Apache-2.0
"""Every file of a rule set, read cell by cell, and every faulty cell with what is said of it."""

from datetime import date

import pytest

from approval.authority import RuleSet, SubstitutionOrders, SubstitutionRule, parse_rule_files
from approval.authority.eligibility import EligibilityRule
from approval.authority.flags import FLAGS
from approval.authority.keeping import RetentionRule
from approval.authority.limits import Limit
from approval.authority.parsing import FILES
from approval.authority.rules import ConsentRule, DecisionClass, FlagText, Rule
from approval.authority.substitution import Designation
from approval.identifiers import PersonId
from approval.problem import Problem
from approval.register.paper import PaperReason
from approval.register.records import EndAction, YearBasis

ORDERS = "substitution.csv"
PAPERS = "eligibility.csv"
RETENTION = "retention.csv"
ROWS = {
    "rules.csv": (
        "c,第2条,supply,物品,bureau_head,>=|<,0|200,yen|yen,,dispute|injury,財政課長|人事課長,2026-04-01,2030-04-01,決裁規程",
        "c,第9条,*,,mayor,,,,,,,2026-04-01,,決裁規程",
    ),
    "consents.csv": (
        "第7条,supply,mayor,important|council,財政課長,2026-05-01,2027-04-01,合議規程",
        "第8条,*,,,人事課長,2026-06-01,,",
    ),
    "flags.csv": ("important,重要,部の方針にかかわるもの,第3条",),
    "classes.csv": ("bureau_head,丙（局長決裁）",),
    "substitution.csv": (
        "第4条,局長,2,above:副市長,kessai|kaigi,supply,all_day,yes,yes,important,yes,yes,yes,"
        "seniority,unless_minor,2026-04-01,2028-04-01,代決規程",
        "第5条,課長,1,係長,,,,,,,,,,,,2026-04-01,,",
    ),
    "named.csv": ("総務局長,p-otomo,2026-04-01,2027-04-01", "総務課長,p-mori,2026-05-01,"),
    "seniority.csv": (
        "p-low,0,9,2020-04-01,1970-01-01,",
        "p-early,1,0,2019-04-01,1980-01-01,2",
        "p-lot,1,0,2019-04-01,1980-01-01,1",
        "p-step,1,1,2021-04-01,1981-01-01,",
        "p-late,1,0,2019-04-02,1960-01-01,",
    ),
    "eligibility.csv": (
        "第5条,supply,mayor,10,dispute|council,yes,30,paper,confidential,record,2026-04-01,"
        "2029-04-01,電子決裁規程",
        "第6条,*,,,,,,electronic,,,2026-06-01,,",
    ),
    "retention.csv": (
        "別表,supply,30,transfer,calendar,2026-04-01,2029-04-01,文書規程",
        "別表2,*,,,,2026-06-01,,",
    ),
}
"""A small rule set in which every column of every file says something."""

BEGAN = date(2026, 4, 1)
REASONS = (
    "no_account、no_terminal、law_requires_seal、confidential、size、drawing_or_book、"
    "system_outage、rule_keeps_paper"
)
DECIDERS = "team_head、section_head、department_head、bureau_head、deputy_mayor、mayor"


def folder(name: str = "", old: str = "", new: str = "") -> dict[str, str]:
    """Return the files, one cell of one of them changed."""
    files = {each: "\n".join((",".join(FILES[each]), *ROWS[each])) + "\n" for each in FILES}
    if name:
        assert old in files[name]
        files[name] = files[name].replace(old, new, 1)
    return files


def test_every_cell_of_every_file_is_read() -> None:
    assert parse_rule_files(folder()) == RuleSet(
        name="c",
        rules=(
            Rule(
                rule_set="c",
                article="第2条",
                matter="supply",
                matter_label="物品",
                rank="bureau_head",
                limits=(Limit(op=">=", value=0), Limit(op="<", value=200)),
                excludes=("dispute", "injury"),
                needs_gogi=("財政課長", "人事課長"),
                valid_from=BEGAN,
                valid_to=date(2030, 4, 1),
                source_title="決裁規程",
            ),
            Rule(
                rule_set="c",
                article="第9条",
                matter="*",
                matter_label="",
                rank="mayor",
                valid_from=BEGAN,
                source_title="決裁規程",
            ),
        ),
        consents=(
            ConsentRule(
                article="第7条",
                matter="supply",
                rank="mayor",
                condition=("important", "council"),
                post="財政課長",
                valid_from=date(2026, 5, 1),
                valid_to=date(2027, 4, 1),
                source_title="合議規程",
            ),
            ConsentRule(article="第8条", matter="*", post="人事課長", valid_from=date(2026, 6, 1)),
        ),
        substitution=orders(),
        flag_texts=(
            FlagText(
                flag="important", label="重要", text="部の方針にかかわるもの", article="第3条"
            ),
        ),
        classes=(DecisionClass(rank="bureau_head", label="丙（局長決裁）"),),
        eligibility=eligibility(),
        retentions=retentions(),
    )


def eligibility() -> tuple[EligibilityRule, ...]:
    """Return what the file about paper says."""
    full = EligibilityRule(
        article="第5条",
        matter="supply",
        rank="mayor",
        retention_from=10,
        condition=("dispute", "council"),
        secret=True,
        scan_mb=30,
        medium="paper",
        reason=PaperReason.CONFIDENTIAL,
        date_stamp=False,
        valid_from=BEGAN,
        valid_to=date(2029, 4, 1),
        source_title="電子決裁規程",
    )
    bare = EligibilityRule(
        article="第6条", matter="*", medium="electronic", valid_from=date(2026, 6, 1)
    )
    return full, bare


def retentions() -> tuple[RetentionRule, ...]:
    """Return what the file about keeping says."""
    full = RetentionRule(
        article="別表",
        matter="supply",
        retention_years=30,
        at_end=EndAction.TRANSFER,
        basis=YearBasis.CALENDAR,
        valid_from=BEGAN,
        valid_to=date(2029, 4, 1),
        source_title="文書規程",
    )
    return full, RetentionRule(article="別表2", matter="*", valid_from=date(2026, 6, 1))


def orders() -> SubstitutionOrders:
    """Return what the three files about substitution say."""
    full = SubstitutionRule(
        article="第4条",
        post="局長",
        order=2,
        substitute="above:副市長",
        kinds=("kessai", "kaigi"),
        matters=("supply",),
        absence_test="all_day",
        allow_vacant=True,
        urgent_only=True,
        excludes=("important",),
        needs_settled_consent=True,
        named=True,
        upward=True,
        ranking="seniority",
        postview="unless_minor",
        valid_from=BEGAN,
        valid_to=date(2028, 4, 1),
        source_title="代決規程",
    )
    bare = SubstitutionRule(
        article="第5条", post="課長", order=1, substitute="係長", valid_from=BEGAN
    )
    return SubstitutionOrders(
        rules=(full, bare),
        designations=(
            Designation(
                post="総務局長",
                person_id=PersonId("p-otomo"),
                valid_from=BEGAN,
                valid_to=date(2027, 4, 1),
            ),
            Designation(post="総務課長", person_id=PersonId("p-mori"), valid_from=date(2026, 5, 1)),
        ),
        precedence=tuple(
            PersonId(each) for each in ("p-step", "p-lot", "p-early", "p-late", "p-low")
        ),
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "code", "column", "params"),
    [
        ("rules.csv", "c,第2条", ",第2条", 2, "cell.empty", "rule_set", {}),
        ("rules.csv", "第2条", "", 2, "cell.empty", "article", {}),
        ("rules.csv", ",*,", ",,", 3, "cell.empty", "matter", {}),
        ("rules.csv", "bureau_head", "chief", 2, "cell.not_allowed", "rank",
         {"value": "chief", "allowed": DECIDERS}),
        ("rules.csv", ">=|<", ">=|=", 2, "cell.not_allowed", "amount_op",
         {"value": "=", "allowed": "<、<=、>、>="}),
        ("rules.csv", "yen|yen", "yen|en", 2, "cell.not_allowed", "unit",
         {"value": "en", "allowed": "yen、percent、contract、total"}),
        ("rules.csv", "0|200", "0|2千", 2, "cell.not_a_number", "amount",
         {"value": "2千"}),
        ("rules.csv", "c,第9条,*,,mayor,,,", "c,第9条,*,,mayor,<,9,percent", 3,
         "rule.contract_of_any_matter", "matter", {}),
        ("rules.csv", "0|200", "0|200|300", 2, "rule.half_limit", "amount", {}),
        ("rules.csv", "injury", "war", 2, "rule.flag_unknown", "excludes",
         {"flag": "war"}),
        ("rules.csv", "2026-04-01", "20260401", 2, "cell.not_a_date", "valid_from",
         {"value": "20260401"}),
        ("rules.csv", "2030-04-01", "2026-04-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-04-01", "valid_to": "2026-04-01"}),
        ("consents.csv", "第7条", "", 2, "cell.empty", "article", {}),
        ("consents.csv", ",*,", ",,", 3, "cell.empty", "matter", {}),
        ("consents.csv", "supply", "works", 2, "matter.unknown", "matter",
         {"matter": "works"}),
        ("consents.csv", "mayor", "king", 2, "cell.not_allowed", "rank",
         {"value": "king", "allowed": f"空欄、{DECIDERS}"}),
        ("consents.csv", "council", "war", 2, "rule.flag_unknown", "condition",
         {"flag": "war"}),
        ("consents.csv", "財政課長", "", 2, "cell.empty", "post", {}),
        ("consents.csv", "2026-06-01", "", 3, "cell.not_a_date", "valid_from",
         {"value": ""}),
        ("consents.csv", "2027-04-01", "2026-05-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-05-01", "valid_to": "2026-05-01"}),
        ("flags.csv", "important", "serious", 2, "cell.not_allowed", "flag",
         {"value": "serious", "allowed": "、".join(FLAGS)}),
        ("flags.csv", "重要", "", 2, "cell.empty", "label", {}),
        ("flags.csv", "部の方針にかかわるもの", "", 2, "cell.empty", "text", {}),
        ("flags.csv", "第3条", "", 2, "cell.empty", "article", {}),
        ("flags.csv", "第3条\n", "第3条\nimportant,重要,また,第4条\n", 3, "id.twice", "flag",
         {"id": "important", "line": "2"}),
        ("classes.csv", "bureau_head", "chief", 2, "cell.not_allowed", "rank",
         {"value": "chief", "allowed": DECIDERS}),
        ("classes.csv", "丙（局長決裁）", "", 2, "cell.empty", "label", {}),
        ("classes.csv", "）\n", "）\nbureau_head,乙\n", 3, "id.twice", "rank",
         {"id": "bureau_head", "line": "2"}),
        (ORDERS, "第4条", "", 2, "cell.empty", "article", {}),
        (ORDERS, "課長,1", ",1", 3, "cell.empty", "post", {}),
        (ORDERS, "課長,1", "課長,0", 3, "cell.not_a_number", "order",
         {"value": "0"}),
        (ORDERS, "課長,1", "課長,一", 3, "cell.not_a_number", "order",
         {"value": "一"}),
        (ORDERS, "1,係長", "1,own:tem", 3, "cell.not_allowed", "substitute_post",
         {"value": "own:tem", "allowed": f"officer、{DECIDERS}"}),
        (ORDERS, "|kaigi", "|shinsa", 2, "cell.not_allowed", "kinds",
         {"value": "shinsa", "allowed": "kessai、kaigi、gogi"}),
        (ORDERS, "supply", "!works", 2, "matter.unknown", "matter_filter",
         {"matter": "works"}),
        (ORDERS, "all_day", "noon", 2, "cell.not_allowed", "absence_test",
         {"value": "noon", "allowed": "空欄、away、all_day"}),
        (ORDERS, "all_day,yes", "all_day,はい", 2, "cell.not_allowed", "allow_vacant",
         {"value": "はい", "allowed": "空欄、yes、no"}),
        (ORDERS, "all_day,yes,yes", "all_day,yes,y", 2, "cell.not_allowed", "urgent_only",
         {"value": "y", "allowed": "空欄、yes、no"}),
        (ORDERS, "important", "war", 2, "rule.flag_unknown", "excludes",
         {"flag": "war"}),
        (ORDERS, "important,yes", "important,y", 2, "cell.not_allowed", "settled_consent",
         {"value": "y", "allowed": "空欄、yes、no"}),
        (ORDERS, "important,yes,yes", "important,yes,y", 2, "cell.not_allowed", "named",
         {"value": "y", "allowed": "空欄、yes、no"}),
        (ORDERS, "yes,seniority", "no,seniority", 2, "substitution.upward_unmarked",
         "upward", {"substitute": "above:副市長"}),
        (ORDERS, "yes,seniority", "yes,age", 2, "cell.not_allowed", "ranking",
         {"value": "age", "allowed": "空欄、seniority"}),
        (ORDERS, "unless_minor", "never", 2, "cell.not_allowed", "postview",
         {"value": "never", "allowed": "空欄、always、unless_minor"}),
        (ORDERS, "2028-04-01", "2026-04-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-04-01", "valid_to": "2026-04-01"}),
        (ORDERS, "係長,,,,,,,,,,,,2026-04-01", "係長,,,,,,,,,,,,soon", 3, "cell.not_a_date",
         "valid_from", {"value": "soon"}),
        ("named.csv", "総務局長", "", 2, "cell.empty", "post", {}),
        ("named.csv", "p-otomo", "", 2, "cell.empty", "person_id", {}),
        ("named.csv", "2026-05-01", "", 3, "cell.not_a_date", "valid_from",
         {"value": ""}),
        ("named.csv", "2027-04-01", "2026-03-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-04-01", "valid_to": "2026-03-01"}),
        ("seniority.csv", "p-low", "", 2, "cell.empty", "person_id", {}),
        ("seniority.csv", "p-low,0", "p-low,-", 2, "cell.not_a_number", "grade",
         {"value": "-"}),
        ("seniority.csv", "p-low,0,9", "p-low,0,-", 2, "cell.not_a_number", "step",
         {"value": "-"}),
        ("seniority.csv", "2020-04-01", "2020", 2, "cell.not_a_date", "appointed_on",
         {"value": "2020"}),
        ("seniority.csv", "1970-01-01", "1970", 2, "cell.not_a_date", "born_on",
         {"value": "1970"}),
        ("seniority.csv", "01,2\n", "01,x\n", 3, "cell.not_a_number", "lot",
         {"value": "x"}),
        ("seniority.csv", "01,2\n", "01,1\n", 4, "seniority.lot_missing", "lot",
         {"line": "3"}),
        ("seniority.csv", "p-step", "p-low", 5, "id.twice", "person_id",
         {"id": "p-low", "line": "2"}),
        (PAPERS, "第5条", "", 2, "cell.empty", "article", {}),
        (PAPERS, ",*,", ",,", 3, "cell.empty", "matter", {}),
        (PAPERS, "supply", "works", 2, "matter.unknown", "matter", {"matter": "works"}),
        (PAPERS, "mayor", "king", 2, "cell.not_allowed", "rank",
         {"value": "king", "allowed": f"空欄、officer、{DECIDERS}"}),
        (PAPERS, "mayor,10", "mayor,4", 2, "cell.not_allowed", "retention_from",
         {"value": "4", "allowed": "空欄、0、1、3、5、10、30"}),
        (PAPERS, "council", "war", 2, "rule.flag_unknown", "condition", {"flag": "war"}),
        (PAPERS, "council,yes", "council,y", 2, "cell.not_allowed", "secret",
         {"value": "y", "allowed": "空欄、yes、no"}),
        (PAPERS, ",30,paper", ",大,paper", 2, "cell.not_a_number", "scan_mb", {"value": "大"}),
        (PAPERS, "paper,", "parchment,", 2, "cell.not_allowed", "medium",
         {"value": "parchment", "allowed": "electronic、electronic_only、either、paper"}),
        (PAPERS, "confidential", "habit", 2, "cell.not_allowed", "reason",
         {"value": "habit", "allowed": REASONS}),
        (PAPERS, "confidential", "other", 2, "cell.not_allowed", "reason",
         {"value": "other", "allowed": REASONS}),
        (PAPERS, "paper,confidential", "either,", 2, "cell.not_allowed", "reason",
         {"value": "", "allowed": REASONS}),
        (PAPERS, "electronic,", "electronic,size", 3, "cell.not_allowed", "reason",
         {"value": "size", "allowed": "空欄"}),
        (PAPERS, "record", "stamp", 2, "cell.not_allowed", "date_stamp",
         {"value": "stamp", "allowed": "空欄、record"}),
        (PAPERS, "2026-06-01", "", 3, "cell.not_a_date", "valid_from", {"value": ""}),
        (PAPERS, "2029-04-01", "2026-04-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-04-01", "valid_to": "2026-04-01"}),
                (RETENTION, "別表,", ",", 2, "cell.empty", "article", {}),
        (RETENTION, ",*,", ",,", 3, "cell.empty", "matter", {}),
        (RETENTION, "supply", "works", 2, "matter.unknown", "matter", {"matter": "works"}),
        (RETENTION, "30", "7", 2, "cell.not_allowed", "retention_years",
         {"value": "7", "allowed": "空欄、0、1、3、5、10、30"}),
        (RETENTION, "transfer", "burn", 2, "cell.not_allowed", "at_end",
         {"value": "burn", "allowed": "空欄、dispose、transfer"}),
        (RETENTION, "calendar", "lunar", 2, "cell.not_allowed", "basis",
         {"value": "lunar", "allowed": "空欄、fiscal、calendar"}),
        (RETENTION, "2026-06-01", "", 3, "cell.not_a_date", "valid_from", {"value": ""}),
        (RETENTION, "2029-04-01", "2026-04-01", 2, "period.empty", "valid_to",
         {"valid_from": "2026-04-01", "valid_to": "2026-04-01"}),
    ],
)  # fmt: skip
def test_a_faulty_cell_is_said_with_file_line_column_and_value(
    name: str, old: str, new: str, line: int, code: str, column: str, params: dict[str, str]
) -> None:
    found = parse_rule_files(folder(name, old, new))
    assert isinstance(found, tuple), "the rules were taken"
    said = next(each for each in found if each.line)
    assert said == Problem(file=name, line=line, code=code, column=column, params=params)
    assert {each.file for each in found} == {name}


def test_all_faults_of_all_files_are_told_at_once_by_file_and_line() -> None:
    files = folder("named.csv", "p-otomo", "")
    files["classes.csv"] = files["classes.csv"].replace("bureau_head", "chief")
    files["rules.csv"] = files["rules.csv"].replace("第9条", "")
    files["flags.csv"] += "urgent,,,\n"
    found = parse_rule_files(files)
    assert isinstance(found, tuple)
    assert [(each.file, each.line, each.column) for each in found] == [
        ("classes.csv", 2, "rank"),
        ("flags.csv", 3, "flag"),
        ("flags.csv", 3, "label"),
        ("flags.csv", 3, "text"),
        ("flags.csv", 3, "article"),
        ("named.csv", 2, "person_id"),
        ("rules.csv", 3, "article"),
    ]


def test_a_folder_names_what_is_missing_and_what_it_does_not_know() -> None:
    files = folder()
    del files["rules.csv"]
    files["rule.csv"] = ""
    found = parse_rule_files(files)
    assert isinstance(found, tuple)
    assert [(each.file, each.line, each.code, each.params) for each in found][:4] == [
        ("consents.csv", 2, "matter.unknown", {"matter": "supply"}),
        ("eligibility.csv", 2, "matter.unknown", {"matter": "supply"}),
        ("retention.csv", 2, "matter.unknown", {"matter": "supply"}),
        (
            "rule.csv",
            0,
            "file.unknown",
            {
                "known": "rules.csv、substitution.csv、named.csv、seniority.csv、"
                "consents.csv、flags.csv、classes.csv、eligibility.csv、retention.csv"
            },
        ),
    ]
    assert ("rules.csv", 0, "file.missing") in [(each.file, each.line, each.code) for each in found]
