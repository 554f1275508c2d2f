# SPDX-License-Identifier: Apache-2.0
"""The part of the desk in memory that answers questions and keeps no case."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from approval.identifiers import SectionId
from approval.letters_wanted import USUAL_KINDS, LetterMode, LettersSent, LettersWanted
from approval.register.report import CountedCases
from approval.wire import StalledCases
from desktop.absences import AbsenceRow, AbsencesOfOthers, AbsenceWish, Colleague, Meanwhile
from desktop.facade import Trouble
from desktop.reports import FigureAsked, RateAnswer, RateAsked
from desktop.who import SectionChoice, WhoAnswer, WhoQuestion
from tests.desktop import sample_absences, sample_rates, sample_stalled, sample_who
from tests.desktop.sample_case import NOW

LETTERS = LettersSent(
    sends=True,
    address="yamazaki@city.example",
    wanted=LettersWanted(mode=LetterMode.IMMEDIATE, kinds=USUAL_KINDS),
)


@dataclass
class FakeInquiries:
    """Answers from samples; ``next_trouble`` is the answer to the next call that may fail."""

    next_trouble: Trouble | None = None
    questions: list[WhoQuestion] = field(default_factory=list)
    rates_asked: list[RateAsked] = field(default_factory=list)
    figures_asked: list[tuple[FigureAsked, str]] = field(default_factory=list)
    rate_kept: bool = False
    letters_sent: LettersSent = LETTERS
    heads: bool = True
    stuck: StalledCases = sample_stalled.EMPTY
    others_away: tuple[AbsenceRow, ...] = field(default_factory=sample_absences.others)
    absence_rows: tuple[AbsenceRow, ...] = field(default_factory=sample_absences.rows)

    def sections(self, query: str) -> tuple[SectionChoice, ...]:
        names = {"": ("総務局 人事課",), **{n: (f"総務局 {n}",) for n in ("情報政策課", "管財課")}}
        found = names.get(query, ())
        return tuple(SectionChoice(section_id=SectionId(n), path=n) for n in found)

    def who(self, question: WhoQuestion) -> WhoAnswer | Trouble:
        self.questions.append(question)
        return self.take_trouble() or sample_who.answer(question)

    def absences(self) -> tuple[AbsenceRow, ...]:
        return self.absence_rows

    def absences_of_others(self) -> AbsencesOfOthers:
        return AbsencesOfOthers(rows=self.others_away, may_register=self.heads)

    def colleagues(self, query: str) -> tuple[Colleague, ...]:
        found = sample_absences.colleagues()
        return tuple(each for each in found if query in f"{each.office} {each.name}")

    def cover(self, wish: AbsenceWish) -> tuple[Meanwhile, ...]:
        return sample_absences.covers()

    def rate(self, asked: RateAsked) -> RateAnswer | Trouble:
        self.rates_asked.append(asked)
        trouble = self.take_trouble()
        if trouble is not None and not self.rate_kept:
            return RateAnswer(report=None, read_at=None, trouble=trouble)
        report = sample_rates.report(asked)
        return RateAnswer(report=report, read_at=NOW - timedelta(hours=9), trouble=trouble)

    def rate_cases(
        self, asked: RateAsked, figure: FigureAsked, after: str
    ) -> CountedCases | Trouble:
        self.figures_asked.append((figure, after))
        return self.take_trouble() or sample_rates.behind(after)

    def stalled(self) -> StalledCases | Trouble:
        return self.take_trouble() or self.stuck

    def letters(self) -> LettersSent | Trouble:
        return self.take_trouble() or self.letters_sent

    def want_letters(self, wanted: LettersWanted) -> LettersSent | Trouble:
        trouble = self.take_trouble()
        if trouble is None:
            self.letters_sent = replace(self.letters_sent, wanted=wanted)
        return trouble or self.letters_sent

    def take_trouble(self) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        return trouble
