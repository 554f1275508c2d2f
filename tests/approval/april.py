# SPDX-License-Identifier: Apache-2.0
"""The small city on 1 April 2027: 情報政策課 becomes デジタル推進課, and people move on.

𠮷田 (課長) retires on 31 March; his post's successor is vacant until 5 April, when 大友's
colleague 髙橋 takes it. 山﨑's post (主任) has no successor of its own, only his section has.
"""

from datetime import UTC, datetime

from approval.organisation import Organisation
from tests.approval.city import city_files, load_city

LAST_SECOND = datetime(2027, 3, 31, 14, 59, 59, tzinfo=UTC)
"""23:59:59 of 31 March in the city."""
FIRST_SECOND = datetime(2027, 3, 31, 15, 0, 0, tzinfo=UTC)
"""0:00:00 of 1 April in the city."""

SECTIONS = """digi,デジタル推進課,section,somu,デ推,2027-04-01,
digi-kakari,推進係,team,digi,デ推,2027-04-01,
"""
POSTS = """post-digi-kacho,digi,課長,section_head,yes,2027-04-01,
post-digi-kakaricho,digi-kakari,係長,team_head,yes,2027-04-01,
post-digi-shuji,digi-kakari,主事,officer,no,2027-04-01,
"""
HOLDINGS = """p-takahashi,post-digi-kacho,regular,2027-04-05,
p-yamazaki,post-digi-kakaricho,regular,2027-04-01,
p-mori,post-digi-shuji,regular,2027-04-01,
"""
SUCCESSORS = """kind,predecessor_id,successor_id,valid_from
section,joho,digi,2027-04-01
section,joho-kakari,digi-kakari,2027-04-01
post,post-joho-kacho,post-digi-kacho,2027-04-01
post,post-joho-kakaricho,post-digi-kakaricho,2027-04-01
post,post-joho-shuji,post-digi-shuji,2027-04-01
"""


def april_files(without: str = "") -> dict[str, str]:
    """Return the files; successors of lines that name ``without`` are left out."""
    files = city_files()
    for name, added in (
        ("sections.csv", SECTIONS),
        ("posts.csv", POSTS),
        ("holdings.csv", HOLDINGS),
    ):
        lines = [_ended(line) for line in files[name].splitlines()]
        files[name] = "\n".join(lines) + "\n" + added
    kept = [line for line in SUCCESSORS.splitlines() if not without or without not in line]
    files["successors.csv"] = "\n".join(kept) + "\n"
    return files


def april(without: str = "") -> Organisation:
    """Return the city through that day."""
    return load_city(april_files(without))


def _ended(line: str) -> str:
    """End what belongs to 情報政策課 on 1 April."""
    ends = line.startswith(("joho", "post-joho")) or ",post-joho-" in line
    return line + "2027-04-01" if ends else line
