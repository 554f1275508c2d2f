# SPDX-License-Identifier: Apache-2.0
"""What the server says about measures and their actuals, in English."""

SENTENCES: dict[str, str] = {
    "actual.entered_already": (
        "{name} entered “{value}” for {month} already. To put it right, choose that entry and "
        "correct it; the former one stays visible."
    ),
    "actual.fed": (
        "From {since} on the suite counts this measure from its records, so nothing can be "
        "entered. Where the figure is wrong, please put the records right."
    ),
    "actual.from_what_missing": (
        "It is not said from what this figure was read. Please name the report or the system."
    ),
    "actual.month_future": (
        "{month} has not come yet, so there is no figure of it. Please enter it once it began."
    ),
    "actual.month_wrong": "“{month}” cannot be read as a month. Please write it like 2026-10.",
    "actual.moved_on": (
        "Meanwhile {name} corrected the figure of {month} to “{value}”. Please look at it, and "
        "correct it again if need be."
    ),
    "actual.nothing_there": (
        "There is no figure of {month} to correct. Please reload and enter it as a new one."
    ),
    "actual.value_wrong": (
        "“{value}” cannot be read as a figure. Please write digits only, without the unit "
        "“{unit}”, with at most {decimals} decimals."
    ),
    "measure.not_owner": (
        "Only staff of an owner section ({owners}) and the reform office enter figures of this "
        "measure. Please tell the owner section."
    ),
    "measure.unknown": (
        "This measure is not registered. Please reload the measures and ask the reform office."
    ),
    "measures.figure_unknown": (
        "There is no figure of this address. Please check that the link is whole."
    ),
    "measures.month_future": (
        "{month} has not come yet, so there are no statistics of it. Please choose this month or "
        "an earlier one."
    ),
}
