"""Installs the Debian package in a bare Debian 12, uses it there, and takes it away again. As root:

    .venv/bin/python packaging/try_deb.py [FILE.deb]

FILE is the one in `dist` unless named. Nothing but the package and what it depends on comes into the bare system; the
screen, the sound server and the keyring on which an ordinary user tries the program are ours (`smoke.py`), and
reached by their sockets. One line a check; exit code 1: something is not as it should be. Needs debootstrap, binutils
and what `packaging/go.py test --install-system` brings. The bare system is removed at the end.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from binaries import binaries, linked_to
from go import ROOT
from smoke import Packed, Wrong, smoke, surrounded, told

RELEASE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
USER = "reader"
INSIDE = "--inside"
"""The first word when the program has begun anew with mounts of its own, which end with it."""

NOT_THE_PACKAGES = (
    "/home/",
    "/proc/",
    "/dev/",
    "/sys/",
    "/tmp/",
    "/var/cache/",
    "/var/log/",
    "/var/lib/apt/",
)
"""What no package is held responsible for: the user's own files, and what apt keeps for itself."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A Debian below the folder `root`."""

    root: Path

    def run(self, *words: str) -> str:
        """What a program in it prints. Raises `Wrong` with the end of what it says if it fails."""
        command = ["chroot", self.root, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *words]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise Wrong(f"{' '.join(words)}: {(done.stderr or done.stdout).strip()[-600:]}")
        return done.stdout

    def mount(self, folder: Path) -> None:
        """Show `folder` under the same path in it, until this process ends."""
        place = self.root / folder.relative_to("/")
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", folder, place], check=True)

    def files(self) -> set[str]:
        """Every file and folder in it that a package could have brought."""
        found = self.run("find", "/", "-xdev", "-path", "/proc", "-prune", "-o", "-print").splitlines()
        return {name for name in found if not f"{name}/".startswith(NOT_THE_PACKAGES)}

    def processes(self) -> list[str]:
        """The commands that run in it."""
        return [
            process.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode()
            for process in Path("/proc").glob("[0-9]*")
            if _root_of(process) == str(self.root)
        ]


def bootstrap(bare: Bare) -> str:
    """Make the bare system, with a user in it."""
    bare.root.chmod(0o755)
    command = ["debootstrap", "--variant=minbase", RELEASE, bare.root, MIRROR]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Wrong(f"debootstrap: {done.stdout.strip()[-600:]}")
    bare.mount(Path("/proc"))
    bare.run("useradd", "--create-home", USER)
    bare.run("apt-get", "update", "-q")
    return (
        f"Debian {bare.root.joinpath('etc/debian_version').read_text().strip()}, {_packages(bare)} packages"
    )


def install(bare: Bare, deb: Path) -> str:
    """Install the package, with what it depends on and no more."""
    before = _packages(bare)
    place = bare.root / deb.name
    place.write_bytes(deb.read_bytes())
    bare.run("apt-get", "install", "-q", "-y", "--no-install-recommends", f"/{deb.name}")
    place.unlink()
    return f"{deb.stat().st_size >> 20} MB, with {_packages(bare) - before - 1} packages that it depends on"


def check_libraries(bare: Bare) -> str:
    """Whatever the package's files are linked to is found, and comes from packages that it names itself."""
    program = bare.root / "usr/lib/readlark"
    own = {file.name for file in program.rglob("*")}
    files = list(binaries(program))
    linked: set[str] = set()
    missing: set[str] = set()
    for file in files:
        inside = f"/{file.relative_to(bare.root)}"
        said = bare.run("env", "LD_LIBRARY_PATH=/usr/lib/readlark/_internal", "ldd", inside)
        missing |= set(re.findall(r"(\S+) => not found", said))
        linked |= linked_to(file) - own
    if missing:
        raise Wrong(f"not found: {', '.join(sorted(missing))}")
    named = re.findall(r"[a-z0-9][a-z0-9+.-]+", bare.run("dpkg-query", "-W", "-f", "${Depends}", "readlark"))
    owners = {library: _owner(bare, library) for library in linked}
    if unnamed := {owner for owner in owners.values() if owner not in named}:
        raise Wrong(f"the package does not name {', '.join(sorted(unnamed))}")
    return f"{len(files)} files, linked to {len(linked)} libraries of {len(set(owners.values()))} packages"


def use(bare: Bare) -> Iterator[bool]:
    """An ordinary user tries the program."""
    with tempfile.TemporaryDirectory(prefix="try-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        own = folder / "own"
        with surrounded(folder) as (surroundings, env):
            bare.mount(folder)
            bare.mount(Path("/tmp/.X11-unix"))
            own.mkdir()
            uid, gid = (int(bare.run("id", option, USER)) for option in ("-u", "-g"))
            os.chown(own, uid, gid)
            own.chmod(0o700)
            home = {
                "HOME": f"/home/{USER}",
                "PATH": "/usr/bin:/bin",
                "LANG": "C.UTF-8",
                "XDG_RUNTIME_DIR": str(own),
            }
            command = ("/usr/sbin/chroot", f"--userspec={USER}:{USER}", str(bare.root), "readlark")
            yield from smoke(Packed(command, home | env, own), surroundings)


def remove(bare: Bare, before: set[str]) -> str:
    """Take the package away; what is left are the user's own files and nothing that was not there before."""
    if running := bare.processes():
        raise Wrong(f"still running: {', '.join(running)}")
    bare.run("apt-get", "purge", "-q", "-y", "readlark")
    bare.run("apt-get", "autoremove", "--purge", "-q", "-y")
    if left := sorted(bare.files() - before):
        raise Wrong(f"{len(left)} files are left: {', '.join(left[:20])}")
    own = [file for file in bare.root.joinpath("home", USER).rglob("*") if file.is_file()]
    return f"nothing is left but the user's own files, {len(own)} of them"


def _packages(bare: Bare) -> int:
    return len(bare.run("dpkg-query", "-W").splitlines())


def _owner(bare: Bare, library: str) -> str:
    """The package that a library of the system comes from."""
    said = bare.run("dpkg-query", "-S", f"*/{library}")
    return said.partition(":")[0]


def _root_of(process: Path) -> str:
    try:
        return os.readlink(process / "root")  # noqa: PTH115
    except OSError:
        return ""


def try_it(deb: Path, bare: Bare) -> bool:
    """Every check, one after the other; whether all went well."""
    if not told("bare system", lambda: bootstrap(bare)):
        return False
    before = bare.files()
    if not told("install", lambda: install(bare, deb)):
        return False
    return all(
        [
            told("libraries", lambda: check_libraries(bare)),
            *use(bare),
            told("remove", lambda: remove(bare, before)),
        ]
    )


def main(words: list[str]) -> int:
    """Try the package that `words` name."""
    if words[:1] == [INSIDE]:
        return 0 if try_it(Path(words[1]), Bare(Path(words[2]))) else 1
    deb = Path(words[0]) if words else next((ROOT / "dist").glob("*.deb"))
    with tempfile.TemporaryDirectory(prefix="bare-") as root:
        # What is mounted is seen by the inner process alone and ends with it: here only empty folders are removed.
        inside = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__, INSIDE]
        return subprocess.run([*inside, deb.resolve(), root]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
