# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a file that was to be loaded, in English."""

SENTENCES: dict[str, str] = {
    "cell.empty": "“{column}” is empty. Please fill it in.",
    "cell.not_a_date": "“{value}” in “{column}” is not a date. Please write it as 2026-04-01.",
    "cell.not_a_number": (
        "“{value}” in “{column}” is not a number. Please write plain digits without separators."
    ),
    "cell.not_allowed": "“{value}” cannot stand in “{column}”. The guide lists the words that can.",
    "file.cells": "The number of cells differs from the header ({found}). Please check the commas.",
    "file.columns": "The columns of the header are wrong: expected {expected}, found {found}.",
    "file.empty": "The table has no rows. Please write at least one.",
    "file.missing": "This file is missing. Please put it into the folder.",
    "file.not_csv": "This is not CSV ({detail}). Please check the quotation marks.",
    "file.unknown": "No file of this name is used; those are {known}. Please check the name.",
    "holding.outlives_post": (
        "The post {post_id} does not exist for the whole period. Please correct the period."
    ),
    "holding.person_unknown": "The person {person_id} is not in people.csv.",
    "holding.post_unknown": "The post {post_id} is not in posts.csv.",
    "id.twice": "“{id}” also stands in line {line}. Please remove one of them.",
    "matter.unknown": "The matter “{matter}” is not in rules.csv.",
    "period.empty": (
        "The end ({valid_to}) is not after the beginning ({valid_from}). Are the dates reversed?"
    ),
    "person.unknown": "The person {person_id} is not in the organisation.",
    "post.outlives_section": (
        "The section {section} does not exist for the whole period of the post."
    ),
    "post.section_unknown": "The section {section_id} is not in sections.csv.",
    "post.two_heads": "The section {section_id} has two heads of the rank {rank}.",
    "post.two_holders": "The post {post_id} has another holder in the same period ({other}).",
    "post.unknown": (
        "The organisation has no post “{post}”. Please write an id, a title or the name of an o"
        "ffice."
    ),
    "records.twice": "The id “{file_id}” of a record file is taken already.",
    "rule.contract_of_any_matter": "A rule that looks at the contract amount must name its matter.",
    "rule.flag_unknown": "There is no flag “{flag}”. The guide lists those that can be used.",
    "rule.half_limit": "The limit is incomplete: write as many of amount_op, amount and unit.",
    "rule.matter_label": (
        "The label of the matter “{matter}” is missing or differs from its other rows."
    ),
    "rule.rank_without_post": (
        "No head in the organisation has the rank {rank}, so nobody could decide by this rule."
    ),
    "rules.bands_overlap": (
        "Its band overlaps with that of line {line} ({at} on {day} falls under both)."
    ),
    "rules.gap": "Nobody decides “{matter}” at {at} on {day} (flags: {flags}).",
    "rules.gap_in_time": "There is no rule for this matter from {day} until {until}.",
    "rules.never_reached": (
        "This row never decides, as earlier rows catch everything. Please correct order or cond"
        "itions."
    ),
    "rules.several_sets": (
        "The file holds several rule sets ({names}). Please use one folder for each."
    ),
    "series.back": (
        "The next number of “{mark}” is {standing}; it cannot go back to {next}. Numbers only "
        "go on, and what is passed over stays on record with its reason."
    ),
    "series.mark_unknown": "No section has the document mark “{mark}”.",
    "series.twice": "The same series of “{mark}” stands here twice. Please write one line.",
    "section.cycle": "Going up from the section {section_id} leads back to itself.",
    "section.level_not_below": "The level {level} is not below that of its parent {parent}.",
    "section.outlives_parent": "The parent {parent} does not exist for the whole period.",
    "section.parent_unknown": "The parent {parent_id} is not in sections.csv.",
    "seniority.lot_missing": (
        "Alike in everything with the person of line {line}: please enter different lots for both."
    ),
    "substitution.cycle": (
        "The order of substitution runs in a ring ({posts}). Mark rows that go back up with upw"
        "ard = yes."
    ),
    "substitution.order_twice": (
        "It has the same place ({order}) as line {line}. Please give each its own."
    ),
    "substitution.upward_unmarked": (
        "“{substitute}” is a superior. If that is meant, please write upward = yes."
    ),
    "successor.not_there": "The successor {id} does not exist on {valid_from}.",
    "successor.predecessor_lives": (
        "{id} still exists on {valid_from}. Please check the day of its abolition."
    ),
    "successor.twice": "The successor of {id} also stands in line {line}. Please remove one.",
    "successor.unknown": "{id} is not in the organisation's files.",
}
