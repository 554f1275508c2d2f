# SPDX-License-Identifier: Apache-2.0
"""What is said of each case after approving several together."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.errors import Code
from desktop.facade import Act, CaseRow, OutboxRow, SendState, Trouble
from desktop.ui import words
from desktop.ui.bulk_run import Outcome
from desktop.ui.texts import explain


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of the result: its tone, a mark, its words, and whether to open the case."""

    tone: str
    mark: str
    text: str
    to_open: bool = False

    def whole(self) -> str:
        """Mark and words."""
        return f"{self.mark} {self.text}"


def verb(why: str) -> str:
    """The word for approving, by why the case waits."""
    return {
        "gogi": QCoreApplication.translate("BulkWords", "同意"),
        "kessai": QCoreApplication.translate("BulkWords", "決裁"),
    }.get(why, QCoreApplication.translate("BulkWords", "承認"))


def reasons(keys: str) -> str:
    """``重要などの印があります・前に見た時から変わりました``."""
    known = [words.LOOK_FIRST.get(key, key) for key in keys.split(",") if key]
    return "・".join(words.say(source) for source in known)


def result(why: str, outcome: Outcome, sent: OutboxRow | None) -> Said:
    """Say what became of one case; ``sent`` is its act in the outbox as it stands now."""
    translate = QCoreApplication.translate
    if outcome is None:
        text = translate("BulkWords", "中止したため、承認していません。")
        return Said(tone="second", mark="・", text=text)
    if isinstance(outcome, Act):
        return _kept(why, sent or outcome.row)
    if outcome.code == Code.BATCH_LOOK_FIRST:
        text = translate("BulkWords", "承認していません。開いて確かめてください（{reasons}）。")
        text = text.format(reasons=reasons(outcome.params.get("reasons", "")))
        return Said(tone="waiting", mark="◐", text=text, to_open=True)
    if outcome.code.startswith("network."):
        # The sentence of this code speaks of acts that were kept; here nothing was.
        text = translate(
            "BulkWords",
            "承認していません。起案用紙がこの端末になく、サーバーにも届きませんでした。"
            "つながってから、もう一度承認してください。",
        )
        return Said(tone="refused", mark="▲", text=text)
    return _refused(outcome)


def left_out(row: CaseRow) -> Said:
    """Say of a case that was not approved because it must be opened first."""
    return result(
        row.why,
        Trouble(code=Code.BATCH_LOOK_FIRST, params={"reasons": ",".join(row.look_first)}),
        None,
    )


def _kept(why: str, row: OutboxRow) -> Said:
    translate = QCoreApplication.translate
    act = verb(why)
    if row.state is SendState.SENT:
        text = translate("BulkWords", "{act}しました。サーバーが受け付けました。")
        return Said(tone="done", mark="✓", text=text.format(act=act))
    if row.state is SendState.ATTENTION:
        return _refused(Trouble(code=row.code, params=row.params))
    state = words.say(words.SEND_STATES[row.state])
    text = translate("BulkWords", "{act}をこの端末に保存しました。{state}。")
    return Said(tone="waiting", mark="◐", text=text.format(act=act, state=state))


def _refused(trouble: Trouble) -> Said:
    said = explain(trouble)
    text = QCoreApplication.translate("BulkWords", "承認していません。{meaning}{advice}")
    text = text.format(meaning=said.meaning, advice=said.advice)
    return Said(tone="refused", mark="▲", text=text, to_open=True)
