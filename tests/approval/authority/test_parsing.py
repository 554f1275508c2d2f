# SPDX-License-Identifier: Apache-2.0
"""Loading an authority table: as data, and refused with every fault by line."""

import json

import pytest

from approval.authority import RuleSet, parse_rules, rules_from_plain, rules_to_plain
from approval.authority.limits import Limit
from approval.authority.parsing import COLUMNS
from approval.encoding import PlainError
from tests.approval.city import rules

HEADER = ",".join(COLUMNS)
GOOD = "city,第1条,supply,物品,bureau_head,<,100,yen,,dispute,post-a|post-b,2026-04-01,,規程"
REST = "city,第9条,*,,mayor,,,,,,,2026-04-01,,規程"


def faults(*lines: str) -> list[tuple[int, str]]:
    found = parse_rules("\n".join((HEADER, *lines)) + "\n")
    assert isinstance(found, tuple), "the rules were taken"
    return [(problem.line, problem.code) for problem in found]


def test_the_shipped_rules_offer_their_matters_in_order() -> None:
    matters = rules().matters()
    assert [(matter.code, matter.needs_amount) for matter in matters] == [
        ("works", True),
        ("commission", True),
        ("supply", True),
        ("works_change", True),
        ("commission_change", True),
        ("supply_change", True),
        ("land_purchase", True),
        ("disposal", True),
        ("compensation", True),
        ("handover", False),
        ("other", False),
        ("telework_enrolment", False),
        ("telework_application", False),
    ]
    assert matters[2].label == "物件、労力その他の供給"


def test_the_rules_survive_json() -> None:
    assert rules_from_plain(json.loads(json.dumps(rules_to_plain(rules())))) == rules()


@pytest.mark.parametrize("plain", [{"name": "x"}, {"name": "x", "rules": "all"}, [], None])
def test_what_is_no_rule_set_is_not_read(plain: object) -> None:
    with pytest.raises(PlainError):
        rules_from_plain(plain)


def test_a_row_is_read_cell_by_cell() -> None:
    table = parse_rules(f"{HEADER}\n{GOOD}\n{REST}\n")
    assert isinstance(table, RuleSet)
    rule = table.rules[0]
    assert rule.limits == (Limit(op="<", value=100),)
    assert rule.excludes == ("dispute",)
    assert rule.needs_gogi == ("post-a", "post-b")
    assert table.name == "city"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("bureau_head", "emperor", "cell.not_allowed"),
        ("<,100", "<,", "rule.half_limit"),
        ("<,100,yen", ",100,", "rule.half_limit"),
        ("<,100", "=,100", "cell.not_allowed"),
        (",100,", ",百,", "cell.not_a_number"),
        ("yen", "dollar", "cell.not_allowed"),
        ("dispute", "war", "rule.flag_unknown"),
        ("2026-04-01", "soon", "cell.not_a_date"),
        ("2026-04-01,", "2026-04-01,2026-03-01", "period.empty"),
        ("第1条", "", "cell.empty"),
        ("物品", "", "rule.matter_label"),
    ],
)
def test_a_faulty_rule_is_named_by_its_line(old: str, new: str, code: str) -> None:
    assert (2, code) in faults(GOOD.replace(old, new, 1))


def test_one_matter_has_one_label() -> None:
    assert faults(GOOD, GOOD.replace("物品", "備品")) == [(3, "rule.matter_label")]


def test_one_file_holds_one_rule_set() -> None:
    assert faults(GOOD, GOOD.replace("city", "town")) == [(0, "rules.several_sets")]


def test_an_empty_table_is_refused() -> None:
    assert faults() == [(0, "file.empty")]


def test_the_shipped_file_names_the_source_of_each_article() -> None:
    for rule in rules().rules:
        if rule.article.startswith("第2条"):
            assert rule.source_title == "熊本市消防局事務決裁に関する訓令（平成11年訓令第8号）"
