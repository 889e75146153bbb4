"""What a forked child asks of the kernel: namespaces of its own, a scratch folder, limits, no way back.

It comes on top of bubblewrap, which cannot give each child its own, because a child is forked from a process that has
TensorFlow loaded.
"""

import ctypes
import os
import resource
import sys
from pathlib import Path

from autograder.sandbox import limits
from autograder.sandbox.bubblewrap import SCRATCH

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 2, 4, 8, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: object) -> None:
    """A system call by its C name; raises OSError where it fails."""
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def isolate() -> int:
    """Isolate this freshly forked process. Returns in a new one, the first of its own process namespace.

    Needs bubblewrap around it. The caller's process goes on as the namespace's keeper and never returns. The result is
    the new process's number as the fork server knows it.
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
    # Only here: a limit that is set before holds for all processes of the outer namespace together, and those are
    # every submission's. Without the sandbox there is none, because it would count all that the user runs.
    resource.setrlimit(resource.RLIMIT_NPROC, (limits.PROCESSES, limits.PROCESSES))
    if child := os.fork():
        os.closerange(0, 64)
        os.waitpid(child, 0)
        os._exit(0)
    _call("prctl", PR_SET_PDEATHSIG, 9, 0, 0, 0)
    number = int(os.readlink("/proc/self"))  # this /proc is still the fork server's, and counts as it does
    Path("/proc/self/oom_score_adj").write_text("1000")  # where memory runs out, this is what goes first
    _call("mount", b"none", b"/", b"none", MS_REC | MS_PRIVATE, None)
    size = f"size={limits.SCRATCH},mode=1777".encode()
    _call("mount", b"tmpfs", SCRATCH.encode(), b"tmpfs", MS_NOSUID | MS_NODEV, size)
    _cover_proc()
    _call("mount", b"tmpfs", b"/dev/shm", b"tmpfs", MS_NOSUID | MS_NODEV, size)
    # Terminals of its own: those that bubblewrap gave to all would let submissions talk to each other.
    _call("mount", b"devpts", b"/dev/pts", b"devpts", MS_NOSUID | MS_NOEXEC, b"newinstance,ptmxmode=0666,mode=620")
    os.chdir(SCRATCH)
    _drop_privileges()
    return number


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


def limit() -> None:
    """Bound what this process and its children may use; comes before `isolate`, which covers /proc."""
    bounds = {
        resource.RLIMIT_CPU: limits.CPU_SECONDS,
        resource.RLIMIT_FSIZE: limits.SCRATCH,
        resource.RLIMIT_CORE: 0,
    }
    for which, bound in bounds.items():
        resource.setrlimit(which, (bound, bound))
    limit_memory(limits.MEMORY)


def limit_memory(more: int) -> None:
    """Bound this process's address space to what it takes now and `more` bytes."""
    used = Path("/proc/self/statm")
    if used.exists():  # not on macOS, which refuses to bound the address space at all
        bound = int(used.read_text().split()[0]) * resource.getpagesize() + more
        resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
