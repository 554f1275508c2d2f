# SPDX-License-Identifier: Apache-2.0
"""The rules of the figures in words, in English: what stands at the address of a figure."""

RULES: dict[str, str] = {
    "e_approval_rate": (
        "The share of the month's decided cases that were decided electronically, hybrid ones "
        "among them. Every decision on paper counts below the line, also those that a rule "
        "excuses. A month without decisions is “-”."
    ),
    "entered": (
        "What staff of an owner section or the reform office entered for the month, with its "
        "source. Values before a correction stay visible."
    ),
    "forms_without_seal": (
        "The forms for which nobody seals anything at the end of the month, or today in this "
        "month: those that ask for no seal, those abolished and those replaced electronically."
    ),
    "remote_work": (
        "Checked-in work at home, at satellite offices and on the move, counted in half-days by "
        "the counting policy; a whole day is one. A closed month stays as it was closed, and "
        "later amendments stand beside it."
    ),
    "rooms": (
        "The share of bookable time, on open days and less closures, in which meetings were held. "
        "Bookings to which nobody came are no use of a room."
    ),
}
