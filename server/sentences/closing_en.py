# SPDX-License-Identifier: Apache-2.0
"""Refusals about closing months of remote work and amendments in English."""

SENTENCES: dict[str, str] = {
    "amendment.after_missing": (
        "There is nothing to put in its place. Please enter the day as it was, or ask for the "
        "sign-off of an unconfirmed day alone."
    ),
    "amendment.comment_missing": (
        "A reason for refusing is missing, so nothing was decided. The person reads it. "
        "Please write the reason and repeat the step."
    ),
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
    "amendment.reason_missing": (
        "The reason of the amendment is missing, so it was not asked for. The head reads it. "
        "Please write what happened and ask again."
    ),
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
        "There are unconfirmed days. To close without counting them as confirmed, a reason "
        "is needed. Please write the reason and close again."
    ),
    "month.changed": (
        "The records changed after the sheet was made, so this month was not signed off. "
        "Please look at a new sheet and sign again."
    ),
    "month.closed": (
        "{month} is closed and cannot be reopened. Please ask for an amendment instead."
    ),
    "month.left_out_by_head": (
        "This person was left out of the sheet, so the month was not signed off. To sign it "
        "off, please choose the person and sign again."
    ),
    "month.name_not_drawable": (
        "The fonts of the sheet lack characters of the name ({characters}). Please contact the "
        "information policy section."
    ),
    "month.no_days": (
        "There are no records of remote work in this month, so there is nothing to submit. "
        "Please check that it is the right month; nothing needs to be submitted."
    ),
    "month.nobody_to_sign": (
        "Nobody can be signed off for {month}. Please check who has submitted and which "
        "differences have no reason yet."
    ),
    "month.not_begun": ("{month} has not begun yet. Please submit it once it has begun."),
    "month.not_submitted": (
        "The person has not submitted the month yet, so it can neither be signed off nor "
        "returned. Please ask the person to submit it."
    ),
    "month.not_superior": (
        "You are not a superior of this person; the next superior signs the month off. If "
        "the organisation is registered wrongly, please tell the personnel section."
    ),
    "month.open_differences": (
        "Differences to objective records have no reason yet ({days}). Please ask the employee "
        "for the reasons."
    ),
    "month.own": (
        "You cannot sign off your own month; your next superior does. Please leave yourself "
        "out and sign again."
    ),
    "month.reason_missing": (
        "Please give a reason for sending the month back; the employee will read it."
    ),
    "month.returned": (
        "It was returned and waits to be submitted again. Please sign it off once it is "
        "submitted again."
    ),
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
