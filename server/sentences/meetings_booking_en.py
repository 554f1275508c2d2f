# SPDX-License-Identifier: Apache-2.0
"""Sentences about booking and the day itself, in English."""

SENTENCES: dict[str, str] = {
    "meeting.all_or_nothing": (
        "Of the {asked} dates asked for, {missed} cannot be had, so none was booked. Please "
        "look at these dates, and choose to book the others only, or another time."
    ),
    "meeting.attendee_unreadable": (
        "The mail address or name of the attendee “{name}” cannot be read. Nothing was "
        "booked. Please write one address in its right form."
    ),
    "meeting.check_in_too_early": (
        "Check-in opens at {opens}. You have not checked in yet. Please try again nearer to "
        "the start."
    ),
    "meeting.check_in_too_late": (
        "The time for checking in ended at {closes}, so you can no longer check in. If the "
        "room is free, please book it again."
    ),
    "meeting.endless": (
        "The series has no end. Nothing was booked. Please say how many times, or until which day."
    ),
    "meeting.equipment_taken": (
        "Of “{equipment}”, only {free} more are free at this time. Please ask for fewer, or "
        "choose another time."
    ),
    "meeting.equipment_units": (
        "There are {owned} of “{equipment}” in all. Nothing was booked. Please ask for 1 to "
        "{owned}."
    ),
    "meeting.equipment_unknown": (
        "The equipment “{equipment}” is not on the list, or is named twice. Nothing was "
        "booked. Please choose again from the list of equipment."
    ),
    "meeting.hosts_taken": (
        "All hosts of {provider} run another meeting at this time. Please choose another "
        "time, or enter the link of another service by hand."
    ),
    "meeting.hosts_unknown": (
        "The city has no host of {provider} with these features. Nothing was booked. Please "
        "ask for fewer features, or enter the link by hand."
    ),
    "meeting.id_reused": (
        "A request with this id and other contents was taken before. Nothing was booked for "
        "this one. Please read the list anew and book as a new request."
    ),
    "meeting.link_unreadable": (
        "The link of the web conference is not one address that begins with http or https. "
        "Nothing was booked. Please copy the link of the invitation again."
    ),
    "meeting.meets_itself": (
        "From {begins} to {ends}, {room} is taken by another date of the same request; "
        "setting up and clearing count too. Please make the meeting shorter, or leave time "
        "between its dates."
    ),
    "meeting.minutes": (
        "A meeting takes 1 to {most} minutes. Nothing was booked. Please correct its length; "
        "for longer uses, please ask whoever keeps the room to close it."
    ),
    "meeting.no_dates": (
        "Every date is left out, or no day fits the rule. Nothing was booked. Please check "
        "the rule and the days left out."
    ),
    "meeting.not_attending": (
        "Only the organiser, attendees and whoever keeps the room may check in and finish. "
        "Nothing was changed. Please ask somebody who attends."
    ),
    "meeting.not_running": (
        "This meeting is not under way, so it cannot be finished. Nothing was changed. For a "
        "meeting to come, please choose Cancel."
    ),
    "meeting.nothing_free": (
        "None of the {asked} dates could be had ({missed} missed). Nothing was booked. "
        "Please choose another room or another time."
    ),
    "meeting.others_missing": (
        "This date is free, but was not booked because others cannot be had. Please book "
        "only those that can be had, or choose another time."
    ),
    "meeting.overlaps_itself": (
        "The meeting lasts past the beginning of its next date and would overlap itself. "
        "Nothing was booked. Please correct its length or its interval."
    ),
    "meeting.person_unknown": (
        "The attendee “{name}” is nobody of today’s staff. Nothing was booked. Please choose "
        "the attendee again."
    ),
    "meeting.released": (
        "Nobody came, so this booking was released and the room is open to others. If the "
        "room is free, please book it again."
    ),
    "meeting.room_taken": (
        "From {begins} to {ends}, {room} is taken. Please choose another time or another room."
    ),
    "meeting.room_taken_by": (
        "From {begins} to {ends}, {room} is taken by “{title}” ({organiser}). Please choose "
        "another time or room, or ask the organiser."
    ),
    "meeting.room_unknown": (
        "The room “{room}” is not on the list. Nothing was booked. Please read the list of "
        "rooms anew and choose again."
    ),
    "meeting.start_left_out": (
        "On this day the start does not exist in the zone {zone} (daylight saving). Nothing "
        "was booked. Please choose another time."
    ),
    "meeting.start_not_in_rule": (
        "The first day does not fit the rule of the series. Nothing was booked. Please "
        "correct the first day or the rule."
    ),
    "meeting.start_unreadable": (
        "The start cannot be read as a day and a time of whole minutes. Nothing was booked. "
        "Please write the day and the time again."
    ),
    "meeting.text_too_long": (
        "A text is longer than {most} characters. Nothing was booked. Please shorten it."
    ),
    "meeting.text_unreadable": (
        "A text holds characters that cannot be used. Nothing was booked. Please type it again."
    ),
    "meeting.title_missing": (
        "The meeting has no title, or its title has several lines. Nothing was booked. "
        "Please write a title of one line."
    ),
    "meeting.too_many_attendees": (
        "A meeting has at most {most} attendees. Nothing was booked. Please ask fewer people."
    ),
    "meeting.too_many_dates": (
        "One request books at most {most} dates. Nothing was booked. Please ask for fewer, "
        "or make several requests."
    ),
    "meeting.too_many_wishes": (
        "At most {most} other rooms, and as many kinds of equipment, can be named. Nothing "
        "was booked. Please name fewer."
    ),
    "meeting.wait_full": (
        "Each person waits for at most {most} times. You were not put on the list. Please "
        "take back a wait that you no longer need."
    ),
    "meeting.wait_over": (
        "This time is over, or longer than 24 hours. You were not put on the list. Please "
        "choose a time to come."
    ),
    "meeting.wait_unknown": (
        "There is no such wait, or it was taken back already. Please read the list anew."
    ),
    "meeting.zone_unknown": (
        "The time zone “{zone}” is not known. Nothing was booked. Please write a name such "
        "as Asia/Tokyo."
    ),
}
