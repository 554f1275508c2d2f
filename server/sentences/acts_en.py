# SPDX-License-Identifier: Apache-2.0
"""Refusals of the acts beside approval in English: corrections, readers, other addresses."""

SENTENCES: dict[str, str] = {
    "case.abandoned": (
        "The case “{title}” ({number}) was abandoned. Nothing was changed. "
        "If need be, draft a new case that quotes it."
    ),
    "case.not_ended": (
        "The case to be quoted ({number}) has not ended. Only an ended case can be drafted anew. "
        "Please wait until it is decided or withdrawn."
    ),
    "case.not_superior": (
        "Only the drafter ({drafter}), a superior of the drafter or the records office can "
        "abandon this case. "
        "Please ask one of them if need be."
    ),
    "case.quote_fixed": (
        "Which case this one quotes was fixed by its first draft ({number}) and cannot be "
        "changed. "
        "To quote another case, draft a new one."
    ),
    "case.quote_missing": (
        "The case to be quoted was not found, or you may not see it. Please choose the case again."
    ),
    "reader.acts": (
        "{post} acts on this case and cannot be asked only to read it. "
        "Please take it off the readers."
    ),
    "reader.missing": ("No reader was chosen. Please choose the posts that are to read the case."),
    "reader.twice": (
        "{post} has already been asked to read this case. Please take it off the readers."
    ),
    "reading.done": ("{by} has already read this for {slot}. Please refresh the list."),
    "resume.not_asked": (
        "Who sent the case back did not ask to have it again directly. "
        "Please submit it from the first slot."
    ),
    "resume.not_wording": (
        "More than the title and the text has changed, so the case cannot go directly to who "
        "sent it back. Please submit it from the first slot; approvals and consents are asked "
        "for again."
    ),
    "resume.route": (
        "The route differs from the one before the remand, or somebody before the remander has "
        "not approved, so the case cannot go directly to who sent it back. Please submit it "
        "from the first slot."
    ),
    "reroute.not_records": (
        "Only the records office re-routes a case by the rules in force: what was submitted is "
        "decided by the rules of that day. "
        "Please ask the records office."
    ),
    "reroute.own_draft": (
        "The drafter ({drafter}) cannot re-route his own case: he would choose who decides. "
        "Please ask another officer of the records office."
    ),
    "reroute.unchanged": (
        "By the rules in force it is decided by the same: {label} ({article}). There is nothing to "
        "re-route, and the case goes on as it is."
    ),
    "revision.moves_authority": (
        "With this amount somebody else decides ({now} becomes {label}, {article}). A visible "
        "correction cannot change the decider. "
        "Please remand the case to its drafter, so that its route is planned anew."
    ),
    "revision.not_wording": (
        "An amount is not a matter of wording. A change of substance asks the consents again. "
        "Please choose “change of substance”."
    ),
    "revision.unchanged": (
        "The text is the same as before. Nothing was corrected. "
        "Please change what is to be corrected."
    ),
    "slot.consent_not_skipped": (
        "The slot of {slot} is a consent and cannot be skipped: nothing is decided while a "
        "consent is unsettled. "
        "Please reassign it, or register an acting head."
    ),
    "slot.decider_fixed": (
        "The slot of {slot} is the decision. The decider follows from the rule ({article}) and "
        "cannot be reassigned. "
        "In an absence the rule of substitution applies."
    ),
    "slot.decider_not_skipped": (
        "The slot of {slot} is the decision and cannot be skipped: at least one approver "
        "remains. "
        "Please register an acting head."
    ),
    "slot.examines_form": (
        "The slot of {slot} examines the document: it corrects form and wording only. "
        "If the substance must change, please remand the case."
    ),
    "slot.insert_others": (
        "Only the drafter ({drafter}) and whoever has the turn may add to the route, and nobody"
        " once it is the decider's turn. Please ask one of them."
    ),
    "slot.insert_place": (
        "Nothing can be added before {slot} any more: the case has come that far. Please open "
        "the case again and choose a place whose turn has not come."
    ),
    "slot.may_not_revise": (
        "The slot of {slot} is a consent and cannot correct the text. "
        "Please refuse consent or remand, saying what should be corrected."
    ),
    "slot.not_in_line": (
        "{post} is not in the line of this case: intermediates belong to the drafting section "
        "or one above it. To ask another section, please add it as a consent (合議)."
    ),
    "slot.not_superior": (
        "Only a superior of {slot}, or the records office, can change this slot. "
        "Please ask one of them."
    ),
    "slot.not_vacant": (
        "{slot} is held by {holder}. Only the slot of a vacant post can be skipped. "
        "In an absence use substitution or later reading; to send it elsewhere, reassign it."
    ),
    "slot.other_section": (
        "Reassigning the consent of {slot} to {post} would ask another section. The section "
        "asked for consent stays. "
        "Please choose a post of the same section or above it."
    ),
    "slot.outranks_decider": (
        "{post} ranks above the decider, who follows from the rule ({article}), and nobody "
        "above him may be added. Let the post read the case (供覧), or send the case back to "
        "plan another route."
    ),
    "slot.own_route": (
        "This is your own draft, so you cannot change the slot of {slot}: you would choose your "
        "own approver. "
        "Please ask a superior of {slot} or the records office."
    ),
    "slot.post_choice": (
        "The slot of {slot} belongs to another post. You can act on this case as {choices}. "
        "Please choose the post again."
    ),
    "slot.post_in_route": (
        "{post} is already in the route of this case. Please choose another post."
    ),
}
