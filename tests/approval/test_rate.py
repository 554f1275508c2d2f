# SPDX-License-Identifier: Apache-2.0
"""The three rates and their counts: published examples, and the identities of I13."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.rate import (
    CURRENT_RULE,
    CountingRule,
    Decisions,
    Medium,
    Share,
    Tally,
    count_decisions,
    total_of,
)
from approval.register.paper import Carrier, PaperReason

DECISIONS = st.lists(
    st.one_of(
        st.builds(
            Decisions,
            key=st.sampled_from(["somu", "zaisei", ""]),
            carrier=st.sampled_from([Carrier.ELECTRONIC, Carrier.HYBRID]),
            rejected=st.booleans(),
            count=st.integers(1, 50),
        ),
        st.builds(
            Decisions,
            key=st.sampled_from(["somu", "zaisei", ""]),
            carrier=st.just(Carrier.PAPER),
            reason=st.sampled_from([reason.value for reason in PaperReason]),
            rejected=st.booleans(),
            count=st.integers(1, 50),
        ),
    )
)
RULES = st.builds(
    CountingRule,
    name=st.just("a city's own"),
    version=st.just("1"),
    exempt=st.frozensets(st.sampled_from(PaperReason)),
    counts_rejections=st.booleans(),
)


def test_the_figure_of_toda_comes_out() -> None:
    # 戸田市 FY2012: 84,583 decided, 7,200 of them on paper (drawings, books): 91.5 %.
    tally = Tally(electronic=84_583 - 7_200, paper=7_200)
    assert (tally.headline.text(), tally.total) == ("91.5%", 84_583)


@pytest.mark.parametrize(
    ("tally", "headline", "strict", "government"),
    [
        (Tally(), "-", "-", "-"),
        (Tally(exempt=3), "0.0%", "0.0%", "-"),
        (Tally(electronic=7), "100.0%", "100.0%", "100.0%"),
        # 渋谷区: a hybrid case counts as electronic, wholly digital ones are shown beside.
        (Tally(electronic=798, hybrid=200, paper=2), "99.8%", "79.8%", "99.8%"),
        # What rules excuse is out of the ministries' denominator only.
        (Tally(electronic=77_383, exempt=7_200), "91.5%", "91.5%", "100.0%"),
    ],
)
def test_the_three_rates(tally: Tally, headline: str, strict: str, government: str) -> None:
    rates = (tally.headline.text(), tally.strict.text(), tally.government.text())
    assert rates == (headline, strict, government)


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(1, 8, "12.5%"), (1, 16, "6.3%"), (9_999, 10_000, "99.9%"), (1, 10_000, "0.1%")],
)
def test_a_percentage_is_rounded_but_never_to_all_or_none(part: int, whole: int, text: str) -> None:
    assert Share(part=part, whole=whole).text() == text


@pytest.mark.parametrize(
    ("carrier", "reason", "medium"),
    [
        (Carrier.ELECTRONIC, "", Medium.ELECTRONIC),
        (Carrier.HYBRID, "", Medium.HYBRID),
        (Carrier.PAPER, "system_outage", Medium.EXEMPT),
        (Carrier.PAPER, "other", Medium.PAPER),
        (Carrier.PAPER, "", Medium.PAPER),
    ],
)
def test_a_reason_excuses_paper_or_not(carrier: Carrier, reason: str, medium: Medium) -> None:
    assert CURRENT_RULE.medium(carrier, reason) is medium


def test_a_rule_that_leaves_rejections_out_counts_none() -> None:
    rejected = Decisions(key="somu", carrier=Carrier.ELECTRONIC, rejected=True)
    without = CountingRule(name="a city's own", version="1", counts_rejections=False)
    assert count_decisions([rejected])["somu"].total == 1
    assert count_decisions([rejected], without) == {}


@given(DECISIONS, RULES)
def test_strict_is_below_headline_is_below_government(
    decisions: list[Decisions], rule: CountingRule
) -> None:
    for tally in count_decisions(decisions, rule).values():
        assert _order(tally.strict, tally.headline)
        assert _order(tally.headline, tally.government)


@given(DECISIONS, RULES)
def test_sums_add_up_over_any_partition(decisions: list[Decisions], rule: CountingRule) -> None:
    whole = [
        Decisions(key="", carrier=d.carrier, reason=d.reason, rejected=d.rejected, count=d.count)
        for d in decisions
    ]
    together = count_decisions(whole, rule).get("", Tally())
    parts = total_of(count_decisions(decisions, rule).values())
    assert parts == together
    assert sum(parts.reasons.values()) == parts.paper + parts.exempt


@given(DECISIONS, RULES)
def test_groups_count_like_their_cases_one_by_one(
    decisions: list[Decisions], rule: CountingRule
) -> None:
    singly = [
        Decisions(key=d.key, carrier=d.carrier, reason=d.reason, rejected=d.rejected)
        for d in decisions
        for _case in range(d.count)
    ]
    assert count_decisions(singly, rule) == count_decisions(decisions, rule)


def _order(lower: Share, higher: Share) -> bool:
    """Compare two shares; one of nothing is neither more nor less."""
    return not (lower.whole and higher.whole) or (
        lower.part * higher.whole <= higher.part * lower.whole
    )
