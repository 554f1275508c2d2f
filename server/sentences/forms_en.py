# SPDX-License-Identifier: Apache-2.0
"""Sentences about the register of forms, in English: refusals, and faults of its file."""

SENTENCES: dict[str, str] = {
    "form_register.moved_on": (
        "Somebody else changed this form after you opened it. Your change was not registered. "
        "Please read the list again, look at what stands now, and change it again."
    ),
    "form_register.name_missing": (
        "The number or the name of the form is empty. Nothing was registered. Please enter both."
    ),
    "form_register.owners_only": (
        "Only the section that owns a form and the reform office register its review. "
        "Your change was not registered. Please ask the owner section."
    ),
    "form_register.replaced_by": (
        "A form that an electronic procedure replaced names that procedure; any other names "
        "none. Nothing was registered. Please check the state and the procedure."
    ),
    "form_register.section_unknown": (
        "The owner section {section} is not in today's organisation. Nothing was registered. "
        "Please choose a section that there is."
    ),
    "form_register.since": (
        "The day of a change lies between {first} and {today}. Nothing was registered. "
        "Please choose a day after the last change, up to today."
    ),
    "form_register.text": (
        "A number has at most 64 characters, any other field 200, without line ends or other "
        "control characters. Nothing was registered. Please shorten it and try again."
    ),
    "form_register.unknown": (
        "The register holds no form of this number. Your change was not registered. "
        "Please read the list again."
    ),
}

PROBLEMS: dict[str, str] = {
    "form_file.replaced_by": (
        "a line in the state replaced names what replaced the form, any other names nothing; "
        "correct state or replaced_by"
    ),
    "form_file.since_future": (
        "the date is after today ({today}); what has not happened yet cannot be registered; "
        "correct the date"
    ),
    "form_file.since_past": (
        "the date is before the newest change ({last}) of form {form_id}, and history is not "
        "changed afterwards; use {last} or later, or repeat exactly what stands"
    ),
    "form_file.text": (
        "a number has at most {longest_id} characters, any other field {longest}, without line "
        "ends or other control characters; shorten it"
    ),
    "form_file.too_long": "a file has at most {most} lines; load it in parts",
}
