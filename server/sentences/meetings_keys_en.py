# SPDX-License-Identifier: Apache-2.0
"""Sentences about feeds, door pages and their secret addresses, in English."""

SENTENCES: dict[str, str] = {
    "address.throttled": (
        "Requests from this address failed again and again, so none is taken for {seconds} "
        "seconds. Please check the secret address and try again."
    ),
    "meeting.key_unknown": (
        "There is no such secret address: it was ended, or it is somebody else's. "
        "Please read the list again."
    ),
    "meeting.keys_too_many": (
        "There may be {most} secret addresses and no more, so none was made. "
        "Please end one that is not used, and make it again."
    ),
    "meeting.room_not_kept": (
        'Only the section that keeps the room "{room}", and the section for facilities, make '
        "addresses for its calendar and its door page. None was made. Please ask that section."
    ),
}
