# SPDX-License-Identifier: Apache-2.0
"""Refusals of the approval domain in English."""

SENTENCES: dict[str, str] = {
    "amount.empty": (
        "No amount was entered. This kind of matter needs one. Please enter the amount."
    ),
    "amount.negative": "The amount “{amount}” is negative. Please enter zero yen or more.",
    "amount.not_a_number": (
        "The amount “{amount}” cannot be read as a number. Please enter it in digits."
    ),
    "amount.too_large": (
        "The amount “{amount}” exceeds the limit of {limit}. Please check the digits."
    ),
    "attachment.digest_invalid": (
        "The digest of the attachment “{name}” is malformed. Please attach the file again."
    ),
    "attachment.empty": "The attachment “{name}” is empty. Please choose a file with content.",
    "attachment.name_invalid": (
        "The file name “{name}” cannot be used. Please rename the file and attach it again."
    ),
    "attachment.twice": (
        "The same file as “{name}” is attached already. Please remove one of them."
    ),
    "authority.amount_missing": (
        "The decider of “{matter}” depends on the amount. Please enter the amount."
    ),
    "authority.matter_unknown": (
        "The matter “{matter}” is not in the decision rules. Please choose another."
    ),
    "authority.no_rule": (
        "No rule applies to “{matter}” on {day}. Please ask the records section."
    ),
    "case.circulating": (
        "The case “{title}” ({number}) is already circulating. Please look at its current state."
    ),
    "case.decided": (
        "The case “{title}” ({number}) has been decided already. Nothing was changed. "
        "Please look at the decision."
    ),
    "case.draft": (
        "The case “{title}” ({number}) is back with its drafter. Please wait until it is "
        "submitted again."
    ),
    "case.exists": "The case “{title}” ({number}) exists already. Please make a new draft.",
    "case.missing": (
        "The case was not found. It does not exist or you may not see it. Please refresh the list."
    ),
    "case.not_drafter": (
        "Only the drafter ({drafter}) may do this. Please ask the drafter if it is needed."
    ),
    "case.rejected": (
        "The case “{title}” ({number}) was rejected. If needed, make a new draft that quotes it."
    ),
    "case.remanded": (
        "The case “{title}” ({number}) was sent back to its drafter. Please wait for it to "
        "be submitted again."
    ),
    "case.withdrawn": (
        "The case “{title}” ({number}) was withdrawn by its drafter. Nothing was changed. "
        "Please ask the drafter if need be."
    ),
    "content.body_missing": "The body is empty. Please enter it.",
    "content.due_invalid": "The due date “{due}” cannot be read. Please choose a date.",
    "content.flag_unknown": "The flag “{flag}” is not known. Please choose from the list.",
    "content.reader_unknown": (
        "The post “{post_id}” named as a reader is not in today’s organisation. "
        "Please choose the readers again."
    ),
    "content.secrecy_unknown": (
        "The secrecy class “{secrecy}” is not known. Please choose from the list."
    ),
    "content.publication_unknown": (
        "The publication class “{publication}” is not known. Please choose from the list."
    ),
    "content.retention_unknown": (
        "The retention of {years} years is not known. Please choose from the list."
    ),
    "content.text_too_long": (
        "The text is too long ({length} characters, limit {limit}). Please shorten it or "
        "attach a file."
    ),
    "content.title_missing": "The title is empty. Please enter it.",
    "daiketsu.no_rejection": (
        "As substitute (代決) for {slot} ({article}) you cannot reject the case: only the "
        "decider may end it. Please send it back if it needs changes, or wait for the decider."
    ),
    "daiketsu.not_first": (
        "{first} comes first in the order of substitution (代決) for {slot} ({article})."
        " If {first} is absent too, please register that absence first."
    ),
    "daiketsu.not_in_order": (
        "Your post is not one that decides as substitute (代決) for {slot} ({article})."
        " Please ask whoever that article names."
    ),
    "number.branch_unknown": (
        "The case whose number this one should follow was not found. Please choose it again."
    ),
    "opinion.missing": "The opinion is empty. Please enter it.",
    "opinion.not_concerned": (
        "{post} is not concerned with this case, so no opinion was recorded. Please act in a "
        "post that is."
    ),
    "execution.day": (
        "The day of execution, {day}, does not lie between the decision ({decided}) and today "
        "({today}). A case is executed after it was decided. Please check the day."
    ),
    "execution.detail_missing": (
        "To whom or what was executed is empty. It must be known later what took effect where. "
        "Please fill it in."
    ),
    "execution.other_section": (
        "Only the section that owns this case ({section}) and the records office can record its "
        "execution. Please ask somebody of that section."
    ),
    "paper.already_registered": (
        "The case “{title}” ({number}) is registered already and cannot be registered twice. "
        "Please look at its entry."
    ),
    "paper.decided_later": (
        "The day of the decision, {day}, lies after today ({today}). Only what was decided on "
        "paper can be registered. Please check the day."
    ),
    "paper.field_missing": (
        "The field {field} of the paper entry is empty. Why and where the paper is must be "
        "known later. Please fill in every field."
    ),
    "paper.none_here": (
        "The case “{title}” ({number}) has no attachment on paper, so there is nothing to "
        "confirm. Please go on."
    ),
    "paper.no_rule": (
        "No rule keeps this case of “{matter}” on paper ({rule}). Please choose the real reason "
        "why it was decided on paper."
    ),
    "paper.not_seen": (
        "You cannot approve in the slot {slot} before you have seen the paper “{paper}”. "
        "Please look at it ({location}) and record that you saw it."
    ),
    "post.not_held": (
        "You do not hold {post} at present, so this is not possible. Please check the "
        "personnel records."
    ),
    "postview.done": (
        "{by} has already read this afterwards (後閲) for {slot}. Please check the latest state."
    ),
    "postview.others": (
        "Reading afterwards (後閲) is up to {slot} here, not to your post."
        " Please choose another post."
    ),
    "postview.own_decision": (
        "You decided as substitute (代決) for {slot} yourself. The decider who was absent"
        " reads afterwards (後閲). Please wait for that."
    ),
    "postview.unknown": (
        "Nothing is to be read afterwards (後閲) in slot {slot_id}. Please check the latest state."
    ),
    "pull_up.by_consent": (
        "{slot} is asked for consent (合議) and cannot act before its turn (引上げ): only a"
        " superior of the line can. Please wait for your turn."
    ),
    "pull_up.not_superior": (
        "Your post is not a superior of {slot} in the line, so you cannot act before it (引上げ)."
        " Please wait for {slot}."
    ),
    "pull_up.over_consent": (
        "The consent (合議) of {slot} is open, and consents cannot be passed over (引上げ)."
        " Please wait for it."
    ),
    "reason.missing": "No reason was given. Please enter the reason and try again.",
    "records.closed": (
        "The case “{title}” ({number}) is closed already; its record file stays as it is. "
        "Please look at its closing."
    ),
    "records.day": (
        "The day of completion, {day}, does not lie between the decision and today ({today}). "
        "Please enter the day on which all was done."
    ),
    "records.files_missing": (
        "The disposal case names no record file. Please choose files whose retention is over."
    ),
    "records.files_unwanted": (
        "Record files are disposed of or transferred by cases of that matter only. "
        "Please choose the matter again."
    ),
    "revision.changed": (
        "The content of “{title}” ({number}) has changed since. Please read it again before acting."
    ),
    "route.changed": (
        "The route of “{title}” ({number}) has changed with the organisation or the rules. "
        "Please freeze the draft again."
    ),
    "route.consent_in_line": (
        "{post} is in the line or decides, so it cannot be asked for consent. Please remove it."
    ),
    "route.consent_own_post": (
        "Your own post ({post}) cannot be asked for consent. Please remove it."
    ),
    "route.postview_not_kaigi": (
        "{post} cannot be set to read afterwards. In advance only intermediates of the line below "
        "the decider can. Please take the mark off."
    ),
    "route.consent_twice": "{post} is asked for consent twice. Please remove one.",
    "route.consent_unknown": (
        "The post {post_id} does not exist at present. Please choose another."
    ),
    "route.decider_missing": (
        "{section} has no post that may decide ({rank}). Please ask the records section."
    ),
    "route.drafter_decides": (
        "You would decide your own draft ({post}). Please let somebody else draft it."
    ),
    "route.post_unknown": (
        "The drafting post {post_id} does not exist at present. Please choose another."
    ),
    "route.post_vacant": (
        "{post} in the route is vacant. It cannot be submitted until an acting head is "
        "registered. Please ask the personnel section."
    ),
    "slot.already_acted": (
        "{by} has already acted in the slot {slot}. Nothing was changed. "
        "Please look at the case as it stands now."
    ),
    "slot.held": "The slot {slot} is on hold. Please release it first.",
    "slot.later_acted": (
        "{by} has acted in the later slot {slot}, so it cannot be taken back. Please ask for "
        "a remand."
    ),
    "slot.left_out": (
        "Slot {slot} was left out (飛ばし), so nothing can be sent back to it."
        " Please choose another."
    ),
    "slot.not_acted": "Nobody has acted in the slot {slot}, so there is nothing to take back.",
    "slot.not_consent": (
        "The slot {slot} is not one of consent. Please send the case back instead."
    ),
    "slot.not_decider": (
        "The slot {slot} does not decide, so it cannot reject. Please send the case back instead."
    ),
    "slot.not_earlier": "The slot {slot} is not an earlier one. Please choose another.",
    "slot.not_held": "The slot {slot} is not on hold. Please look at the current state.",
    "slot.not_open": "It is not the turn of the slot {slot}. Please look at the current state.",
    "slot.other_post": "The slot {slot} belongs to another post. Please choose the right post.",
    "slot.others_act": "{by} acted in the slot {slot}; nobody else may take it back.",
    "slot.own_draft": (
        "This is your own draft; you cannot approve it in the slot {slot}. Somebody else has to."
    ),
    "slot.unknown": (
        "The slot {slot_id} is not in the current route. Please look at the current state."
    ),
}
