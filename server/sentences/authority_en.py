# SPDX-License-Identifier: Apache-2.0
"""Refusals of authority and substitution (専決・代決) in English."""

SENTENCES: dict[str, str] = {
    "authority.contract_missing": (
        "Who decides “{matter}” depends on the change against the contract amount. Please enter"
        " the contract amount before the change."
    ),
    "content.importance_twice": (
        "More than one importance is chosen ({flags}). Please choose one importance only."
    ),
    "substitution.consent_open": (
        "The decision of {post} cannot be substituted while consent is open ({article}). Please"
        " wait for the consents, or ask the decider above."
    ),
    "substitution.flag": (
        "This case is marked {flag}, so the decision of {post} cannot be substituted ({article}"
        "). Please wait for {post}, or ask the decider above."
    ),
    "substitution.nobody": (
        "Nobody who may decide for {post} is here now ({article}). Please wait for {post}, or a"
        "sk the records section."
    ),
    "substitution.not_urgent": (
        "The decision of {post} can only be substituted in an urgent case ({article}). Please w"
        "ait for {post}. If it is urgent, ask the drafter to draft it as urgent."
    ),
    "substitution.no_order": (
        "No rule names a substitute for the decision of {post}. Please wait for {post}, or ask "
        "the records section."
    ),
    "substitution.part_of_day": (
        "{post} is away for a part of that day only, so the decision cannot be substituted ({artic"
        "le}). Please wait until {post} is back."
    ),
    "substitution.present": (
        "{post} is not registered as absent, so the decision cannot be substituted ({article})."
        " Please wait for {post}. When away, please register the absence."
    ),
    "substitution.seniority": (
        "The order of substitutes is not known, as {person} has no seniority data ({article}). "
        "Please ask the records section to complete the seniority data."
    ),
    "substitution.vacant": (
        "{post} is vacant. A vacancy is no absence, so the decision cannot be substituted ({art"
        "icle}). Please ask the personnel section for an acting head."
    ),
}
