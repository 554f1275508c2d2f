# SPDX-License-Identifier: Apache-2.0
"""An act on a case as the owners of forms see it."""

from dataclasses import dataclass
from datetime import datetime

from approval.identifiers import PersonId
from server.usecases.city import CityToday
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAct:
    """An act on a case about to be judged for its form."""

    services: Services
    tenant: int
    actor: PersonId
    city: CityToday
    now: datetime
