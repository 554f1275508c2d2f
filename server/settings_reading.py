# SPDX-License-Identifier: Apache-2.0
"""Reading settings from a file and the environment; what is wrong is told by name and line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

PREFIX = "TSUKUE_SERVER_"
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")
_NAME = re.compile(r"[a-z][a-z0-9_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingFault:
    """One thing that is wrong with the settings.

    Attributes:
        code: ``settings.broken``, ``settings.unknown`` or ``settings.wrong``.
        place: ``file:line`` or the name of a variable of the environment.
        name: the setting, empty where the file is no TOML.
        near: the known name that is most like an unknown one, empty where none is.
        japanese, english: what is wrong with it.
    """

    code: str
    place: str
    name: str = ""
    near: str = ""
    japanese: str = ""
    english: str = ""

    def sentence(self, *, japanese: bool) -> str:
        """Return the fault with its place, in one line."""
        if self.code != "settings.unknown":
            return f"{self.place}: {self.japanese if japanese else self.english}"
        if japanese:
            hint = f"（{self.near} のことですか）" if self.near else ""
            return f"{self.place}: 知らない設定です: {self.name}{hint}"
        hint = f" (did you mean {self.near}?)" if self.near else ""
        return f"{self.place}: unknown setting: {self.name}{hint}"


class SettingsProblem(Exception):
    """A setting is unknown or not of its kind; the message names it.

    A check of values raises it with ``name: what is needed`` in English, and what is needed in
    Japanese; the place is added by who read the file.
    """

    def __init__(
        self, english: str, japanese: str = "", faults: tuple[SettingFault, ...] = ()
    ) -> None:
        super().__init__(english)
        self.english = english
        self.japanese = japanese or english
        self.faults = faults

    @classmethod
    def of(cls, faults: Iterable[SettingFault]) -> "SettingsProblem":
        """Return the problem of these faults."""
        every = tuple(faults)
        english = "\n".join(each.sentence(japanese=False) for each in every)
        return cls(english, "\n".join(each.sentence(japanese=True) for each in every), every)


class Given:
    """What a file and the environment say, and where they say it."""

    def __init__(
        self, path: Path | None, environment: Mapping[str, str], known: Iterable[str]
    ) -> None:
        """Read both.

        Raises:
            SettingsProblem: the file is no TOML, or names what nobody knows.
            FileNotFoundError: the named file is not there.
        """
        self._path = path
        self._lines = _text(path).splitlines() if path is not None else []
        self._known = sorted(known)
        self.values: dict[str, Any] = _parsed(self._lines, path)
        unknown = sorted((self._line(name), name) for name in self.values.keys() - set(self._known))
        if unknown:
            raise SettingsProblem.of(self._unknown(name, line) for line, name in unknown)
        self._variables = {
            name: PREFIX + name.upper()
            for name in self._known
            if PREFIX + name.upper() in environment
        }
        self.values |= {name: environment[each] for name, each in self._variables.items()}

    def located(self, problem: SettingsProblem) -> SettingsProblem:
        """Return the problem of a value with the place of the setting it names."""
        named = _NAME.findall(problem.english.partition(":")[0])
        name = next((each for each in named if each in self.values), named[0] if named else "")
        fault = SettingFault(
            code="settings.wrong",
            place=self._place(name),
            name=name,
            japanese=problem.japanese,
            english=problem.english,
        )
        return SettingsProblem.of((fault,))

    def _place(self, name: str) -> str:
        if name in self._variables:
            return self._variables[name]
        if self._path is None:
            return name
        return f"{self._path}:{self._line(name)}" if name in self.values else f"{self._path}"

    def _line(self, name: str) -> int:
        """Return where a setting begins: after the last beginning of the file without it."""
        before = 0
        for count in range(1, len(self._lines) + 1):
            try:
                values = tomllib.loads("\n".join(self._lines[:count]))
            except tomllib.TOMLDecodeError:
                continue  # in the midst of a list or a long text
            if name in values:
                break
            before = count
        return before + 1

    def _unknown(self, name: str, line: int) -> SettingFault:
        near = get_close_matches(name, self._known, n=1)
        return SettingFault(
            code="settings.unknown",
            place=f"{self._path}:{line}",
            name=name,
            near=near[0] if near else "",
        )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        line = path.read_bytes()[: problem.start].count(b"\n") + 1
        raise SettingsProblem.of(
            [_broken(path, line, "not UTF-8", "UTF-8ではありません")]
        ) from None


def _parsed(lines: list[str], path: Path | None) -> dict[str, Any]:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as problem:
        said = _AT_LINE.search(str(problem))
        line = int(said[1]) if said else len(lines)
        why = _AT_LINE.sub("", str(problem))
        japanese = f"TOMLとして読めません（{why}）"
        raise SettingsProblem.of([_broken(path, line, f"no TOML: {why}", japanese)]) from problem


def _broken(path: Path | None, line: int, english: str, japanese: str) -> SettingFault:
    return SettingFault(
        code="settings.broken", place=f"{path}:{line}", english=english, japanese=japanese
    )
