"""What a submission's processes may not ask of the kernel, by a filter that their descendants inherit.

Namespaces and a read-only file system do not part everything: locks on a file that all submissions see tell one of them
what another does, and memory in a file without a name counts against nobody's limit. The filter is made by libseccomp,
which Debian's own package manager needs; where it is missing, grading goes on, and says so.
"""

import errno
from typing import Any

NOT_FILTERED = (
    "Without a filter of system calls, two submissions that run at the same time can exchange messages: install your"
    " system's package `libseccomp2` and `pip install pyseccomp`, or grade with WORKERS=1."
)

# Refused as if the kernel did not have them, for which libraries are prepared.
ABSENT = {
    "tell what others do with the same files": (
        "flock inotify_init inotify_init1 fanotify_init mincore cachestat fadvise64 readahead preadv2"
    ),
    "hold memory that counts against no limit": "memfd_create memfd_secret shmget msgget semget",
    "see or stop other processes": "ptrace process_vm_readv process_vm_writev pidfd_getfd kcmp perf_event_open",
    "make namespaces and mounts": (
        "unshare setns clone3 mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick"
        " mount_setattr"
    ),
    "keep notes in the kernel": "add_key request_key keyctl",
    "are doors into the kernel that no exercise needs": (
        "bpf userfaultfd io_uring_setup io_uring_enter io_uring_register open_by_handle_at name_to_handle_at quotactl"
        " lookup_dcookie vmsplice syslog acct swapon swapoff reboot init_module finit_module delete_module kexec_load"
    ),
}
LOCKS = {"F_GETLK": 5, "F_SETLK": 6, "F_SETLKW": 7, "F_OFD_GETLK": 36, "F_OFD_SETLK": 37, "F_OFD_SETLKW": 38}
LEASES = {"F_SETLEASE": 1024, "F_GETLEASE": 1025, "F_NOTIFY": 1026}
# CLONE_NEWTIME, …NS, …CGROUP, …UTS, …IPC, …USER, …PID, …NET
NAMESPACES = (0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000)
UNKNOWN = -1  # libseccomp's word for a call that this machine does not have
NUMBERS = {"cachestat": 451, "memfd_secret": 447}  # younger than some libseccomp; the same on every machine


def missing() -> str | None:
    """What is not protected without the filter, as a sentence; None where it can be made."""
    return None if _library() else NOT_FILTERED


def load(made: Any) -> None:
    """Put a filter over this process for good; nothing happens where there is none."""
    if made is not None:
        made.load()


def _library() -> Any:
    try:
        import pyseccomp
    except (ImportError, RuntimeError):  # the package, or the library that it calls
        return None
    return pyseccomp


def make() -> Any:
    """The filter, which the fork server makes once and its children load; None where it is `missing`."""
    if not (library := _library()):
        return None
    made = library.SyscallFilter(library.ALLOW)
    absent = library.ERRNO(errno.ENOSYS)
    for name in " ".join(ABSENT.values()).split():
        number = NUMBERS.get(name) or library.resolve_syscall(library.Arch.NATIVE, name)
        if number != UNKNOWN:
            made.add_rule(absent, number)
    for command in (*LOCKS.values(), *LEASES.values()):  # the kernel looks at the lower half of the argument only
        made.add_rule(absent, "fcntl", library.Arg(1, library.MASKED_EQ, 0xFFFFFFFF, command))
    for flag in NAMESPACES:
        made.add_rule(library.ERRNO(errno.EPERM), "clone", library.Arg(0, library.MASKED_EQ, flag, flag))
    made.add_rule(library.ERRNO(errno.ENETUNREACH), "socket")  # as a program without a network knows it
    return made
