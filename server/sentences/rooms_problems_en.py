# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a catalogue of rooms that was to be loaded, in English."""

SENTENCES: dict[str, str] = {
    "catalogue.id_wrong": (
        "“{value}” cannot be an id. Please use ASCII letters, digits, dots, dashes and low "
        "lines, at most {limit} of them."
    ),
    "catalogue.many_words": "One cell holds at most {limit} words. Please take some away.",
    "catalogue.number_range": "Please write a number from {least} to {most}.",
    "catalogue.section_unknown": (
        "The section “{section}” is not in the organisation. Please write the id of sections.csv."
    ),
    "catalogue.too_many": "One table holds at most {limit} rows. Please take some away.",
    "catalogue.unseen": (
        "There are characters that nobody sees, such as a line end. Please type it again."
    ),
    "host.link_passcode": (
        "There is a passcode in the address. All staff read this list: please leave it out here "
        "and enter it with each meeting."
    ),
    "host.link_shared": (
        "This host runs two meetings at a time, and without {{meeting_id}} in its address both "
        "would be in one place. Please add {{meeting_id}}, or write 1 slot."
    ),
    "host.link_wrong": (
        "“{value}” cannot be an address. Please begin with https:// and write {{meeting_id}} "
        "for what differs by meeting."
    ),
    "photo.kind": (
        "A photo must be PNG or JPEG, and its bytes what its name says. Please save it again."
    ),
    "photo.room_unknown": (
        "The room “{room}” of this photo is not in rooms.csv. Please name the file by the id "
        "of its room."
    ),
    "photo.too_large": "The photo is too large (at most {megabytes} MB). Please make it smaller.",
    "photo.twice": "There is another photo of this room ({other}). Please keep one of them.",
    "room.hours_wrong": (
        "“{value}” cannot be read as opening hours. Please write them like 8:30-21:45, up to 24:00."
    ),
    "room.part_alone": (
        "The part “{parts}” is no room, and no other room has it. Please check the id: add a "
        "row for it, or take it away."
    ),
    "room.part_of_itself": ("The parts of the room “{room}” lead back to it. Please correct them."),
    "room.part_twice": "A part is named twice. Please take one away.",
    "room.plan_wrong": (
        "“{value}” is no place on the plan. Please write per cent from the left and from "
        "above, like 40,70."
    ),
}
