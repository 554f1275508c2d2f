# SPDX-License-Identifier: Apache-2.0
"""Sentences about how meetings recur, in English."""

_NOTHING_TAKEN = "The rule is not taken. "

SENTENCES: dict[str, str] = {
    "recurrence.frequency_missing": (
        "FREQ is missing, so nobody knows how often it recurs. "
        f"{_NOTHING_TAKEN}Please write DAILY, WEEKLY or MONTHLY."
    ),
    "recurrence.frequency_unsupported": (
        "Rules with {value} are not supported. "
        f"{_NOTHING_TAKEN}Please use days, weeks or months, or enter each meeting by itself."
    ),
    "recurrence.monthly_only": (
        "{part} has a meaning in MONTHLY rules only, and this rule is {frequency}. "
        f"{_NOTHING_TAKEN}Please correct it in the program that wrote it."
    ),
    "recurrence.part_twice": (
        "{part} is written twice, and which one is meant is unclear. "
        f"{_NOTHING_TAKEN}Please keep one of them."
    ),
    "recurrence.part_unknown": (
        "“{part}” is no part of a recurrence rule in RFC 5545. "
        f"{_NOTHING_TAKEN}Please correct it in the program that wrote it."
    ),
    "recurrence.part_unsupported": (
        "Rules with {part} are not supported, and are not guessed at: a room would be booked on "
        "other days. Please use a rule of weekdays or dates, or enter each meeting by itself."
    ),
    "recurrence.start_unreadable": (
        "The start “{value}” is no date and time. Please write it like 2026-11-02T08:30 or "
        "20261102T083000, or 2026-11-02 for a whole day."
    ),
    "recurrence.too_long": (
        "The recurrence rule is longer than {most} characters. "
        f"{_NOTHING_TAKEN}Please check the file."
    ),
    "recurrence.two_ends": (
        "There is a COUNT and an UNTIL, so nobody knows when it ends (RFC 5545 3.3.10). "
        f"{_NOTHING_TAKEN}Please keep one of them."
    ),
    "recurrence.value_unreadable": (
        "The value “{value}” of {part} cannot be read (RFC 5545 3.3.10). UNTIL is a moment in UTC "
        "for meetings with a time, and a date for those of whole days. "
        f"{_NOTHING_TAKEN}Please correct it in the program that wrote it."
    ),
    "recurrence.zone_unknown": (
        "There is no time zone “{zone}”. Please write a name such as Asia/Tokyo."
    ),
}
