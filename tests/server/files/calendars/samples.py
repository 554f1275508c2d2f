# SPDX-License-Identifier: Apache-2.0
"""Calendar files for the tests: a sound frame, and what is put into it."""

TOKYO = """BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19510909T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE"""

FRAME_LINES = 12
"""Of what stands before the first line of what is put in."""


def calendar(*parts: str) -> bytes:
    """Return a calendar with Tokyo's time zone and these parts, lines ending as they must."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A city//Tests//JA", TOKYO, *parts]
    return ("\n".join([*lines, "END:VCALENDAR"]) + "\n").replace("\n", "\r\n").encode()


def event(*more: str, uid: str = "u1@city.example", start: str = "20261102T100000") -> str:
    """Return an event of an hour at 10:00 on 2 November 2026 in Tokyo, with more properties."""
    end = start.replace("T10", "T11")
    return "\n".join(
        [
            "BEGIN:VEVENT",
            f"UID:{uid}",
            "DTSTAMP:20261001T000000Z",
            f"DTSTART;TZID=Asia/Tokyo:{start}",
            f"DTEND;TZID=Asia/Tokyo:{end}",
            "SUMMARY:庁議",
            *more,
            "END:VEVENT",
        ]
    )
