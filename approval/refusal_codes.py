# SPDX-License-Identifier: Apache-2.0
"""The codes of every refusal of this package, each with the parameters of its sentence."""

from enum import StrEnum
from typing import Self

from approval.refusal import Refusal


class RefusalCode(StrEnum):
    """Stable names of the rules that refuse an act; sentences stand in the catalogues.

    Attributes:
        parameters: what the sentence names; a refusal carries all of them and no other.
    """

    parameters: frozenset[str]

    def __new__(cls, code: str, *parameters: str) -> Self:
        """Make a code with the names of its parameters."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.parameters = frozenset(parameters)
        return member

    AMOUNT_EMPTY = "amount.empty"
    AMOUNT_NEGATIVE = "amount.negative", "amount"
    AMOUNT_NOT_A_NUMBER = "amount.not_a_number", "amount"
    AMOUNT_TOO_LARGE = "amount.too_large", "amount", "limit"
    ATTACHMENT_DIGEST_INVALID = "attachment.digest_invalid", "name"
    ATTACHMENT_EMPTY = "attachment.empty", "name"
    ATTACHMENT_NAME_INVALID = "attachment.name_invalid", "name"
    ATTACHMENT_TWICE = "attachment.twice", "name"
    AUTHORITY_AMOUNT_MISSING = "authority.amount_missing", "matter"  # matter: its label
    AUTHORITY_CONTRACT_MISSING = "authority.contract_missing", "matter"  # matter: its label
    AUTHORITY_MATTER_UNKNOWN = "authority.matter_unknown", "matter"  # matter: the code
    AUTHORITY_NO_RULE = "authority.no_rule", "matter", "day"  # matter: its label
    CASE_ABANDONED = "case.abandoned", "number", "title"
    CASE_CIRCULATING = "case.circulating", "number", "title"
    CASE_DECIDED = "case.decided", "number", "title"
    CASE_DRAFT = "case.draft", "number", "title"
    CASE_MISSING = "case.missing", "case_id"
    CASE_NOT_DRAFTER = "case.not_drafter", "drafter"
    CASE_NOT_ENDED = "case.not_ended", "number"
    CASE_NOT_SUPERIOR = "case.not_superior", "drafter"
    CASE_QUOTE_FIXED = "case.quote_fixed", "number"
    CASE_QUOTE_MISSING = "case.quote_missing"
    CASE_REJECTED = "case.rejected", "number", "title"
    CASE_REMANDED = "case.remanded", "number", "title"
    CASE_WITHDRAWN = "case.withdrawn", "number", "title"
    CONTENT_BODY_MISSING = "content.body_missing"
    CONTENT_DUE_INVALID = "content.due_invalid", "due"
    CONTENT_FLAG_UNKNOWN = "content.flag_unknown", "flag"
    CONTENT_IMPORTANCE_TWICE = "content.importance_twice", "flags"
    CONTENT_PUBLICATION_UNKNOWN = "content.publication_unknown", "publication"
    CONTENT_READER_UNKNOWN = "content.reader_unknown", "post_id"
    CONTENT_RETENTION_UNKNOWN = "content.retention_unknown", "years"
    CONTENT_SECRECY_UNKNOWN = "content.secrecy_unknown", "secrecy"
    CONTENT_TEXT_TOO_LONG = "content.text_too_long", "field", "length", "limit"
    CONTENT_TITLE_MISSING = "content.title_missing"
    DAIKETSU_NOT_FIRST = "daiketsu.not_first", "slot", "first", "article"
    DAIKETSU_NO_REJECTION = "daiketsu.no_rejection", "slot", "article"
    DAIKETSU_NOT_IN_ORDER = "daiketsu.not_in_order", "slot", "article"
    EXECUTION_DAY = "execution.day", "day", "decided", "today"
    EXECUTION_DETAIL_MISSING = "execution.detail_missing"
    EXECUTION_OTHER_SECTION = "execution.other_section", "section"
    NUMBER_BRANCH_UNKNOWN = "number.branch_unknown"
    OPINION_MISSING = "opinion.missing"
    OPINION_NOT_CONCERNED = "opinion.not_concerned", "post"
    POSTVIEW_DONE = "postview.done", "slot", "by"
    POSTVIEW_OTHERS = "postview.others", "slot"
    POSTVIEW_OWN_DECISION = "postview.own_decision", "slot"
    POSTVIEW_UNKNOWN = "postview.unknown", "slot_id"
    PAPER_ALREADY_REGISTERED = "paper.already_registered", "number", "title"
    PAPER_DECIDED_LATER = "paper.decided_later", "day", "today"
    PAPER_FIELD_MISSING = "paper.field_missing", "field"
    PAPER_NONE_HERE = "paper.none_here", "number", "title"
    PAPER_NO_RULE = "paper.no_rule", "matter", "rule"
    PAPER_NOT_SEEN = "paper.not_seen", "slot", "paper", "location"
    POST_NOT_HELD = "post.not_held", "post"
    PULL_UP_BY_CONSENT = "pull_up.by_consent", "slot"
    PULL_UP_NOT_SUPERIOR = "pull_up.not_superior", "slot"  # slot: the lower one
    PULL_UP_OVER_CONSENT = "pull_up.over_consent", "slot"  # slot: the consent
    READER_ACTS = "reader.acts", "post"
    READER_MISSING = "reader.missing"
    READER_TWICE = "reader.twice", "post"
    READING_DONE = "reading.done", "slot", "by"
    RECORDS_CLOSED = "records.closed", "number", "title"
    RECORDS_DAY = "records.day", "day", "today"
    RECORDS_FILES_MISSING = "records.files_missing"
    RECORDS_FILES_UNWANTED = "records.files_unwanted"
    REASON_MISSING = "reason.missing"
    RESUME_NOT_ASKED = "resume.not_asked", "number", "title"
    RESUME_NOT_WORDING = "resume.not_wording", "number", "title"
    RESUME_ROUTE = "resume.route", "number", "title"
    REROUTE_NOT_RECORDS = "reroute.not_records"
    REROUTE_OWN_DRAFT = "reroute.own_draft", "drafter"
    REROUTE_UNCHANGED = "reroute.unchanged", "label", "article"
    REVISION_CHANGED = "revision.changed", "number", "title"
    REVISION_MOVES_AUTHORITY = "revision.moves_authority", "label", "now", "article"
    REVISION_NOT_WORDING = "revision.not_wording", "number", "title"
    REVISION_UNCHANGED = "revision.unchanged", "number", "title"
    ROUTE_CHANGED = "route.changed", "number", "title"
    ROUTE_CONSENT_IN_LINE = "route.consent_in_line", "post"
    ROUTE_CONSENT_OWN_POST = "route.consent_own_post", "post"
    ROUTE_CONSENT_TWICE = "route.consent_twice", "post"
    ROUTE_CONSENT_UNKNOWN = "route.consent_unknown", "post_id"
    ROUTE_DECIDER_MISSING = "route.decider_missing", "rank", "section"  # rank: as 局長専決
    ROUTE_DRAFTER_DECIDES = "route.drafter_decides", "post"
    ROUTE_POST_UNKNOWN = "route.post_unknown", "post_id"
    ROUTE_POST_VACANT = "route.post_vacant", "post"
    ROUTE_POSTVIEW_NOT_KAIGI = "route.postview_not_kaigi", "post"
    SLOT_ALREADY_ACTED = "slot.already_acted", "slot", "by"
    SLOT_CONSENT_NOT_SKIPPED = "slot.consent_not_skipped", "slot"
    SLOT_DECIDER_FIXED = "slot.decider_fixed", "slot", "article"
    SLOT_DECIDER_NOT_SKIPPED = "slot.decider_not_skipped", "slot"
    SLOT_EXAMINES_FORM = "slot.examines_form", "slot"
    SLOT_HELD = "slot.held", "slot"
    SLOT_INSERT_OTHERS = "slot.insert_others", "drafter"
    SLOT_INSERT_PLACE = "slot.insert_place", "slot"
    SLOT_LATER_ACTED = "slot.later_acted", "slot", "by"
    SLOT_MAY_NOT_REVISE = "slot.may_not_revise", "slot"
    SLOT_LEFT_OUT = "slot.left_out", "slot"
    SLOT_NOT_ACTED = "slot.not_acted", "slot"
    SLOT_NOT_CONSENT = "slot.not_consent", "slot"
    SLOT_NOT_DECIDER = "slot.not_decider", "slot"
    SLOT_NOT_EARLIER = "slot.not_earlier", "slot"
    SLOT_NOT_HELD = "slot.not_held", "slot"  # slot: it is not parked
    SLOT_NOT_IN_LINE = "slot.not_in_line", "post"
    SLOT_NOT_OPEN = "slot.not_open", "slot"
    SLOT_NOT_SUPERIOR = "slot.not_superior", "slot"
    SLOT_NOT_VACANT = "slot.not_vacant", "slot", "holder"
    SLOT_OTHERS_ACT = "slot.others_act", "slot", "by"
    SLOT_OTHER_POST = "slot.other_post", "slot"
    SLOT_OTHER_SECTION = "slot.other_section", "slot", "post"
    SLOT_OUTRANKS_DECIDER = "slot.outranks_decider", "post", "article"
    SLOT_OWN_DRAFT = "slot.own_draft", "slot"
    SLOT_OWN_ROUTE = "slot.own_route", "slot"
    SLOT_POST_CHOICE = "slot.post_choice", "slot", "choices"
    SLOT_POST_IN_ROUTE = "slot.post_in_route", "post"
    SLOT_UNKNOWN = "slot.unknown", "slot_id"
    SUBSTITUTION_CONSENT_OPEN = "substitution.consent_open", "post", "article"
    SUBSTITUTION_FLAG = "substitution.flag", "post", "flag", "article"
    SUBSTITUTION_NOBODY = "substitution.nobody", "post", "article"
    SUBSTITUTION_NOT_URGENT = "substitution.not_urgent", "post", "article"
    SUBSTITUTION_NO_ORDER = "substitution.no_order", "post"
    SUBSTITUTION_PART_OF_DAY = "substitution.part_of_day", "post", "article"
    SUBSTITUTION_PRESENT = "substitution.present", "post", "article"
    SUBSTITUTION_SENIORITY = "substitution.seniority", "person", "article"
    SUBSTITUTION_VACANT = "substitution.vacant", "post", "article"


def refuse(code: RefusalCode, **params: str) -> Refusal:
    """Make the refusal of a rule with the parameters that its sentence names.

    A parameter ``article`` also becomes the refusal's own article.

    Raises:
        TypeError: a parameter is missing or unknown, so that no sentence has a hole in it.
    """
    if params.keys() != code.parameters:
        raise TypeError(f"{code} takes {sorted(code.parameters)}, not {sorted(params)}")
    return Refusal(code=code.value, params=params, article=params.get("article", ""))
