# SPDX-License-Identifier: Apache-2.0
"""The codes of every refusal of a registration, an application, a withdrawal or an order."""

from enum import StrEnum

from approval import Refusal


class ApplyingCode(StrEnum):
    """Stable names of the rules; the comment names the parameters of the sentence."""

    FORM_BODY_DIFFERS = "form.body_differs"
    FORM_FLAGS_DIFFER = "form.flags_differ"
    FORM_FIELD_LINES = "form.field_lines"  # field
    FORM_FIELD_TOO_LONG = "form.field_too_long"  # field, limit
    FORM_FIELD_MISSING = "form.field_missing"  # field
    FORM_MISSING = "form.missing"
    FORM_OTHER_PERSON = "form.other_person"
    FORM_REVISED = "form.revised"
    FORM_TOO_MANY = "form.too_many"  # field, limit
    FORM_UNREADABLE = "form.unreadable"
    FORM_UNWANTED = "form.unwanted"
    CONSENT_NOT_ASKED = "applying.consent_not_asked"  # post
    CONSENT_UNKNOWN = "applying.consent_unknown"  # flag
    DAY_OFF = "applying.day_off"  # day
    DEVICES_ALL_LENT = "applying.devices_all_lent"  # day, limit
    DEVICES_RANKED = "applying.devices_ranked"  # day, left, ahead
    ENROLMENT_MISSING = "applying.enrolment_missing"  # year, day
    ENROLMENT_EXCLUDED = "applying.enrolment_excluded"  # eligibility
    ENROLMENT_PERIOD = "applying.enrolment_period"  # year
    ENROLMENT_REASONS = "applying.enrolment_reasons"
    ENROLMENT_SECRECY = "applying.enrolment_secrecy"
    FULL_AND_HALF = "applying.full_and_half"  # day
    HOURS_WRONG = "applying.hours_wrong"  # day
    LATE = "applying.late"  # day, last
    LATE_WITHOUT_REASON = "applying.late_without_reason"  # day, last
    LEAVE = "applying.leave"  # day
    MONTH_CLOSED = "applying.month_closed"  # day
    MONTH_LIMIT = "applying.month_limit"  # month, limit
    NO_HOURS = "applying.no_hours"  # day
    OFFICE_DAYS = "applying.office_days"  # week, limit
    ONSITE_SHARE = "applying.onsite_share"  # day, percent, people
    OVERLAP = "applying.overlap"  # day
    PAST = "applying.past"  # day
    PLACE_OFFICE = "applying.place_office"  # day
    WEEK_LIMIT = "applying.week_limit"  # week, limit
    GRANT_ORDERED = "grant.ordered"  # day
    GRANT_OVER = "grant.over"  # day
    GRANT_UNKNOWN = "grant.unknown"
    GRANT_USED = "grant.used"  # day
    GRANT_WITHDRAWN = "grant.withdrawn"  # day
    ORDER_NOT_SUPERIOR = "order.not_superior"  # people
    ORDER_OTHER_STREAM = "order.other_stream"


def refuse(code: ApplyingCode, **params: str) -> Refusal:
    """Return the refusal of a rule with what its sentence names."""
    return Refusal(code=code.value, params=params)
