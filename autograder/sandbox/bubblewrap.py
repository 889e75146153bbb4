"""The walls around the fork server: no network, a read-only file system without the course, an unprivileged user.

bubblewrap puts the server, and with it every child, into namespaces of its own; what a child has for itself alone is
added in `isolation`.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

UNPRIVILEGED = 65534  # the user and group called nobody
SCRATCH = "/scratch"  # not /tmp, where the course itself may stand
SYSTEM = ("/usr", "/etc/ld.so.cache", "/etc/fonts", "/etc/ssl/certs", "/etc/localtime", "/etc/alternatives")
PACKAGE = Path(__file__).resolve().parents[1]
VISIBLE = (PACKAGE / "__init__.py", PACKAGE / "cells.py", PACKAGE / "sandbox")  # of this package, to a submission
LIBRARIES = tuple(Path(prefix) for prefix in sorted({sys.prefix, sys.base_prefix}))
NOT_PROTECTED = (
    "Grading without a sandbox: a submission can read and write your files, reach the network and other processes."
)
# What a child does, which fails at once where nested user namespaces are forbidden; before it, a walk through what must
# be hidden: there may be nothing but what is shown on purpose.
_TRIAL = """
import ctypes, json, os, sys
hidden, shown = json.loads(sys.argv[1])
for top in hidden:
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in shown]
        for path in (os.path.join(folder, name) for name in files):
            if path not in shown:
                print(path)
                sys.exit()
sys.exit(ctypes.CDLL(None).unshare(0x10020000))
"""


def missing(hidden: Sequence[str] = ()) -> str | None:
    """Why no sandbox can be made here that shows nothing of the folders `hidden`, as a sentence; None where one can."""
    if sys.platform != "linux":
        return f"There is no sandbox on {sys.platform}: use Docker or a Linux machine."
    if not shutil.which("bwrap"):
        return "The sandbox needs bubblewrap: install your system's package `bubblewrap`."
    trial = [sys.executable, "-c", _TRIAL, json.dumps([hidden, [*LIBRARIES, *VISIBLE]], default=str)]
    done = subprocess.run([*command(hidden), *trial], capture_output=True, text=True)
    if seen := done.stdout.strip():
        return f"The sandbox would show {seen} to submissions: keep the course and the class in other folders."
    if done.returncode == 0:
        return None
    reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return (
        f"The sandbox cannot be made ({reason}): allow user namespaces, on Ubuntu 24.04 with `sudo sysctl "
        "kernel.apparmor_restrict_unprivileged_userns=0`, in Docker with `--security-opt seccomp=unconfined`."
    )


def full_names(folders: Iterable[str]) -> tuple[str, ...]:
    """Folders in the one form in which the functions below, and `pool`, take them."""
    return tuple(sorted({os.path.realpath(folder) for folder in folders}))


def command(hidden: Sequence[str] = ()) -> list[str]:
    """bubblewrap's command line, to be followed by the program, which can read Python and its libraries.

    hidden: folders, by their `full_names`, that are empty for it wherever they stand, but for what it needs of them.
    """
    user = str(UNPRIVILEGED)
    words = ["bwrap", "--unshare-all", "--unshare-user", "--uid", user, "--gid", user]
    words += ["--new-session", "--clearenv", "--hostname", "sandbox"]
    for path in SYSTEM:
        words += ["--ro-bind-try", path, path]
    for folder in ("/bin", "/lib", "/lib32", "/lib64", "/sbin"):
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        else:
            words += ["--ro-bind-try", folder, folder]
    words += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", SCRATCH, "--chdir", SCRATCH]
    covered = covers(hidden)
    for place in sorted({*covered, *LIBRARIES, *VISIBLE}):  # what stands in another comes after it
        words += ["--tmpfs", str(place)] if place in covered else ["--ro-bind", str(place), str(place)]
    for path in (
        "/dev",
        "/tmp",
        *map(str, sorted(covered)),
        "/",
    ):  # else submissions could leave files for each other there
        words += ["--remount-ro", path]
    for name, value in environment(SCRATCH).items():
        words += ["--setenv", name, value]
    return words


def covers(hidden: Sequence[str]) -> set[Path]:
    """Those of `hidden` that stand in what is shown, and would be read there: the only ones that change the walls."""
    shown = [*map(Path, SYSTEM), *LIBRARIES]
    folders = {Path(name) for name in hidden if os.path.isdir(name)}
    return {path for path in folders if any(path.is_relative_to(top) for top in shown)}


def environment(home: str) -> dict[str, str]:
    """The environment of submissions: nothing of the instructor's own, and no more threads than one a process."""
    settings = {"HOME": home, "TMPDIR": home, "MPLCONFIGDIR": home, "MPLBACKEND": "agg"}
    settings |= {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(PACKAGE.parent)}
    settings |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONDONTWRITEBYTECODE": "1"}
    settings |= {"HDF5_USE_FILE_LOCKING": "FALSE"}  # what `seccomp` refuses
    return settings | dict.fromkeys(("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), "1")
