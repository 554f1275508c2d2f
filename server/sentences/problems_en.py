# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a file that was to be loaded, in English."""

SENTENCES: dict[str, str] = {
    "cell.empty": "It is empty. Please fill it in.",
    "cell.not_a_date": (
        "“{value}” is not a date. Please write the year of our era: 2026-04-01 or 2026/4/1."
    ),
    "cell.not_a_moment": (
        "“{value}” cannot be read as a date with a time. Please write it as 2026/11/24 8:31:02."
    ),
    "cell.not_a_number": (
        "“{value}” is not a number that can be used. Please write a whole number, not below 0; "
        "separators only at the thousands."
    ),
    "cell.not_a_time": "“{value}” is no time of day. Please write it as 12:00.",
    "cell.not_allowed": "“{value}” cannot be used. Please write one of: {allowed}.",
    "file.broken_bytes": (
        "Something here is not UTF-8. Please type this line again and save as “CSV UTF-8”."
    ),
    "file.broken_line": (
        "This line reads neither as Shift_JIS nor as UTF-8. Please copy it again from the source."
    ),
    "file.cells": (
        "The row has {found} cells, the header {expected}. Please check commas and quotation marks."
    ),
    "file.columns": (
        "The columns of the header are wrong: expected {expected}, found {found}. Please correct "
        "the header."
    ),
    "cell.too_long": "Please write at most {limit} characters.",
    "checklist.point_twice": "“{value}” stands twice. Please keep one.",
    "checklist.too_many": "A checklist has at most {limit} points. Please shorten it.",
    "checklist.two_versions": (
        "Version “{value}” is not that of the other lines. Please write the same in all."
    ),
    "checklist.version_used": (
        "Version {version} was loaded with other points. Please give the change a new version."
    ),
    "file.empty": "The table has no rows. Please write at least one.",
    "file.missing": "This file is missing. Please put it into the folder.",
    "file.not_csv": "This is not CSV ({detail}). Please check the quotation marks.",
    "file.other_encoding": (
        "The file is {encoding}. Please save it again as “CSV UTF-8”: {encoding} may have lost "
        "characters of names, so it is not read."
    ),
    "file.too_large": (
        "This table is too large (at most {megabytes} MB and {rows} rows). "
        "Please export shorter periods."
    ),
    "file.unknown": "No file of this name is used; those are {known}. Please check the name.",
    "holding.outlives_post": (
        "The post {post_id} does not exist for the whole period. Please keep within its period "
        "in posts.csv."
    ),
    "holding.person_unknown": (
        "The person {person_id} is not in people.csv. Please correct the id or add the person."
    ),
    "holding.post_unknown": (
        "The post {post_id} is not in posts.csv. Please correct the id or add the post."
    ),
    "hours.out_of_order": (
        "Times or days stand in the wrong order, or outside the day (5:00 to 5:00 of the next "
        "morning). Please check beginning and end."
    ),
    "id.twice": "“{id}” also stands in line {line}. Please remove one of them.",
    "matter.unknown": (
        "The matter “{matter}” is not in rules.csv. Please correct the code or add the matter."
    ),
    "period.empty": (
        "The end ({valid_to}) is not after the beginning ({valid_from}). Please check whether "
        "the dates are reversed."
    ),
    "person.two_main_posts": (
        "The person {person_id} has another main post (regular) in the same period, in line "
        "{line}. Please make one of them concurrent or acting_head, or part the periods."
    ),
    "person.unknown": "The person {person_id} is not in the organisation. Please check the id.",
    "policy.month_counted": (
        "Policy “{policy}” has counted days up to {counted}. A counted month keeps its policy: "
        "please let version {version} begin on the first of a later month."
    ),
    "policy.name": (
        "“{value}” cannot name a policy. Please use small letters, digits and underscores, a "
        "letter first."
    ),
    "policy.not_month_start": (
        "{day} is not the first of a month. A month is counted by one version: please write the "
        "first day of it."
    ),
    "policy.order": (
        "Version {version} of policy “{policy}” does not begin in the order of the versions. "
        "Please check number and date."
    ),
    "policy.used": (
        "Version {version} of policy “{policy}” has been used and stays as it is. Please write "
        "the change under a new version number."
    ),
    "policy.version": "Versions begin with 1. Please write a whole number from 1.",
    "post.outlives_section": (
        "The section {section} does not exist for the whole period of the post. Please keep "
        "within its period in sections.csv."
    ),
    "post.section_unknown": (
        "The section {section_id} is not in sections.csv. Please correct the id or add the section."
    ),
    "post.two_heads": (
        "The section {section_id} has another head of the rank {rank}, in line {line}. Please "
        "leave one and write heads = no for the other."
    ),
    "post.two_holders": (
        "The post {post_id} has another holder in the same period, {other} in line {line}. "
        "Please end one of the periods or remove a line."
    ),
    "post.unknown": (
        "The organisation has no post “{post}”. Please write an id, a title or the name of an "
        "office."
    ),
    "records.twice": "The id “{file_id}” of a record file is taken already. Please choose another.",
    "rule.contract_of_any_matter": (
        "A rule that looks at the contract amount is for one matter: please name it."
    ),
    "rule.flag_unknown": "There is no flag “{flag}”. Please write one that the guide lists.",
    "rule.half_limit": "The limit is incomplete: write as many of amount_op, amount and unit.",
    "rule.matter_label": (
        "The label of the matter “{matter}” is missing or differs from its other rows. Please "
        "write the same in each."
    ),
    "rule.rank_without_post": (
        "No head in the organisation has the rank {rank}, so nobody could decide by this rule. "
        "Please correct the rank or the organisation."
    ),
    "rules.bands_overlap": (
        "Its band overlaps with that of line {line} ({at} on {day} falls under both). Please "
        "correct the limit or its operation."
    ),
    "rules.gap": (
        "Nobody decides “{matter}” at {at} on {day} (flags: {flags}). Please add a row for this "
        "amount and these flags."
    ),
    "rules.gap_in_time": (
        "There is no rule for this matter from {day} until {until}. Please join the periods."
    ),
    "rules.never_reached": (
        "This row never decides, as earlier rows catch everything. Please correct order or "
        "conditions."
    ),
    "rules.several_sets": (
        "The file holds several rule sets ({names}). Please use one folder for each."
    ),
    "schedule.pattern_unknown": (
        "There is no pattern “{pattern}”. Please load the table of patterns first."
    ),
    "schedule.swap_twice": ("One day of “{person_id}” is exchanged twice. Please check both days."),
    "schedule.twice": (
        "The hours of “{person_id}” from {first} stand twice. Please remove one of the lines."
    ),
    "schedule.weekday_twice": ("This pattern has {day} twice. Please remove one of the lines."),
    "section.cycle": (
        "Going up from the section {section_id} leads back to itself. Please correct parent_id."
    ),
    "section.level_not_below": (
        "The level {level} is not below that of its parent {parent}. Please correct level or "
        "parent_id."
    ),
    "section.outlives_parent": (
        "The parent {parent} does not exist for the whole period. Please keep within its period."
    ),
    "section.parent_unknown": (
        "The parent {parent_id} is not in sections.csv. Please correct the id or add the section."
    ),
    "seniority.lot_missing": (
        "Alike in everything with the person of line {line}: please enter different lots for both."
    ),
    "series.back": (
        "The next number of “{mark}” is {standing}; it cannot go back to {next}. Numbers only go "
        "on, and what is passed over stays on record with its reason."
    ),
    "series.mark_unknown": (
        "No section has the document mark “{mark}”. Please check the marks in sections.csv."
    ),
    "series.twice": "The same series of “{mark}” stands here twice. Please write one line.",
    "setting.city_only": (
        "“{setting}” is a setting of the whole city. Please leave section_id empty."
    ),
    "setting.post_unknown": (
        "The post “{post}” is not in the organisation. Please write an id of posts.csv."
    ),
    "setting.twice": (
        "The same setting, section and first day stand in line {line} too. Please delete one."
    ),
    "substitution.cycle": (
        "The order of substitution runs in a ring ({posts}). Mark rows that go back up with "
        "upward = yes."
    ),
    "substitution.order_twice": (
        "It has the same place ({order}) as line {line}. Please give each its own."
    ),
    "substitution.upward_unmarked": (
        "“{substitute}” is a superior. If that is meant, please write upward = yes."
    ),
    "successor.not_there": (
        "The successor {id} does not exist on {valid_from}. Please check the id and the day it "
        "begins."
    ),
    "successor.predecessor_lives": (
        "{id} still exists on {valid_from}. Please check the day of its abolition."
    ),
    "successor.twice": "The successor of {id} also stands in line {line}. Please remove one.",
    "successor.unknown": (
        "{id} is not in the organisation's files. Please check kind (post or section) and id."
    ),
}
