# SPDX-License-Identifier: Apache-2.0
"""The kinds of matter with a form by which people apply for something, and their flags."""

APPLICATION = "telework_application"
ENROLMENT = "telework_enrolment"
ROOM_BOOKING = "room_booking"

MATTER_LABELS = {
    APPLICATION: "テレワーク実施申請",
    ENROLMENT: "テレワーク利用者登録",
    ROOM_BOOKING: "会議室利用申込",
}
"""What people call them where a city's rule set has no row of its own."""

FALLBACK_RANK = "section_head"
"""Who decides where a city's rule set has no row: the applicant's section head (所属長)."""

TAKEN_OUT = "off_premises_carrying"
"""Flag (庁外持出し): documents, data or media leave the office; the information security
officer must consent (大阪市 様式4)."""

DEVICE_LOAN = "device_loan"
"""Flag (端末貸出し): a device of the pool is asked for; HR chooses (金山町)."""
