# SPDX-License-Identifier: Apache-2.0
"""Every table of the server, one module per area; the tenant stands first in every key."""

from server.store.columns import metadata
from server.store.tables.absences import absence
from server.store.tables.archive import archived_sheet
from server.store.tables.audit_seals import audit_leaf, audit_seal, audit_time
from server.store.tables.cases import (
    case_event,
    case_party,
    case_summary,
    case_text,
    inbox,
    number_counter,
)
from server.store.tables.documents import case_file, document, document_revision, stored_file
from server.store.tables.figure_keys import figure_key
from server.store.tables.forms import form_version
from server.store.tables.lost_devices import asked_act, device_loss
from server.store.tables.mail import mail_person, mail_round
from server.store.tables.measures import (
    figure_publication,
    measure_actual,
    measure_register,
    published_figure,
)
from server.store.tables.meetings import (
    meeting,
    meeting_admitted,
    meeting_answer,
    meeting_attendee,
    meeting_blocking,
    meeting_catalogue,
    meeting_claim,
    meeting_closed,
    meeting_detail,
    meeting_key,
    meeting_log,
    meeting_occurrence,
    meeting_reply,
    meeting_skipped,
    meeting_swap,
    meeting_told,
    meeting_wait,
)
from server.store.tables.operations import audit_log, outbox
from server.store.tables.people import (
    certificate,
    device,
    person_account,
    throttle_bucket,
    user_session,
)
from server.store.tables.records import filed_case, record_file
from server.store.tables.register import number_gap, register_entry
from server.store.tables.seals import outgoing_document, seal_certificate, seal_permission, seal_use
from server.store.tables.surveys import survey, survey_participant, survey_tally, survey_text
from server.store.tables.sync import (
    change_feed,
    device_event,
    idempotency,
    organisation_version,
    rule_set,
    tenant_state,
)
from server.store.tables.telework_applying import (
    telework_enrolment,
    telework_grant,
    telework_lock,
    telework_request,
    telework_setting,
)
from server.store.tables.telework_closing import (
    telework_amendment,
    telework_city_month,
    telework_month,
    telework_section_month,
)
from server.store.tables.telework_counting import (
    telework_closed_day,
    telework_day_count,
    telework_policy,
    telework_staff_place,
)
from server.store.tables.telework_days import (
    telework_checklist,
    telework_day,
    telework_entry,
    telework_punch,
    telework_verdict,
)
from server.store.tables.telework_hours import (
    telework_absent,
    telework_explanation,
    telework_minutes,
    telework_objective,
    telework_overtime,
    telework_overtime_told,
    telework_pattern,
    telework_schedule,
    telework_settlement,
    telework_swap,
)
from server.store.tables.telework_statistics import telework_staff_trait
from server.store.tables.trust import authority_deed, certificate_request, published_list
from server.store.tables.verification import verification_run, verified_document

__all__ = [
    "absence",
    "archived_sheet",
    "asked_act",
    "audit_leaf",
    "audit_log",
    "audit_seal",
    "audit_time",
    "authority_deed",
    "case_event",
    "case_file",
    "case_party",
    "case_summary",
    "case_text",
    "certificate",
    "certificate_request",
    "change_feed",
    "device",
    "device_event",
    "device_loss",
    "document",
    "document_revision",
    "figure_key",
    "figure_publication",
    "filed_case",
    "form_version",
    "idempotency",
    "inbox",
    "mail_person",
    "mail_round",
    "measure_actual",
    "measure_register",
    "meeting",
    "meeting_admitted",
    "meeting_answer",
    "meeting_attendee",
    "meeting_blocking",
    "meeting_catalogue",
    "meeting_claim",
    "meeting_closed",
    "meeting_detail",
    "meeting_key",
    "meeting_log",
    "meeting_occurrence",
    "meeting_reply",
    "meeting_skipped",
    "meeting_swap",
    "meeting_told",
    "meeting_wait",
    "metadata",
    "number_counter",
    "number_gap",
    "organisation_version",
    "outbox",
    "outgoing_document",
    "person_account",
    "published_figure",
    "published_list",
    "record_file",
    "register_entry",
    "rule_set",
    "seal_certificate",
    "seal_permission",
    "seal_use",
    "stored_file",
    "survey",
    "survey_participant",
    "survey_tally",
    "survey_text",
    "telework_absent",
    "telework_amendment",
    "telework_checklist",
    "telework_city_month",
    "telework_closed_day",
    "telework_day",
    "telework_day_count",
    "telework_enrolment",
    "telework_entry",
    "telework_explanation",
    "telework_grant",
    "telework_lock",
    "telework_minutes",
    "telework_month",
    "telework_objective",
    "telework_overtime",
    "telework_overtime_told",
    "telework_pattern",
    "telework_policy",
    "telework_punch",
    "telework_request",
    "telework_schedule",
    "telework_section_month",
    "telework_setting",
    "telework_settlement",
    "telework_staff_place",
    "telework_staff_trait",
    "telework_swap",
    "telework_verdict",
    "tenant_state",
    "throttle_bucket",
    "user_session",
    "verification_run",
    "verified_document",
]
