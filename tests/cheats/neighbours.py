"""Harm to, and messages from, submissions that are graded at the same time."""

from cheats import earns, first, last


@earns(0, stock=False)
def takes_the_processors_in_sessions(notebook, folder):
    """Forty busy processes, each in a session of its own, which the kernel gives a share of its own."""
    first(
        notebook,
        "import os\nacted()",
        """
        for _ in range(40):
            if os.fork() == 0:
                os.setsid()
                while True:
                    pass
    """,
    )
    last(notebook, "import time\ntime.sleep(2)")


@earns(0, stock=False)
def works_in_children_that_nobody_counts(notebook, folder):
    """Busy children that live for a tenth of a second and that nobody waits for: their work is in no book."""
    first(
        notebook,
        "import os, signal, time\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\nacted()",
        """
        while True:
            if os.fork() == 0:
                end = time.monotonic() + 0.1
                while time.monotonic() < end:
                    pass
                os._exit(0)
            time.sleep(0.1)
    """,
    )


def locks_what_all_can_read(notebook, folder):
    """A lock, a lease and a watch on a library's file, by which others would notice what this one does and when."""
    first(
        notebook,
        "import ctypes, fcntl, os\nlibc, file = ctypes.CDLL(None), open(os.__file__)\nacted()",
        """
        ways = {
            "lock": lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
            "record": lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB),
            "lease": lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK),
        }
        for name, way in ways.items():
            try:
                leak(name, way())
            except OSError as error:
                print(name, error)
        if libc.inotify_init1(0) >= 0:
            leak("watch")
    """,
    )


def calls_other_machines(notebook, folder):
    """Sockets to the hypervisor, to the kernel and to anybody."""
    first(
        notebook,
        "import socket\nacted()",
        """
        for family in range(1, 46):
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
                try:
                    leak(socket.socket(family, kind))
                except OSError:
                    pass
    """,
    )


def opens_a_new_user_namespace(notebook, folder):
    """A user namespace, by unshare and by clone, in which it would be root and could mount memory without a limit."""
    first(
        notebook,
        "import ctypes, os\nlibc = ctypes.CDLL(None)\nacted()",
        """
        if libc.unshare(0x10000000 | 0x20000) == 0:
            leak("unshare")
        if (number := libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0)) >= 0:
            os._exit(0) if number == 0 else leak("clone")
    """,
    )


@earns(0, stock=False)
def holds_memory_without_a_name(notebook, folder):
    """Memory in anonymous files and in segments that are attached nowhere: it is in nobody's address space."""
    first(
        notebook,
        "import ctypes, os\nlibc = ctypes.CDLL(None)\nacted()",
        """
        for number in range(20):
            try:
                os.write(os.memfd_create(str(number)), bytes(2**24))
                leak("file")
            except OSError:
                pass
            if libc.shmget(0, 2**24, 0o1600) >= 0:
                leak("segment")
    """,
    )
