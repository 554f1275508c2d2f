# SPDX-License-Identifier: Apache-2.0
"""Sentences on working days, in English: refusals, and what the evidence of a day says."""

SENTENCES = {
    "day.month_closed": (
        "The month of {day} is closed, so the day can neither be confirmed nor returned. "
        "Please ask for an amendment."
    ),
    "day.moved_on": (
        "The record of {day} changed after you saw it. Please look at it and confirm again."
    ),
    "day.not_superior": (
        "Only a superior of the person can confirm the record of {day}. Please ask the head."
    ),
    "day.other_head": "You cannot confirm or return days for somebody else. Please use your own.",
    "day.still_running": (
        "The work of {day} has not ended. Please confirm after the end or a correction."
    ),
    "day.unknown": "There is no record of {day}. Please reload the list.",
}

MARKS = {
    "anchor.after_event": "The server time that the device remembered is later than the punch.",
    "anchor.future": "The server time that the device gave lies in the future.",
    "boot.backwards": "The device's time since its start ran backwards.",
    "chain.broken": "The chain of the device's punches is broken; one may have been replaced.",
    "clock.off": "The device's clock was more than two minutes off the estimated time.",
    "day.changed": "The day changed after it was confirmed. Please confirm it again.",
    "day.no_end": "There is no punch of the end.",
    "day.no_show": (
        "Remote work was permitted, but nothing was punched."
        " If it was done, the person should correct the day."
    ),
    "device.other": "The punch was made in the name of another device.",
    "entry.corrected": "The person corrected this afterwards; what stood before is kept.",
    "entry.late": "The person entered this afterwards.",
    "mac.wrong": "The punch does not fit the device's key; it may have been made elsewhere.",
    "punch.away": "Punched during a mid-day absence; not counted.",
    "punch.day_ended": "Punched after the end; not counted.",
    "punch.not_paused": "Resumed without a break or absence; not counted.",
    "punch.not_started": "Punched without a start; not counted.",
    "punch.on_break": "Punched during a break; not counted.",
    "punch.place_missing": "No place of work was declared.",
    "punch.place_unchanged": "A change to the same place; not counted.",
    "punch.start_again": "The start was punched again; the first one stands.",
    "punch.two_devices": (
        "Another device was started as well; the first start stands, the later is kept."
    ),
    "sequence.gap": (
        "An earlier record of this device has not arrived; the time is graded anew when it does."
    ),
    "sequence.taken": "There is another record of this device with the same number.",
    "trust.C": (
        "Nothing lets the time be estimated; only an interval is known (a restart while offline)."
    ),
}
"""What a head reads beside a day; the codes are those of ``DayRecord.marks``."""
