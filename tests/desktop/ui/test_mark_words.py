# SPDX-License-Identifier: Apache-2.0
"""What the server marks on a day is worded here, so that nobody reads a Japanese fallback."""

from desktop.ui import team_words
from server.sentences import telework_days_ja


def test_every_mark_of_a_day_has_words_in_the_language_of_the_screens() -> None:
    # The class of a time is a remark of its own, told as trust.c.
    worded = {*team_words.REMARKS, "trust.C"}
    assert set(telework_days_ja.MARKS) - worded == set()
