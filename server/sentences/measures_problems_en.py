# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the files of measures and actuals, in English."""

SENTENCES: dict[str, str] = {
    "measure.id_wrong": (
        "“{value}” cannot name a measure: begin with a small letter, use small letters, digits and "
        "low lines only, at most 40."
    ),
    "measure.month_wrong": "“{value}” cannot be read as a month: write it like 2020-09.",
    "measure.number_twice": (
        "number {id} is that of the measure of line {line} too: give it another one"
    ),
    "measure.source_twice": (
        "the measure of line {line} takes “{id}” too: what the suite counts feeds one measure only"
    ),
    "measure.step_outside": (
        "the step {value} of {month} does not lie between baseline and target: check the value"
    ),
    "measure.step_wrong": (
        "“{value}” cannot be read as a step: write them like 2021-03=5000|2021-09=9000"
    ),
    "measure.steps_order": (
        "the months of the steps do not run from baseline to target ({second} follows {first}): "
        "put them in order"
    ),
    "measure.target_before_baseline": (
        "the month of the target, {target}, is not after that of the baseline, {baseline}: check "
        "both"
    ),
    "measure.target_wrong_way": (
        "the target {target} is worse than the baseline {baseline}: check direction and values"
    ),
    "measure.value_wrong": (
        "“{value}” cannot be read as a figure: no unit, at most {decimals} decimals"
    ),
}
