# SPDX-License-Identifier: Apache-2.0
"""Refusals about closing months of remote work and amendments in English."""

SENTENCES: dict[str, str] = {
    "amendment.after_missing": (
        "There is nothing to put in its place. Please enter the day as it was, or ask for the "
        "sign-off of an unconfirmed day alone."
    ),
    "amendment.comment_missing": ("Please give a reason for refusing; the employee will read it."),
    "amendment.day_unreadable": (
        "Line {line} of the corrected day cannot be read. Please check kind, place and time."
    ),
    "amendment.decided": (
        "This amendment has been dealt with. For a further correction, please ask for a new one."
    ),
    "amendment.moved_on": (
        "This amendment changed after you opened it. Please read it again and repeat the step."
    ),
    "amendment.not_closed": (
        "The month of {day} is not closed yet. Please correct the day itself instead."
    ),
    "amendment.own": (
        "You cannot approve an amendment that concerns you or that you asked for. Please ask "
        "another superior."
    ),
    "amendment.reason_missing": "Please give the reason of the amendment.",
    "closing.done_before": "{month} is closed already. Please ask for an amendment instead.",
    "closing.list_moved_on": (
        "The list of unconfirmed days changed after you opened it. Nothing was closed. Please "
        "read the list again before closing."
    ),
    "closing.misconfigured": (
        "The cut-off day (telework_cut_off_day = {value}) makes no sense, so changes and "
        "submissions are blocked. Please ask the administrator to set a number from 1 to 28."
    ),
    "closing.not_over": "{month} is not over yet. Please close it afterwards.",
    "closing.reason_missing": (
        "There are unconfirmed days. Please give the reason for closing without counting them "
        "as confirmed."
    ),
    "month.changed": (
        "The records changed after the sheet was made, so this month was not signed off. Please "
        "sign a new sheet."
    ),
    "month.closed": (
        "{month} is closed and cannot be reopened. Please ask for an amendment instead."
    ),
    "month.cut_off": (
        "The records of {month} could be changed until {day}. Please ask for a correction after "
        "talking to the head of your section."
    ),
    "month.left_out_by_head": "The head left this person out of the sign-off.",
    "month.name_not_drawable": (
        "The fonts of the sheet lack characters of the name ({characters}). Please contact the "
        "information policy section."
    ),
    "month.no_days": "There are no records of remote work in this month.",
    "month.nobody_to_sign": (
        "Nobody can be signed off for {month}. Please check who has submitted and which "
        "differences have no reason yet."
    ),
    "month.not_begun": "{month} has not begun yet.",
    "month.not_submitted": "Not submitted yet. Please ask the employee to submit the month.",
    "month.not_superior": "You are not a superior of this person and cannot sign this month off.",
    "month.open_differences": (
        "Differences to objective records have no reason yet ({days}). Please ask the employee "
        "for the reasons."
    ),
    "month.own": "You cannot sign off your own month; your superior does.",
    "month.reason_missing": (
        "Please give a reason for sending the month back; the employee will read it."
    ),
    "month.returned": "Sent back; waiting to be submitted again.",
    "month.signed_off": (
        "{month} is signed off by the head. Please ask the head to send it back for a correction."
    ),
    "sheet.office_changed": (
        "You can no longer sign in the office the sheet was made for ({role}). Please make a new "
        "sheet."
    ),
    "sheet.stale_base": (
        "The sheet changed before it was signed. Nothing was signed. Please make a new sheet."
    ),
}
