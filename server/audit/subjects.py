# SPDX-License-Identifier: Apache-2.0
"""What an entry is about, as it is written and sought."""

DEVICE = "device:"


def of_device(device_id: str) -> str:
    """Return the subject of an entry about a device."""
    return DEVICE + device_id


def sought_as(subject: str) -> tuple[str, ...]:
    """Return every form in which entries about a subject stand in the log.

    Up to 0.8.0 some entries named a device by its bare id. They are sealed and stay as they are.
    """
    bare = subject.removeprefix(DEVICE)
    return (subject, bare) if bare and bare != subject else (subject,)
