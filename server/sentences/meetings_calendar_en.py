# SPDX-License-Identifier: Apache-2.0
"""Sentences about calendar files of other programs, in English."""

SENTENCES: dict[str, str] = {
    "calendar.cancelled": (
        "This event is cancelled (STATUS:CANCELLED). There is nothing to book, so it is not taken."
    ),
    "calendar.component_unsupported": (
        "{name} is no meeting and is not taken. Please export events (VEVENT) only."
    ),
    "calendar.control_character": (
        "This line holds a control character ({character}). The file may be damaged, so this "
        "part is not taken. Please export it again."
    ),
    "calendar.date_unknown": (
        "RECURRENCE-ID names no date of its series. Nobody knows which date it changes, so it "
        "is not taken. Please look at the calendar it came from."
    ),
    "calendar.empty": "The file is empty. There is nothing to take. Please export it again.",
    "calendar.end_alone": (
        "END:{name} has no BEGIN:{name}. The file may be damaged. Please export it again."
    ),
    "calendar.end_before_start": (
        "The end is before the start. Nobody knows how long the meeting is, so it is not "
        "taken. Please correct DTEND."
    ),
    "calendar.exception_twice": (
        "Line {at} changes the same date. Nobody knows which is meant, so this one is not "
        "taken. Please leave one."
    ),
    "calendar.exception_with_rule": (
        "An event with RECURRENCE-ID changes one date and cannot recur itself. It is not "
        "taken. Please make it an event of its own."
    ),
    "calendar.floating": (
        "{name} has no time zone (TZID or Z), so nobody knows where its time is meant. It is "
        "not taken by guessing. If it is the city's time, name the zone Asia/Tokyo for such "
        "times."
    ),
    "calendar.kind_differs": (
        "{name} must be of the same kind as DTSTART, a date or a time (RFC 5545, 3.8). It is "
        "not taken. Please correct it in the program it came from."
    ),
    "calendar.length_over_change": (
        "DURATION counts days over a change of summer time, so the length is not certain. It "
        "is not taken. Please write DTEND instead."
    ),
    "calendar.length_seconds": (
        "The length is not in whole minutes. It is not taken. Please write times in minutes."
    ),
    "calendar.line_malformed": (
        "“{text}” is no line of a name and a value with “:” between (RFC 5545, 3.1). This part "
        "is not taken. Please look whether the line was cut."
    ),
    "calendar.line_too_long": (
        "A line is longer than {most} bytes. This part is not taken. Please export again "
        "without attachments."
    ),
    "calendar.method_unsupported": (
        "METHOD is {value}: a reply or a cancellation, no calendar. It is not taken. Please "
        "use a file that was exported as a calendar."
    ),
    "calendar.nested": (
        "There is a {name} within the event. This is not supported, and the event is not "
        "taken. Please export it again."
    ),
    "calendar.no_answer": (
        "The file could not be read within the limits of time and memory. Nothing is taken. "
        "Please split it or export it again."
    ),
    "calendar.no_calendar": (
        "A {name} begins here, not a calendar (VCALENDAR). This part is not taken. Please "
        "export as iCalendar."
    ),
    "calendar.no_events": (
        "There is no event (VEVENT). There is nothing to take. Please look at what was exported."
    ),
    "calendar.no_length": (
        "The meeting has no length: its end is its start, or is missing. It is not taken. "
        "Please give its end."
    ),
    "calendar.not_closed": (
        "BEGIN:{name} has no END:{name}. The file may have been cut, so this part is not "
        "taken. Please export it again."
    ),
    "calendar.not_utf8": (
        "There are characters that are not UTF-8 (it looks like {encoding}; ? is unknown). "
        "Nothing is taken garbled. Please save the file as UTF-8 (RFC 5545, 3.1.4)."
    ),
    "calendar.outside": (
        "{name} stands outside of BEGIN:VCALENDAR. This part is not taken. Please check what "
        "kind of file it is."
    ),
    "calendar.part_of_refused": (
        "An event of the same UID (line {at}) is not taken, so neither is this: alone it would "
        "book other dates. Please correct line {at}."
    ),
    "calendar.property_twice": (
        "{name} stands there twice, and nobody knows which is meant. It is not taken. Please "
        "leave one."
    ),
    "calendar.property_unsupported": (
        "Dates that are added or removed by {name} are not supported, and nothing is guessed. "
        "Please use RRULE and EXDATE, or enter the dates one by one."
    ),
    "calendar.range_unsupported": (
        "{range} (this and all following dates) is not supported, and nothing is guessed. "
        "Please split the series in the calendar it came from."
    ),
    "calendar.series_missing": (
        "There is a RECURRENCE-ID, but its series is not in the file. It is not taken. Please "
        "export the whole series."
    ),
    "calendar.start_missing": (
        "There is no start (DTSTART). Nobody knows when the meeting is, so it is not taken."
    ),
    "calendar.text_too_long": (
        "{name} has more than {most} characters. It is not cut, and the event is not taken. "
        "Please shorten it."
    ),
    "calendar.too_deep": (
        "BEGIN is nested deeper than {most} levels. This part is not taken. The file may be "
        "damaged."
    ),
    "calendar.too_many_bytes": (
        "The file is larger than {most} MB. Nothing is taken. Please export it in parts, by period."
    ),
    "calendar.too_many_dates": (
        "The file has more than {most} dates together; this event is not taken. Please export "
        "it in parts, by period."
    ),
    "calendar.too_many_events": (
        "There are more than {most} events. Those from this line on are not taken. Please "
        "export it in parts, by period."
    ),
    "calendar.too_many_lines": (
        "The file has more than {most} lines. Nothing is taken. Please export it in parts, by "
        "period."
    ),
    "calendar.two_ends": (
        "There are both DTEND and DURATION, so nobody knows when it ends (RFC 5545, 3.6.1). It "
        "is not taken. Please leave one."
    ),
    "calendar.uid_missing": (
        "There is no UID, so a second import would not know it again. It is not taken. Please "
        "check the program it came from."
    ),
    "calendar.uid_twice": (
        "Line {at} has an event of the same UID. Nobody knows which is meant, so neither is "
        "taken. Please leave one."
    ),
    "calendar.unreadable": (
        "{path} cannot be read ({why}). Please check its place, its name and the right to read it."
    ),
    "calendar.value_kind": (
        "VALUE={value} of {name} is not supported. It is not taken. Please write a DATE or a "
        "DATE-TIME."
    ),
    "calendar.value_unreadable": (
        "The value “{value}” of {name} cannot be read (RFC 5545, 3.3), and nothing is guessed. "
        "Please correct it in the program it came from."
    ),
    "calendar.version_unsupported": (
        "VERSION is {value}. Only 2.0 (iCalendar, RFC 5545) is read: others write their rules "
        "differently. Please export as iCalendar."
    ),
    "calendar.zone_contradicts": (
        "The file's own definition of the zone {zone} (VTIMEZONE, line {at}) has another "
        "offset on {day} than the zone of that name. Nobody knows which is meant, so it is not "
        "taken. Please correct the zone in the program it came from."
    ),
    "calendar.zone_unknown": (
        "The time zone {zone} is not known, and nothing is guessed. Please export with a name "
        "such as Asia/Tokyo."
    ),
    "calendar.zone_unreadable": (
        "The file's own definition of the zone {zone} (VTIMEZONE, line {at}) cannot be read, "
        "so it cannot be compared with its name. It is not taken. Please export it again."
    ),
    "meeting.import_for_others": (
        "Only who keeps the city's rooms imports in the name of others. Nothing was taken. "
        "Please import in your own name, or ask the facilities section."
    ),
    "schedule.broken_bytes": (
        "The characters of this line cannot be read (neither UTF-8 nor Shift_JIS). The line is "
        "not taken. Please save the file again."
    ),
    "schedule.empty": (
        "There is no row of a booking. There is nothing to take. Please look at what was exported."
    ),
    "schedule.end_before_start": (
        "The end is not after the start. The line is not taken. Please check the day and time "
        "of its end."
    ),
    "schedule.headings": (
        "The headings {headings} are missing. Nothing is taken. Please export with a line of "
        "headings."
    ),
    "schedule.malformed": (
        "This line cannot be read as a table ({why}). Nothing from here on is taken. Please "
        "export as CSV again."
    ),
    "schedule.room_unknown": (
        "There is no room {room} in the catalogue, and nothing is guessed. The line is not "
        "taken. Please use the names of the catalogue."
    ),
    "schedule.too_many_rows": (
        "There are more than {most} rows. Those from this line on are not taken. Please export "
        "in parts, by period."
    ),
    "schedule.unreadable": (
        "The value “{value}” of {heading} cannot be read. The line is not taken. Please write "
        "2026/11/02, or 9:00."
    ),
}
