# SPDX-License-Identifier: Apache-2.0
"""Sentences about surveys, in Japanese: refusals, and faults of the file of questions."""

SENTENCES: dict[str, str] = {
    "survey.answers_unfit": (
        "回答がアンケートの設問に合いません。回答は受け付けていません。"
        "アンケートを開き直して、もう一度回答してください。"
    ),
    "survey.not_open": (
        "このアンケートの受付は {first} から {last} までです。回答は受け付けていません。"
        "お急ぎの意見は、改革プロジェクト推進課にお伝えください。"
    ),
    "survey.nothing_answered": (
        "どの設問にも回答がありません。回答は受け付けていません。"
        "一つ以上の設問に答えてから送ってください。"
    ),
    "survey.unknown": (
        "このアンケートは見つからないか、あなたは対象ではありません。"
        "回答は受け付けていません。一覧を読み直してください。"
    ),
}

LOADING: dict[str, str] = {
    "survey.begun": (
        "アンケート「{survey}」は始まっているため、入れ替えられません。何も登録していません。"
        "別の --id で登録してください。"
    ),
    "survey.days": (
        "アンケートの期間が正しくありません。終わりの日は始まりの日以後で、今日（{today}）以後に"
        "してください。何も登録していません。"
    ),
    "survey.section_unknown": (
        "所属「{section}」は今日の組織にありません。何も登録していません。番号を確かめてください。"
    ),
    "survey.too_few": (
        "対象が{count}人です。匿名を守るため、{least}人以上を対象にしてください。"
        "何も登録していません。"
    ),
}
"""Told by the command that loads a survey, and to nobody else."""

PROBLEMS: dict[str, str] = {
    "survey_file.option_twice": "同じ選択肢が二度書かれています。片方を消してください。",
    "survey_file.options": (
        "kind が {kind} の設問の選択肢は{least}個から{most}個までです。| で区切って書いてください。"
    ),
    "survey_file.options_en": (
        "英語の選択肢が{found}個で、日本語の数と合いません。同じ数にするか、空にしてください。"
    ),
    "survey_file.text": (
        "{longest}字より長いか、制御文字が入っています。短い普通の文字だけにしてください。"
    ),
    "survey_file.too_many": "設問は{most}問までです。ここから先の行を消してください。",
}
