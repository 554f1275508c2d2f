# SPDX-License-Identifier: Apache-2.0
"""The route engine: ``decide(case, command, facts)`` and ``evolve(case, event)``."""

from approval.engine.deciding import decide
from approval.engine.evolving import evolve, replay
from approval.engine.facts import Facts
from approval.engine.offering import offers, waiting_slots
from approval.engine.reading import waiting_readings

__all__ = ["Facts", "decide", "evolve", "offers", "replay", "waiting_readings", "waiting_slots"]
