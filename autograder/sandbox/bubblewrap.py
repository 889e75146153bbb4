"""The walls around the fork server: no network, a read-only file system without the course, an unprivileged user.

bubblewrap puts the server, and with it every child, into namespaces of its own; what a child has for itself alone is
added in `isolation`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

UNPRIVILEGED = 65534  # the user and group called nobody
SCRATCH = "/scratch"  # not /tmp, where the course itself may stand
SYSTEM = ("/usr", "/etc/ld.so.cache", "/etc/fonts", "/etc/ssl", "/etc/localtime", "/etc/alternatives")
PACKAGE = Path(__file__).resolve().parents[1]
VISIBLE = (PACKAGE / "__init__.py", PACKAGE / "cells.py", PACKAGE / "sandbox")  # of this package, to a submission
NOT_PROTECTED = (
    "Grading without a sandbox: a submission can read and write your files, reach the network and other processes."
)
# A child does this; where nested user namespaces are forbidden it fails at once.
_TRIAL = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x10020000))"


def missing() -> str | None:
    """Why no sandbox can be made here, as a sentence; None where one can."""
    if sys.platform != "linux":
        return f"There is no sandbox on {sys.platform}: use Docker or a Linux machine."
    if not shutil.which("bwrap"):
        return "The sandbox needs bubblewrap: install your system's package `bubblewrap`."
    done = subprocess.run([*command(), sys.executable, "-c", _TRIAL], capture_output=True, text=True)
    if done.returncode == 0:
        return None
    reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return (
        f"The sandbox cannot be made ({reason}): allow user namespaces, on Ubuntu 24.04 with `sudo sysctl "
        "kernel.apparmor_restrict_unprivileged_userns=0`, in Docker with `--security-opt seccomp=unconfined`."
    )


def command() -> list[str]:
    """bubblewrap's command line, to be followed by the program, which can read Python and its libraries."""
    user = str(UNPRIVILEGED)
    words = ["bwrap", "--unshare-all", "--unshare-user", "--uid", user, "--gid", user]
    words += ["--new-session", "--clearenv", "--hostname", "sandbox"]
    for folder in SYSTEM:
        words += ["--ro-bind-try", folder, folder]
    for folder in ("/bin", "/lib", "/lib32", "/lib64", "/sbin"):
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        else:
            words += ["--ro-bind-try", folder, folder]
    words += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", SCRATCH, "--chdir", SCRATCH]
    for path in (*sorted({sys.prefix, sys.base_prefix} - {"/usr"}), *map(str, VISIBLE)):
        words += ["--ro-bind", path, path]
    for folder in ("/dev", "/tmp", "/"):  # else submissions could leave files for each other there
        words += ["--remount-ro", folder]
    for name, value in environment(SCRATCH).items():
        words += ["--setenv", name, value]
    return words


def environment(home: str) -> dict[str, str]:
    """The environment of submissions: nothing of the instructor's own, and no more threads than one a process."""
    settings = {"HOME": home, "TMPDIR": home, "MPLCONFIGDIR": home, "MPLBACKEND": "agg"}
    settings |= {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(PACKAGE.parent)}
    settings |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONDONTWRITEBYTECODE": "1"}
    return settings | dict.fromkeys(("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), "1")
