# SPDX-License-Identifier: Apache-2.0
"""Sentences about surveys, in English: refusals, and faults of the file of questions."""

SENTENCES: dict[str, str] = {
    "survey.answers_unfit": (
        "The answers do not fit the questions of the survey. They were not taken. "
        "Please open the survey anew and answer it again."
    ),
    "survey.not_open": (
        "This survey takes answers from {first} to {last}. Yours were not taken. "
        "Please tell the reform office what is urgent."
    ),
    "survey.nothing_answered": (
        "No question was answered. Nothing was taken. "
        "Please answer at least one question and send again."
    ),
    "survey.unknown": (
        "There is no such survey, or it does not ask you. Nothing was taken. "
        "Please read the list again."
    ),
}

LOADING: dict[str, str] = {
    "survey.begun": (
        "Survey {survey} has begun and cannot be replaced. Nothing was loaded. "
        "Please use another --id."
    ),
    "survey.days": (
        "The days of the survey make no sense: the last is not before the first, and not before "
        "today ({today}). Nothing was loaded. Please correct them."
    ),
    "survey.section_unknown": (
        "Section {section} is not in today's organisation. Nothing was loaded. Please check its id."
    ),
    "survey.too_few": (
        "Only {count} people would be asked. To keep them anonymous, please ask at least "
        "{least}. Nothing was loaded."
    ),
}
"""Told by the command that loads a survey, and to nobody else."""

PROBLEMS: dict[str, str] = {
    "survey_file.option_twice": "the same option is written twice; please remove one",
    "survey_file.options": (
        "a question of kind {kind} has {least} to {most} options; please write them between |"
    ),
    "survey_file.options_en": (
        "{found} English options do not match the Japanese; please write as many, or none"
    ),
    "survey_file.text": (
        "longer than {longest} characters, or with control characters; please shorten it"
    ),
    "survey_file.too_many": "a survey has at most {most} questions; please remove those from here",
}
