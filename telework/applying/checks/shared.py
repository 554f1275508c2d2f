# SPDX-License-Identifier: Apache-2.0
"""Rules on several people: the share of a section at the office, the pool of devices.

Whether they hold turns on what others were permitted, so they are judged once more with the
decision, in its transaction, while nobody else can take the last place.
"""

from approval import Refusal
from telework.applying.application import Application, ApplicationLine
from telework.applying.checks.circumstances import Circumstances
from telework.applying.limits import UNLIMITED
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.spans import halves_of


def onsite_share(line: ApplicationLine, of: Circumstances) -> Refusal | None:
    """Refuse what leaves too few of the section at the office in a half of the day."""
    percent = of.limits[line.day].onsite_percent
    others = of.others.get(line.day)
    if percent == 0 or others is None:
        return None
    for half in halves_of(line, of.own(line.day).hours()):
        at_office = others.people - others.remote.get(half, 0) - 1
        if at_office * 100 < percent * others.people:
            told = {"percent": str(percent), "people": str(others.people)}
            return refuse(ApplyingCode.ONSITE_SHARE, day=line.day.isoformat(), **told)
    return None


def device_pool(
    line: ApplicationLine, application: Application, of: Circumstances
) -> Refusal | None:
    """Refuse a loan where every device is lent, or where those left are for others first.

    Those who come first by the city's ranking (育児・介護) are waited for with the decision.
    """
    limit, others = of.limits[line.day].device_pool, of.others.get(line.day)
    if not application.device_loan or limit == UNLIMITED or others is None:
        return None
    day, left = line.day.isoformat(), limit - others.lent
    if left <= 0:
        return refuse(ApplyingCode.DEVICES_ALL_LENT, day=day, limit=str(limit))
    if of.deciding and left <= others.ahead:
        told = {"left": str(left), "ahead": str(others.ahead)}
        return refuse(ApplyingCode.DEVICES_RANKED, day=day, **told)
    return None
