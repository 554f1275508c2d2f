# SPDX-License-Identifier: Apache-2.0
"""From a bare Debian to a city that works, is lost, comes back, and is upgraded."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.installation import inventory, people
from tests.installation.account import Account
from tests.installation.artefacts import Artefacts
from tests.installation.bad_backups import BadBackups
from tests.installation.bad_days import BadDays
from tests.installation.bad_upgrades import BadUpgrades
from tests.installation.city_authority import CityAuthority
from tests.installation.desks import play_the_story
from tests.installation.inventory import Inventory
from tests.installation.machine import Machine
from tests.installation.manual import Follower
from tests.installation.more_work import do_more_work

TYPED = {
    "password": "administrator-of-a-test",
    "authority_passphrase": "passphrase of the authority of a test",
}
"""What is typed where a command of the manual asks."""

ACTS = frozenset(
    {
        *("city_brings_its_files", "city_adds_its_people", "city_authority_signs"),
        *("client_gets_its_files", "newer_package_arrives", "faulty_package_arrives"),
        *("fresh_machine_gets_its_files", "backup_is_brought"),
    }
)
"""What others do outside of the machines, done by the script."""

BACKUPS = "var/backups/tsukue"
PASSPHRASE = "etc/tsukue/backup.passphrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where the day plays.

    Attributes:
        folder: for everything that is written, removed afterwards.
        bare_server, bare_client: trees of bare Debians.
        packages: what is installed on them.
    """

    folder: Path
    bare_server: Path
    bare_client: Path
    packages: Artefacts


class WorstDay:
    """The machines of the day and what is carried between them."""

    def __init__(self, ground: Ground, account: Account) -> None:
        self._ground = ground
        self._account = account
        self.authority = CityAuthority(ground.folder / "authority")
        self._safe = ground.folder / "safe"
        self.month = ""
        bare = ground.bare_server
        # Short, because sockets lie in it.
        self.laptops = ground.folder / "desks"
        self.laptops.mkdir()
        self.machines = {
            "server": Machine("server", bare, ground.folder),
            "fresh": Machine("fresh", bare, ground.folder),
            "client": Machine("client", ground.bare_client, ground.folder),
        }
        self.follower = Follower(
            machines=self.machines,
            typed={name: f"{each}\n{each}\n" for name, each in TYPED.items()},
            acts=self._acts(),
            tell=account.tell,
        )

    def _acts(self) -> dict[str, Callable[[], None]]:
        server, packages = self.machines["server"], self._ground.packages
        return {
            "city_brings_its_files": lambda: people.bring_files(server),
            "city_adds_its_people": lambda: people.add_people(server),
            "city_authority_signs": lambda: self.authority.sign(server),
            "client_gets_its_files": self._equip_client,
            "newer_package_arrives": lambda: self.arrives(packages.newer),
            "faulty_package_arrives": lambda: self.arrives(packages.faulty),
            "fresh_machine_gets_its_files": lambda: self._carry(
                packages.server, self.machines["fresh"], "root"
            ),
            "backup_is_brought": self._bring_backup,
        }

    def equip_server(self) -> None:
        """Put the package where the manual says that it was put."""
        self._carry(self._ground.packages.server, self.machines["server"], "root")

    def keep_safe(self) -> None:
        """Take backups and their passphrase off the machine, as the city does every morning."""
        root = self.machines["server"].root
        shutil.copytree(root / BACKUPS, self._safe / "backups")
        shutil.copy(root / PASSPHRASE, self._safe / "passphrase")

    def _bring_backup(self) -> None:
        root = self.machines["fresh"].root
        shutil.copytree(self._safe / "backups", root / BACKUPS, dirs_exist_ok=True)
        shutil.copy(self._safe / "passphrase", root / PASSPHRASE)

    def _equip_client(self) -> None:
        self._carry(self._ground.packages.client, self.machines["client"], "root")
        self.authority.hand_out(self.machines["client"])

    def arrives(self, package: Path) -> None:
        """Put a package where the manual says that a new one is put."""
        folder = self.machines["fresh"].root / "root/new"
        shutil.rmtree(folder, ignore_errors=True)
        self._carry(package, self.machines["fresh"], "root/new")

    @staticmethod
    def _carry(package: Path, machine: Machine, place: str) -> None:
        (machine.root / place).mkdir(exist_ok=True)
        shutil.copy(package, machine.root / place)


def play(ground: Ground, account: Account) -> None:
    """Play the whole day.

    Raises:
        AssertionError: something is not as the manual says, or is lost.
    """
    day = WorstDay(ground, account)
    before = _a_city_that_works(day, ground, account)
    _back_from_nothing(day, ground, account, before)
    tally = day.follower.tally
    account.tell(
        f"\n手引き: {tally.followed} の手順をたどり、{tally.acted} を代行し、"
        f"{len(tally.skipped)} を省きました。"
        f" Steps followed {tally.followed}, done for others {tally.acted}, "
        f"skipped {len(tally.skipped)}"
    )
    for place, reason in tally.skipped:
        account.tell(f"  {place} {reason}")


def _a_city_that_works(day: WorstDay, ground: Ground, account: Account) -> Inventory:
    server, client = day.machines["server"], day.machines["client"]
    with server, client:
        day.equip_server()
        for page in ("install", "connect", "watching"):
            with account.part(f"手引き {page}.md"):
                day.follower.follow(page)
        client.switch_off()
        with account.part("はじめの物語 The first issue's story"):
            day.month = play_the_story(client, day.laptops, account.tell)
        with account.part("もっと仕事をする More work"):
            do_more_work(server, account.tell)
        with account.part("手引き backup.md"):
            day.follower.follow("backup")
        with account.part("棚卸し Inventory"):
            before = inventory.take(server, ground.folder / "before", day.month)
            account.tell(f"  {before.line()}")
        BadDays(server, day.authority, account).play()
        BadBackups(server, account).play()
        with account.part("棚卸し Inventory after the bad days"):
            _expect_equal(before, inventory.take(server, ground.folder / "later", day.month))
            account.tell("  何も失われていない。 Nothing is lost.")
        with account.part("最後のバックアップ The last backup"):
            server.do("tsukue-server backup /var/backups/tsukue")
            day.keep_safe()
    return before


def _back_from_nothing(day: WorstDay, ground: Ground, account: Account, before: Inventory) -> None:
    # The old machine is gone with everything on it: what is left is in the safe.
    fresh = day.machines["fresh"]
    day.follower.machines = {**day.machines, "server": fresh}
    with fresh:
        with account.part("手引き recover.md"):
            day.follower.follow("recover")
        with account.part("棚卸し Inventory of the restored"):
            after = inventory.take(fresh, ground.folder / "after", day.month)
            account.tell(f"  {after.line()}")
        _expect_equal(before, after)
        account.tell("  すべて等しい。 All equal.")
        with account.part("手引き upgrade.md"):
            day.follower.follow("upgrade")
            _expect_version(fresh, ground.packages.newer)
        day.arrives(ground.packages.laborious)
        BadUpgrades(fresh, ground.packages.laborious, account).play()
        with account.part("手引き move.md"):
            day.follower.follow("move")
        with account.part("取り除いても残る What a removal keeps"):
            _remove(fresh)
            account.tell("  設定、データ、データベース、バックアップは残っています。 All is kept.")


def _expect_equal(before: Inventory, after: Inventory) -> None:
    lost = inventory.differences(before, after)
    if lost:
        raise AssertionError("the city differs:\n" + "\n".join(lost))


def _expect_version(machine: Machine, package: Path) -> None:
    """Hold the machine to the release that worked before the faulty one came."""
    version = package.name.split("_")[1]
    said = machine.do("curl --silent --fail http://127.0.0.1:8722/healthz")
    if f'"version":"{version}"' not in said:
        raise AssertionError(f"after a failed upgrade {version} does not answer, but: {said}")
    half = machine.do("cd /; su postgres -c 'psql -At tsukue -c \"\\dt half_done\"' 2>&1")
    if "half_done|" in half:
        raise AssertionError("a failed migration has left a table behind")


def _remove(machine: Machine) -> None:
    """Remove the package, and look for everything that only a person may delete."""
    machine.do("apt-get remove -y tsukue-server")
    machine.do(
        "test ! -e /opt/tsukue/current\n"
        "ls /etc/tsukue/tsukue.toml /var/lib/tsukue/passphrase /var/lib/tsukue/files\n"
        "ls /var/backups/tsukue/*\n"
    )
    rows = machine.do(
        "cd /; su postgres -c 'psql -At tsukue -c \"select count(*) from case_event\"'"
    )
    if int(rows) == 0:
        raise AssertionError("the removal has emptied the database")
