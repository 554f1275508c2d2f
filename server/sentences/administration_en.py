# SPDX-License-Identifier: Apache-2.0
"""Sentences about looking after rooms and work left in the outbox, in English."""

SENTENCES: dict[str, str] = {
    "catalogue.moved_on": (
        "The rooms were changed by somebody else ({by}) after they were shown. Nothing was kept. "
        "Read the list again, look at what it says now, and change it once more."
    ),
    "job.moved_on": (
        "This work has moved on since it was shown: it was done, is being done, or another "
        "administrator has seen to it. Nothing was changed. Read the list again and look at how "
        "it stands now."
    ),
    "job.unknown": (
        "This work is not there any more: what is done leaves the list after 30 days. "
        "Read the list again."
    ),
}
