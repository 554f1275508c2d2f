# SPDX-License-Identifier: Apache-2.0
"""Refusals of registrations, applications, withdrawals and orders in English."""

SENTENCES: dict[str, str] = {
    "applying.consent_not_asked": (
        "Registering an excluded class needs the consent of {post} (rule on eligibility). Please "
        "add {post} to the consents and submit again."
    ),
    "applying.consent_unknown": (
        "The rule set names nobody who consents to “{flag}”. Without consent it is not "
        "permitted. Please ask the administrator to add a row for “{flag}” to consents.csv."
    ),
    "applying.day_off": (
        "{day} is no working day. Remote work on a day off is ordered, never applied for (rule "
        "on working days). Please choose another day or ask your superior."
    ),
    "applying.devices_all_lent": (
        "All {limit} devices of the pool are lent on {day} (limit of the device pool). Please "
        "choose another day, or apply without a loan."
    ),
    "applying.devices_ranked": (
        "{left} devices are left on {day}, and {ahead} applications with a reason that comes "
        "first are waiting (ranking of the device pool). Please wait for those, or send this one "
        "back to be made without a loan."
    ),
    "applying.enrolment_excluded": (
        "Staff of the class “{eligibility}” are excluded from registration (rule on "
        "eligibility). Please give the reason for an exception and obtain the consent that is "
        "laid down, or ask the personnel section."
    ),
    "applying.enrolment_missing": (
        "There is no registration for fiscal year {year}, so {day} cannot be applied for (rule "
        "on registration). Please register first."
    ),
    "applying.enrolment_period": (
        "The registration does not begin within fiscal year {year}; registrations are yearly. "
        "Please choose a day of that year."
    ),
    "applying.enrolment_reasons": (
        "A reason is missing, or stands twice. Please choose one reason or more, each once."
    ),
    "applying.enrolment_secrecy": (
        "A registration may tell of an illness and must be need-to-know. Please set the secrecy "
        "to “restricted” at least."
    ),
    "applying.full_and_half": (
        "{day} has both a full day and a part of it, which the rules do not permit on one date. "
        "Please keep one of them, or withdraw the earlier one."
    ),
    "applying.hours_wrong": (
        "The hours of {day} are wrong: hours need a begin and an end, a full or half day has "
        "none. Please check the times."
    ),
    "applying.late": (
        "The deadline for {day} was {last} (rule on deadlines). Please ask your superior."
    ),
    "applying.late_without_reason": (
        "The deadline for {day} was {last}; a later application needs a reason (rule on "
        "deadlines). Please write why it is late."
    ),
    "applying.leave": (
        "On {day} you are on leave in those hours (rule on leave). Please apply for the half "
        "that is not leave."
    ),
    "applying.month_closed": (
        "The month of {day} is closed (rule on closing). Please ask the personnel section; an "
        "amendment may be needed."
    ),
    "applying.month_limit": (
        "Remote work in {month} would exceed the limit of {limit} days (monthly limit). Please "
        "apply for fewer days."
    ),
    "applying.no_hours": (
        "You have no working hours in that half of {day}. Please choose the half with hours, or "
        "the full day."
    ),
    "applying.office_days": (
        "The week from {week} would have fewer than {limit} days at the office (fewest office "
        "days). Please apply for fewer days of that week."
    ),
    "applying.onsite_share": (
        "On {day} fewer than {percent}% of the section ({people} people) would be at the office "
        "(smallest share on site). Please choose another day, or settle it within the section."
    ),
    "applying.overlap": (
        "The hours of {day} meet another application or block (rule on overlaps). Please change "
        "the hours, or withdraw the earlier one."
    ),
    "applying.past": (
        "{day} is over; remote work cannot be applied for afterwards (rule on deadlines). Please "
        "choose a day to come."
    ),
    "applying.place_office": (
        "The place of {day} is the office, which is no place of remote work. Please choose home, "
        "satellite or mobile."
    ),
    "applying.week_limit": (
        "Remote work in the week from {week} would exceed the limit of {limit} days (weekly "
        "limit). Please apply for fewer days of that week."
    ),
    "form.body_differs": (
        "The text is not that of the form. The text is made from the form and cannot be changed "
        "by hand. Please change the form and make the text again."
    ),
    "form.field_lines": (
        "“{field}” is written in one line, and holds a line break. Please remove the line break."
    ),
    "form.field_missing": "“{field}” is empty; an application needs it. Please fill it in.",
    "form.field_too_long": "“{field}” is too long (limit {limit}). Please shorten it.",
    "form.flags_differ": (
        "The flags are not those of the form: taking out and device loan follow from the form. "
        "Please open the form again and submit it."
    ),
    "form.missing": "This kind of matter needs its form. Please apply on the page “Remote work”.",
    "form.other_person": (
        "Only the person may apply; the form names somebody else. Please let the person apply "
        "from the person's own device."
    ),
    "form.revised": (
        "The text of a case with a form cannot be corrected on its way: it is one with the form. "
        "Please send it back with a reason, so that the person corrects it."
    ),
    "form.too_many": (
        "There are too many of “{field}” (limit {limit}). Please split the application."
    ),
    "form.unreadable": (
        "The form cannot be read: its shape is wrong. Please make it again on the page “Remote "
        "work”."
    ),
    "form.unwanted": "This kind of matter takes no form. Please apply on the page “Remote work”.",
    "grant.ordered": (
        "{day} was ordered and cannot be withdrawn by the person. Please ask your superior."
    ),
    "grant.over": (
        "{day} is over and cannot be withdrawn. If the record is wrong, please correct the entries."
    ),
    "grant.unknown": "This block of remote work is not there. Please look at the newest list.",
    "grant.used": (
        "{day} has entries already and cannot be withdrawn. If the record is wrong, please "
        "correct the entries."
    ),
    "grant.withdrawn": (
        "Remote work on {day} was withdrawn already. Please look at the newest list."
    ),
    "order.not_superior": (
        "You cannot order {people} to work remotely; superiors and the personnel section can. "
        "Please check the people, or ask their section head."
    ),
    "order.other_stream": (
        "An order cannot be given in somebody else's name. Please give it from your own device."
    ),
}
