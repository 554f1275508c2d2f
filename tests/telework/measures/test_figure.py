# SPDX-License-Identifier: Apache-2.0
"""The address of a figure: one spelling for one figure, and no other text is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework.measures.figure import FigureAddress, FigureSubject, figure_address

MONTHS = st.builds("{:04}-{:02}".format, st.integers(1900, 2999), st.integers(1, 12))
PARTED = st.sampled_from([FigureSubject.REMOTE_WORK, FigureSubject.E_APPROVAL_RATE])
ADDRESSES = st.one_of(
    st.builds(
        FigureAddress,
        subject=PARTED,
        month=MONTHS,
        bureau_id=st.none() | st.text(max_size=64),
    ),
    st.builds(FigureAddress, subject=st.just(FigureSubject.ROOMS), month=MONTHS),
    st.builds(
        FigureAddress,
        subject=st.just(FigureSubject.MEASURE),
        month=MONTHS,
        measure_id=st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True),
    ),
)


@given(ADDRESSES)
def test_what_is_written_is_read_back(address: FigureAddress) -> None:
    assert figure_address(address.text()) == address


@given(st.text(max_size=60) | st.sampled_from(tuple(FigureSubject)).map(lambda s: f"{s}.2026-10."))
def test_any_other_text_is_refused_or_is_itself(text: str) -> None:
    try:
        found = figure_address(text)
    except ValueError:
        return
    assert found.text() == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rooms",
        "rooms.2026-13",
        "rooms.2026-10.bureau.B03",
        "rooms.2026-10.",
        "measure.2026-10",
        "measure.Waiting.2026-10",
        "remote_work.2026-10.section.B03",
        "remote_work.2026-10.bureau",
        "weather.2026-10",
        "remote_work.2026-10.bureau." + "長" * 200,
    ],
)
def test_no_address(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        figure_address(text)
