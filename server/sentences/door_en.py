# SPDX-License-Identifier: Apache-2.0
"""Sentences of the door page, in English."""

SENTENCES: dict[str, str] = {
    "door.foreign": (
        "This did not come from the page at the door and was not accepted. Please open the page "
        "again and try once more."
    ),
    "door.moved_on": (
        "This meeting changed after the page was shown, so nothing was done. Please look at what "
        "it shows now and try again."
    ),
    "door.needs_approval": (
        "{room} needs an approval, so it cannot be taken at its door. Please apply for it on the "
        "booking screen."
    ),
    "door.span": "A room can be taken for {spans} minutes. This was not accepted.",
    "door.taken": (
        "Another booking came first, so this time cannot be had. Please look at what the page "
        "shows now and choose a shorter time or a room nearby."
    ),
    "door.throttled": (
        "There were many touches in a short time, so this one was not accepted. Please wait about "
        "{seconds} seconds and try again."
    ),
}
