# SPDX-License-Identifier: Apache-2.0
"""Refusals about hours of work in English."""

SENTENCES: dict[str, str] = {
    "hours.difference_open": (
        "On {day} declared hours and objective records are {minutes} minutes apart, and no reason "
        "is given. This city confirms no such day (guideline on working-time capture). "
        "Please ask the person for a reason or a correction."
    ),
    "hours.other_person": (
        "Only the person and the superiors may handle these hours. "
        "Please check the person, or ask the head of that section."
    ),
    "hours.pattern_unknown": (
        "There is no pattern of hours “{pattern}”. "
        "Please choose from the list, or ask HR to register it."
    ),
    "hours.period_reversed": "The period ends before it begins. Please check its dates.",
    "hours.period_too_long": (
        "At most {days} days can be shown at a time. Please choose a shorter period."
    ),
    "hours.permission_known": (
        "This permission for overtime is registered already. "
        "To change it, please take it back and give a new one."
    ),
    "hours.permission_unknown": (
        "This permission for overtime was not found: it is out of your sight, or its number is "
        "wrong. Please choose from the list."
    ),
    "hours.person_unknown": (
        "Nobody in the organisation has this number. Please check it and register again."
    ),
    "hours.settled_before": (
        "This exception was settled under the same number before. Please reload the list."
    ),
    "hours.settled_own": (
        "You cannot settle an exception of your own. Please ask your head or the personnel office."
    ),
}
