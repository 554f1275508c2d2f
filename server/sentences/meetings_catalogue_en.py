# SPDX-License-Identifier: Apache-2.0
"""Refusals by the rules on rooms, and by their catalogue, in English."""

SENTENCES: dict[str, str] = {
    "room.blocked": (
        "{room} is closed at that time (reason: {reason}). Please choose another room or another "
        "time."
    ),
    "room.closed_day": (
        "The city is closed on {day} ({name}), and so is {room} (rule on closed days of rooms). "
        "Please choose another day, or a room that is open on closed days."
    ),
    "room.days_in_a_row": (
        "One section may have {room} for {limit} days in a row (rule on days in a row). Please "
        "leave a day between, or choose another room."
    ),
    "room.hours": (
        "{room} is open from {opens} to {closes} (rule on hours of rooms). Please choose a time "
        "within these hours."
    ),
    "room.nobody_from_outside": (
        "The priority application is for meetings to which people from outside the city come (rule "
        "on priority applications). Please add somebody from outside, or choose official business "
        "as the purpose."
    ),
    "room.not_open_to": (
        "{room} may be booked by the sections that its keeper names only (rule on rooms of "
        "bureaus). Please choose a shared room, or ask the section that keeps it."
    ),
    "room.over_midnight": (
        "{room} may not be used past midnight (rule on hours of rooms; open until {closes}). "
        "Please let the meeting end on the same day."
    ),
    "room.past": (
        "That time on {day} is over, and what is over cannot be booked (rule on booking windows). "
        "Please choose a time to come."
    ),
    "room.purpose": (
        "{room} cannot be booked for this purpose (rule on booking windows by purpose). Please "
        "choose another room, or ask the section that keeps it."
    ),
    "room.section_hours": (
        "In {month} one section may have {room} for {limit} hours, and this booking exceeds them "
        "(rule on quotas of sections). Please shorten it, or choose another room."
    ),
    "room.too_long": (
        "{room} may be used for {limit} minutes at a time (rule on the length of bookings). Please "
        "shorten the meeting."
    ),
    "room.crowded": (
        "{people} people are to come, and {room} has {capacity} seats. The booking stands. Please "
        "move to a larger room, or let some of them join on the web."
    ),
    "room.too_many_people": (
        "{people} people are to come, and {room} has {capacity} seats (rule on capacities). Please "
        "choose a larger room, or let some of them join on the web."
    ),
    "room.window": (
        "For this purpose {room} can be booked from {days} days before, so that day from {first} "
        "on (rule on booking windows by purpose). Please wait until then, or choose a nearer day."
    ),
    "room_booking.abandoned": (
        "The application was abandoned, so the booking is cancelled. If you still need the room, "
        "please book it again."
    ),
    "room_booking.changed": (
        "The meeting or its dates changed after this application was made. It is not taken, as "
        "another booking would be approved than is read. Please make the application again from "
        "the booking."
    ),
    "room_booking.keeper_not_asked": (
        "The head of the section that keeps this room ({post}) is not asked (rule on the "
        "approval of rooms). Please add this post to the consents and submit again."
    ),
    "room_booking.lost": (
        "While this waited for approval, {room} was given to another meeting at that time. This "
        "date is not booked. Please choose another room or another time."
    ),
    "room_booking.nothing_held": (
        "No date waits for approval: the thirty minutes of the hold are over, or it was "
        "cancelled. Please book again and apply then."
    ),
    "room_booking.rejected": (
        "The application was not approved, so the booking is cancelled. Please see the record of "
        "the decision for the reason."
    ),
    "room_booking.room_gone": (
        "The room “{room}” is not listed any more. This date is not booked. Please choose "
        "another room."
    ),
    "room_booking.superseded": (
        "There is a newer application for this meeting, and this one cannot be approved. Please "
        "decide the newer one and send this one back."
    ),
    "room_booking.withdrawn": (
        "The application was withdrawn, so the booking is cancelled. If you still need the room, "
        "please book it again."
    ),
}
