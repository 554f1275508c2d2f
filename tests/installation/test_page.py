# SPDX-License-Identifier: Apache-2.0
"""Reading a page as steps, and holding it to what it says."""

from pathlib import Path

import pytest

from tests.installation.bare_debian import dependency_names
from tests.installation.commands import commands
from tests.installation.manual import first_missing, write_settings
from tests.installation.page import BadPage, Step, steps_of

PAGE = """# 例

```sh
one
two
```
```text
出る…
```

<!-- manual: at client -->
<!-- manual: acts somebody_does -->
<!-- manual: types password -->
   ```sh
   three
   ```

```toml /etc/example.toml
name = "机"
```

<!-- manual: skip Windowsの端末で行う -->
```bat
four
```

<!-- manual: refused -->
```sh
five
```
"""


def read(text: str, folder: Path) -> tuple[Step, ...]:
    page = folder / "page.md"
    page.write_text(text, "utf-8")
    return steps_of(page)


def test_a_page_is_read_as_its_steps_in_order(tmp_path: Path) -> None:
    steps = read(PAGE, tmp_path)
    assert [(one.kind, one.at, one.text) for one in steps] == [
        ("sh", "server", "one\ntwo"),
        ("acts", "client", "somebody_does"),
        ("sh", "client", "three"),
        ("toml", "client", 'name = "机"'),
        ("bat", "client", "four"),
        ("sh", "client", "five"),
    ]
    assert steps[0].expected == ("出る…",)
    assert [one.types for one in steps] == ["", "", "password", "", "", ""]
    assert steps[3].file == "/etc/example.toml"
    assert steps[4].skipped == "Windowsの端末で行う"
    assert [one.refused for one in steps] == [False] * 5 + [True]


def test_a_step_is_not_skipped_without_a_reason(tmp_path: Path) -> None:
    with pytest.raises(BadPage, match="without a reason"):
        read("```bat\nfour\n```\n", tmp_path)


def test_a_comment_that_is_not_understood_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadPage, match="skipp"):
        read("<!-- manual: skipp x -->\n", tmp_path)


def test_what_must_be_printed_is_found_in_its_order() -> None:
    said = "first\nready: data in /x\nlast\n"
    assert first_missing(("ready: …", "last"), said) == ""
    assert first_missing(("last", "ready: …"), said) == "ready: …"
    assert first_missing(("read",), said) == "read"


def test_settings_are_written_in_their_place(tmp_path: Path) -> None:
    file = tmp_path / "some.toml"
    file.write_text('# why\nname = "old"\n# port = 1\n', "utf-8")
    write_settings(file, 'name = "a\\1"\nport = 2\nfresh = 3')
    assert file.read_text("utf-8") == '# why\nname = "a\\1"\nport = 2\nfresh = 3\n'


def test_the_names_of_what_a_package_needs_are_read() -> None:
    fields = "Pre-Depends: dpkg (>= 1.17)\nDepends: python3 (>= 3.11), nginx-light | nginx, a:any\n"
    assert dependency_names(fields) == ("dpkg", "python3", "nginx-light", "a")


def test_the_commands_in_lines_of_shell_are_found() -> None:
    script = 'tsukue-server doctor || true\necho x | tsukue-server user add "a b" c > d\nls'
    assert list(commands(script)) == [["doctor"], ["user", "add", "a b", "c"]]
