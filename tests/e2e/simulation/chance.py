# SPDX-License-Identifier: Apache-2.0
"""Chance that a seed repeats, for each person apart: one more draw moves nobody else's month."""

import random


class Chance(random.Random):
    """A source of chance of its own for one subject."""

    def __init__(self, seed: int, subject: str) -> None:
        super().__init__(f"{seed} {subject}")

    def happens(self, in_thousand: int) -> bool:
        """Tell whether something happens that does so many times in a thousand."""
        return self.randrange(1000) < in_thousand
