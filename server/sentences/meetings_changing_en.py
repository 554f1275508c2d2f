# SPDX-License-Identifier: Apache-2.0
"""Sentences about changing what is booked, in English."""

SENTENCES: dict[str, str] = {
    "meeting.again_unknown": (
        "This date was neither missed nor left out, cancelled or displaced, so it cannot be "
        "asked for again. Please read the meeting anew and choose a date of its list."
    ),
    "meeting.already_begun": (
        "This meeting has begun, so its start and its room can no longer change. Please "
        "change only when it ends, or choose Finish where it ended early."
    ),
    "meeting.blocking_times": (
        "The times of the closure cannot be read, end before they begin, or span more than "
        "two years. The room was not closed. Please check when it begins and ends."
    ),
    "meeting.blocking_unknown": (
        "There is no such closure, or it was lifted already. Please read the list anew."
    ),
    "meeting.change_reused": (
        "A change with this id and other contents was taken before, so this one was not. "
        "Please read the meeting anew and make the change again."
    ),
    "meeting.closure_in_the_way": (
        "The room was not closed: {count} bookings stand in this time. Ask the organisers in the "
        "list to move, or close it again and let the bookings give way. Their people are then "
        "told which rooms are free instead."
    ),
    "meeting.content_is_the_organisers": (
        "Only the organiser changes what a meeting is about and who comes; whoever keeps the "
        "room changes its time and place. Please ask the organiser."
    ),
    "meeting.days_need_a_rule": (
        "Moved by days, these dates no longer follow their rule: the day after the second "
        "Tuesday is not always the second Wednesday. Nothing was changed. Please choose a "
        "new rule."
    ),
    "meeting.displaced_needs_reason": (
        "Displacing meetings for the disaster headquarters or the assembly needs a reason; "
        "it stands in the letters and in the audit log. Please write the reason."
    ),
    "meeting.history_in_the_way": (
        "A date would come to stand where a cancelled or displaced one is on record, and "
        "records are not overwritten. Please choose another time, or change the dates one by "
        "one."
    ),
    "meeting.history_not_yours": (
        "The history of a meeting is for its organiser, its attendees and who keeps the room. "
        "Ask the organiser if you need it."
    ),
    "meeting.keepers_only": (
        "Only whoever keeps the room may do this. The room and its bookings stay as they "
        "were. Please ask the section that keeps the room."
    ),
    "meeting.moved_on": (
        "This meeting has changed since you opened it, so your change was not made. Please "
        "read the meeting anew and make the change again."
    ),
    "meeting.not_yours": (
        "Only its organiser and whoever keeps its room may change this meeting. Nothing was "
        "changed. Please ask the organiser."
    ),
    "meeting.nothing_to_change": (
        "There is no date in this range that could still change; dates that are over stay as "
        "they were. Please check the range."
    ),
    "meeting.offer_expired": (
        "This offer has expired and can be neither accepted nor declined. Both meetings stay as "
        "they are. If you still want it, ask for the offer again."
    ),
    "meeting.offer_settled": (
        "This offer has been answered already. Nothing was changed just now. Read the list again."
    ),
    "meeting.offer_to_oneself": (
        "You may change the other meeting too, so no offer is needed. Both meetings stay as they "
        "are. Exchange the rooms at once instead."
    ),
    "meeting.offer_unknown": (
        "There is no such offer, or it is not one to you. Read the list again."
    ),
    "meeting.offers_full": (
        "{most} of your offers wait for an answer, so no further one can be made (limit per "
        "person). Withdraw one, or wait for the answers."
    ),
    "meeting.over": (
        "This date is over or was cancelled, so it cannot change; it stays as the record. "
        "Please choose a date to come."
    ),
    "meeting.reason_missing": (
        "Closing a room needs a reason and at most 100 sections that may still book it. The "
        "room was not closed. Please write the reason and check the sections."
    ),
    "meeting.reason_unreadable": (
        "A reason has at most {most} characters, and none that cannot be read. Please write "
        "it again."
    ),
    "meeting.rule_of_one_date": (
        "The rule of a series cannot change with a single date. Nothing was changed. Please "
        "choose “This and following” or “All”."
    ),
    "meeting.swap_needs_keeper": (
        "A room that needs approval is exchanged only by whoever keeps both rooms. Both "
        "meetings stay as they were. Please ask the keeper of the rooms."
    ),
    "meeting.swap_same_room": (
        "Both meetings are in the same room, so there is nothing to exchange. Please choose "
        "a meeting in another room."
    ),
    "meeting.swap_would_clash": (
        "With their rooms exchanged, one of the meetings would overlap another booking. Both "
        "stay as they were. Please choose another meeting, or change a time."
    ),
    "meeting.too_late_to_cancel": (
        "It began more than {minutes} minutes ago and can no longer be cancelled. Please "
        "choose Finish when it is over; what remains of the time becomes free at once."
    ),
    "meeting.unknown": (
        "There is no such meeting, or it is not one that you may see. Please read the list anew."
    ),
}
