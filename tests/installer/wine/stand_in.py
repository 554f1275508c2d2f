# SPDX-License-Identifier: Apache-2.0
"""Packages of a small folder that stands for the frozen client, by the project's own definition."""

import subprocess
from pathlib import Path

from installer.packages.msi_package import compile_definition

_SOURCE = "int main(void) {{ return {answer}; }}\n"


def package(folder: Path, version: str, files: dict[str, bytes]) -> Path:
    """Compile a package of this version.

    Its program is a real one for Windows, which ends with the second number of the version.
    """
    folder.mkdir(parents=True)
    tree = folder / "client"
    for name, data in files.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(data)
    source = folder / "program.c"
    source.write_text(_SOURCE.format(answer=version.split(".")[1]), "ascii")
    program = str(tree / "tsukue.exe")
    compiler = ["x86_64-w64-mingw32-gcc", "-Os", "-s", "-mwindows", str(source), "-o", program]
    subprocess.run(compiler, check=True, capture_output=True)
    return compile_definition(tree, folder / f"tsukue-client-{version}.msi", version)
