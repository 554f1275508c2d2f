# SPDX-License-Identifier: Apache-2.0
"""Who decides during an absence, in words: in order, with the article and its conditions."""

from PySide6.QtCore import QCoreApplication

from desktop.absences import Meanwhile, MeanwhileStep, StandIn
from desktop.ui import words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.texts import explain

MOST_NAMES = 3
"""Of those who may be in charge; in which cases each is, only the case can tell."""

IN_CHARGE = {
    "bureau_head": QT_TRANSLATE_NOOP("MeanwhileWords", "案件を主管する局長"),
    "department_head": QT_TRANSLATE_NOOP("MeanwhileWords", "案件を主管する部長"),
    "section_head": QT_TRANSLATE_NOOP("MeanwhileWords", "案件を主管する課長"),
    "team_head": QT_TRANSLATE_NOOP("MeanwhileWords", "案件を主管する係長"),
}


def heading(found: Meanwhile) -> str:
    """Say for which post somebody decides."""
    pattern = QT_TRANSLATE_NOOP("MeanwhileWords", "{post}の決裁を代わりにする人")
    return _say(pattern).format(post=found.office)


def lines(found: Meanwhile) -> tuple[str, ...]:
    """Say in order who decides meanwhile, or why nobody may; conditions shared by all once."""
    if found.nobody is not None:
        return (explain(found.nobody).meaning,)
    limits = [conditions(step) for step in found.steps]
    shared = len(set(limits)) == 1
    said, order = [], 0
    for step, limit in zip(found.steps, limits, strict=True):
        if step.in_charge:
            order += 1
            said.append(f"{order}. {_charge(step)}")
        else:
            said += [f"{order + e.order}. {_named(e)}  （{step.article}）" for e in step.stand_ins]
            order += max(each.order for each in step.stand_ins)
        said += [limit] if limit and not shared else []
    return (*said, *(limits[:1] if shared and limits[0] else ()))


def conditions(step: MeanwhileStep) -> str:
    """Say in which cases only a row of the order holds, empty when in all."""
    flags = "・".join(words.say(words.FLAGS.get(each, each)) for each in step.barred)
    said = (
        (step.urgent_only, QT_TRANSLATE_NOOP("MeanwhileWords", "至急の案件に限ります。"), ""),
        (
            step.settled_consent,
            QT_TRANSLATE_NOOP("MeanwhileWords", "合議が整った案件に限ります。"),
            "",
        ),
        (
            bool(step.matters),
            QT_TRANSLATE_NOOP("MeanwhileWords", "「{what}」の案件に限ります。"),
            "・".join(step.matters),
        ),
        (
            bool(step.excepted),
            QT_TRANSLATE_NOOP("MeanwhileWords", "「{what}」の案件を除きます。"),
            "・".join(step.excepted),
        ),
        (
            bool(step.barred),
            QT_TRANSLATE_NOOP("MeanwhileWords", "「{what}」に当たる案件を除きます。"),
            flags,
        ),
    )
    return " ".join(_say(pattern).format(what=what) for holds, pattern, what in said if holds)


def _charge(step: MeanwhileStep) -> str:
    post = _say(IN_CHARGE.get(step.in_charge, ""))
    if not post:
        named = QT_TRANSLATE_NOOP("MeanwhileWords", "案件を主管する{title}")
        post = _say(named).format(title=step.in_charge)
    names = _say(QT_TRANSLATE_NOOP("MeanwhileWords", "、")).join(
        _named(each) for each in step.stand_ins[:MOST_NAMES]
    )
    more = len(step.stand_ins) - MOST_NAMES
    if more > 0:
        pattern = QT_TRANSLATE_NOOP("MeanwhileWords", "{names} ほか{count}人")
        names = _say(pattern).format(names=names, count=more)
    return f"{post}  （{step.article}）: {names}"


def _named(each: StandIn) -> str:
    return f"{each.office}  {each.name}"


def _say(source: str) -> str:
    return QCoreApplication.translate("MeanwhileWords", source)
