# SPDX-License-Identifier: Apache-2.0
"""Telling somebody who has just signed in who he is today."""

from approval.people import Me
from server.auth.session import Session
from server.usecases.identify import actor_of
from server.usecases.reads.read_changes import me_of
from server.usecases.services import Services


def describe_me(services: Services, session: Session) -> Me:
    """Return the person of a session with the posts held today."""
    with services.database.read_work() as tx:
        city = services.city.today(tx, session.tenant, services.clock())
    return me_of(actor_of(session, city, ""), city)
