"""What keeps a learner's code away from everything else.

bubblewrap puts the warm parent, and with it every child, into namespaces of its own: no network, a read-only file
system without the course, the gradebook, home or any submission, an unprivileged user. What cannot be had from a
program that is started afresh, because a child is forked from a process that has TensorFlow loaded, is asked of the
kernel here, in `isolate`: namespaces for each child, so that it sees no other, a scratch folder of its own, limits.
"""

import ctypes
import os
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 2, 4, 8, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
CAPABILITY_VERSION_3 = 0x20080522
UNPRIVILEGED = 65534
SCRATCH = "/scratch"  # not /tmp, where the course itself may stand
NOT_PROTECTED = (
    "Grading without a sandbox: a submission can read and write your files, reach the network and other processes."
)


@dataclass(frozen=True)
class Limits:
    """What one child may use: seconds of CPU; bytes of memory beyond its parent's, of scratch; processes."""

    cpu: int = 600
    memory: int = 4 * 2**30
    scratch: int = 64 * 2**20
    processes: int = 256


def missing() -> str | None:
    """Why no sandbox can be made here, as a sentence; None where one can."""
    if sys.platform != "linux":
        return f"There is no sandbox on {sys.platform}: use Docker or a Linux machine."
    if not shutil.which("bwrap"):
        return "The sandbox needs bubblewrap: install your system's package `bubblewrap`."
    trial = [*command(Path(__file__).resolve().parent), sys.executable, "-c", _TRIAL]
    done = subprocess.run(trial, capture_output=True, text=True)
    if done.returncode == 0:
        return None
    reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return (
        f"The sandbox cannot be made ({reason}): allow user namespaces, on Ubuntu 24.04 with `sudo sysctl "
        "kernel.apparmor_restrict_unprivileged_userns=0`, in Docker with `--security-opt seccomp=unconfined`."
    )


# A child does this; where nested user namespaces are forbidden it fails at once.
_TRIAL = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x10020000))"


def command(package: Path) -> list[str]:
    """bubblewrap's command line, to be followed by the program; it can read `package`, Python and the libraries."""
    words = [
        "bwrap",
        "--unshare-all",
        "--unshare-user",
        "--uid",
        str(UNPRIVILEGED),
        "--gid",
        str(UNPRIVILEGED),
    ]
    words += ["--new-session", "--clearenv", "--hostname", "sandbox"]
    for folder in (
        "/usr",
        "/etc/ld.so.cache",
        "/etc/fonts",
        "/etc/ssl",
        "/etc/localtime",
        "/etc/alternatives",
    ):
        words += ["--ro-bind-try", folder, folder]
    for folder in ("/bin", "/lib", "/lib32", "/lib64", "/sbin"):
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        else:
            words += ["--ro-bind-try", folder, folder]
    words += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", SCRATCH, "--chdir", SCRATCH]
    for folder in {sys.prefix, sys.base_prefix, str(package)} - {"/usr"}:
        words += ["--ro-bind", folder, folder]
    for folder in ("/dev", "/tmp", "/"):  # else submissions could leave files for each other there
        words += ["--remount-ro", folder]
    for name, value in environment(package, SCRATCH).items():
        words += ["--setenv", name, value]
    return words


def environment(package: Path, home: str) -> dict[str, str]:
    """The environment of submissions: nothing of the instructor's own, and no more threads than one a process."""
    settings = {
        "HOME": home,
        "TMPDIR": home,
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "agg",
        "MPLCONFIGDIR": home,
    }
    settings["PYTHONPATH"] = str(package.parent)
    settings |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONDONTWRITEBYTECODE": "1"}
    return settings | dict.fromkeys(("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), "1")


_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments) -> None:
    """A system call by its C name; raises OSError where it fails."""
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def isolate(limits: Limits, announce: int) -> None:
    """Shut this freshly forked process in. Returns in a new process, the first of its own process namespace.

    Needs bubblewrap around it. The caller's process goes on as the namespace's keeper and never returns; it writes
    the new process's number to the file descriptor `announce`.
    """
    user, group = os.getuid(), os.getgid()
    every = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWUTS
    _call("unshare", every)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        Path("/proc/self", name).write_text(text)
    if child := os.fork():
        os.write(announce, str(child).encode())
        os.closerange(0, 64)
        os.waitpid(child, 0)
        os._exit(0)
    _call("prctl", PR_SET_PDEATHSIG, 9, 0, 0, 0)
    Path("/proc/self/oom_score_adj").write_text("1000")  # where memory runs out, this is what goes first
    _call("mount", b"none", b"/", b"none", MS_REC | MS_PRIVATE, None)
    size = f"size={limits.scratch},mode=1777".encode()
    _call("mount", b"tmpfs", SCRATCH.encode(), b"tmpfs", MS_NOSUID | MS_NODEV, size)
    _cover_proc()
    _call("mount", b"tmpfs", b"/dev/shm", b"tmpfs", MS_NOSUID | MS_NODEV, size)
    os.chdir(SCRATCH)
    _drop_privileges()


def _cover_proc() -> None:
    """Hide /proc, where the processes of other submissions stand, but for what TensorFlow aborts without.

    A mount that was taken over from outside, as the one below this cover, cannot be uncovered from within.
    """
    processor = Path("/proc/cpuinfo").read_bytes()
    _call("mount", b"tmpfs", b"/proc", b"tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, b"size=1m,mode=755")
    Path("/proc/cpuinfo").write_bytes(processor)
    Path("/proc/self").mkdir()
    Path("/proc/self/exe").symlink_to(sys.executable)
    Path("/proc/self/cmdline").write_bytes(b"python\0")


def _drop_privileges() -> None:
    """Give up what the new user namespace granted, for good."""
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)())


def limit(limits: Limits) -> None:
    """Bound what this process and its children may use; comes before `isolate`, which covers /proc."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    bounds = {
        resource.RLIMIT_CPU: limits.cpu,
        resource.RLIMIT_AS: pages * resource.getpagesize() + limits.memory,
        resource.RLIMIT_FSIZE: limits.scratch,
        resource.RLIMIT_NPROC: limits.processes,
        resource.RLIMIT_CORE: 0,
    }
    for which, bound in bounds.items():
        resource.setrlimit(which, (bound, bound))
