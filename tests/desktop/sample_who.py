# SPDX-License-Identifier: Apache-2.0
"""An answer to who decides, as the story's rules give it, for the screens."""

from approval.identifiers import PostId
from desktop.absences import Cover, StandIn
from desktop.facade import Trouble
from desktop.who import NeededConsent, Office, RuleLine, WhoAnswer, WhoQuestion
from tests.desktop.sample_case import AUTHORITY, PEOPLE

SOURCE = "熊本市消防局事務決裁に関する訓令（平成11年訓令第8号）"


COVER = Cover(
    office="人事課長",
    stand_ins=tuple(
        StandIn(post_id=PostId(post), office=post, name=name, order=order, article="第4条第1項")
        for order, (post, name) in enumerate(
            (("人事係長", "東海林 太郎"), ("給与係長", "小鳥遊 空")), start=1
        )
    ),
    nobody=None,
)


def office(key: str) -> Office:
    """Return one post of the story with its holder."""
    name, section, title = PEOPLE[key]
    return Office(post_id=PostId(f"post-{key}"), name=f"{section}{title}", holders=(name,))


def answer(question: WhoQuestion) -> WhoAnswer:
    """Return the bureau head as decider; nobody for a matter of the council."""
    line = (office("section"), office("bureau"))
    if "council" in question.flags:
        missing = Trouble(
            code="route.decider_missing", params={"rank": "市長決裁", "section": "総務局人事課"}
        )
        return WhoAnswer(
            authority=None, source_title="", decider=None, nobody=missing, line=line, rules=RULES
        )
    return WhoAnswer(
        authority=AUTHORITY,
        source_title=SOURCE,
        decider=office("bureau"),
        nobody=None,
        line=line,
        absent=bool(question.absent),
        consents=(NeededConsent(office=office("finance"), article="第7条第2項"),),
        substitution=COVER,
        rules=RULES,
    )


RULES = (
    RuleLine(
        article="専決の留保",
        label="市長決裁",
        decides=False,
        reasons=(("why.condition", {"flags": "重要・異例・先例・紛争・議会"}),),
    ),
    RuleLine(article="第2条(5)", label="局長専決", decides=True, reasons=(("why.applies", {}),)),
    RuleLine(
        article="専決の定めなし",
        label="市長決裁",
        decides=False,
        reasons=(("why.earlier", {"article": "第2条(5)"}),),
    ),
)
