"""Using up time, memory, disk, processes and patience; killing oneself and trying to kill others."""

from cheats import FORGER, answer, earns, first, killed, last, prints, proves, said, told


@proves(killed)
def loop_that_ignores_interrupts(notebook, folder):
    """An endless loop with every signal blocked."""
    first(
        notebook,
        """
        import signal
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        while True:
            pass
    """,
    )


@proves(told("process ended"))
def loop_in_the_answer(notebook, folder):
    """The answers never return and catch the interrupt."""
    answer(
        notebook,
        """
        def double(x):
            while True:
                try:
                    while True:
                        pass
                except BaseException:
                    pass
    """,
    )


def trickles_its_reply(notebook, folder):
    """Announces a large reply to the grader and sends a byte a second: each byte comes in time, the end never does."""
    first(
        notebook,
        "import os, struct, time\nacted()",
        """
        os.write(3, struct.pack(">Q", 2**20))
        while True:
            os.write(3, b"x")
            time.sleep(0.5)
    """,
    )


def stops_itself(notebook, folder):
    """Neither alive nor dead: SIGSTOP, which the first process of a namespace ignores, and a child that traces it."""
    first(
        notebook,
        "import ctypes, os, signal, time\nlibc = ctypes.CDLL(None)\nacted()",
        """
        os.kill(os.getpid(), signal.SIGSTOP)
        libc.prctl(0x59616d61, ctypes.c_ulong(-1), 0, 0, 0)
        reading, writing = os.pipe()
        if os.fork() == 0:
            libc.ptrace(16, os.getppid(), 0, 0)
            os.write(writing, b"x")
            time.sleep(900)
        os.read(reading, 1)
    """,
    )


@earns(0, stock=False)
def kills_its_group(notebook, folder):
    """SIGKILL to the process group that it was born into: signals to a group pass by process namespaces."""
    first(notebook, "import os\nacted()", "os.kill(0, 9)")


@earns(0, stock=False)
def freezes_its_group(notebook, folder):
    """SIGSTOP to its process group."""
    first(notebook, "import os, signal\nacted()", "os.kill(0, signal.SIGSTOP)")


@proves(said, prints("ended at an earlier cell"))
def does_not_read(notebook, folder):
    """Replies and sleeps: it never reads the next cell, though the grader sends 4 MB."""
    first(notebook, FORGER + "wire.send(grader, {'outputs': [said]})\ntime.sleep(900)", "#" + "x" * 4_000_000)


@earns(0, stock=False)
def eats_memory(notebook, folder):
    """Allocates memory until there is none, and then fills as much of it as it has time for."""
    last(
        notebook,
        """
        kept = []
        try:
            while True:
                kept.append(np.empty(2**26))
        except MemoryError:
            acted()
        for part in kept:
            part[:] = 1
    """,
    )


@earns(0, stock=False)
def fills_the_disk(notebook, folder):
    """Writes to every place that can be written; stops by itself at 300 MB each."""
    last(
        notebook,
        """
        import os
        for place in (".", "/tmp", "/dev/shm", "/dev", "/", "/etc", "/proc", "/var/tmp", "/run", "/work"):
            try:
                for number in range(30):
                    with open(f"{place}/fill-{number}", "wb") as file:
                        acted()
                        file.write(bytes(10 * 2**20))
                leak(place)
            except OSError as error:
                print(place, error)
    """,
    )


@earns(0, stock=False)
def forks_without_end(notebook, folder):
    """Every process makes two."""
    last(
        notebook,
        "import os, time\nacted()",
        """
        made = 0
        try:
            while made < 4000:
                if os.fork() == 0:
                    time.sleep(900)
                made += 1
            leak(made)
        except OSError as error:
            print(error)
    """,
    )


@earns(0, stock=False)
def takes_all_the_processors(notebook, folder):
    """Sixty busy processes slow the neighbours down for as long as the submission lives."""
    first(
        notebook,
        "import os\nacted()",
        """
        for _ in range(60):
            if os.fork() == 0:
                while True:
                    pass
    """,
    )
    last(notebook, "import time\ntime.sleep(2)")


def recurses_without_end(notebook, folder):
    """The recursion limit is lifted, and the C stack overflows."""
    first(
        notebook,
        "import sys\nacted()\nsys.setrecursionlimit(2**31 - 1)",
        """
        def down(n):
            return list(map(down, [n + 1]))
        down(0)
    """,
    )


def floods_the_grader(notebook, folder):
    """Forges eight replies of 15 MB each, one for each cell that it adds."""
    for number in range(8):
        last(
            notebook,
            FORGER + f"wire.send(grader, {{'outputs': [said, said | {{'text': 'x' * 15 * 2**20}}]}})  # {number}",
        )


def floods_with_small_outputs(notebook, folder):
    """Forges one reply of two hundred thousand outputs."""
    last(notebook, FORGER + "wire.send(grader, {'outputs': [said] * 200_000})")


@proves(killed)
def ends_its_process(notebook, folder):
    """os._exit in the first cell: tests that do not run do not fail."""
    first(notebook, "import os\nos._exit(0)")


@proves(told("process ended"))
def ends_in_the_answer(notebook, folder):
    """The answer ends its process with success."""
    answer(notebook, "import os\ndef double(x):\n    os._exit(0)")


@proves(told("SystemExit"), told("exit", "mean_row-check"))
def exits_in_the_answer(notebook, folder):
    """The answers leave by SystemExit and by IPython's exit."""
    answer(notebook, "def double(x):\n    raise SystemExit(0)")
    answer(notebook, "def mean_row(x):\n    exit()", "mean_row")


@earns(0, stock=False)
def kills_everybody(notebook, folder):
    """SIGKILL to its parent, to its group, to all processes that it may signal."""
    first(
        notebook,
        "import os, signal\nacted()",
        """
        for target in (os.getppid(), *range(2, 3000), -1):
            try:
                if target:
                    os.kill(target, signal.SIGKILL)
            except OSError:
                pass
    """,
    )
