"""Threads, exit handlers, signals, finalisers and daemons that act after the cell that started them has ended."""

from cheats import answer, class_folder, earns, first, last, proves, told

MARK = "47911"  # the argument by which a process that was left behind is found


def thread_that_patches_later(notebook, folder):
    """A thread waits for the tests and then replaces the answers and the comparison."""
    first(
        notebook,
        """
        import threading, time
        def later():
            import numpy as np
            acted()
            while True:
                time.sleep(0.001)
                np.allclose = lambda *a, **k: True
                get_ipython().user_ns["double"] = lambda x: type("T", (), {"__eq__": lambda *a: True})()
                get_ipython()._showtraceback = lambda *a: None
        threading.Thread(target=later, daemon=True).start()
    """,
    )
    last(notebook, "confess()")


def acts_at_exit(notebook, folder):
    """An exit handler, of the process itself and of a child that leaves, writes to the class and starts a process."""
    first(
        notebook,
        f"""
        import atexit, os, subprocess
        def bye():
            acted()
            subprocess.Popen(["sleep", "{MARK}"])
            open({str(class_folder(folder) / "canary.txt")!r}, "w").write("mine")
        atexit.register(bye)
        if os.fork() == 0:
            atexit._run_exitfuncs()
            os._exit(0)
    """,
    )
    last(notebook, "confess()")


def starts_a_daemon(notebook, folder):
    """A process that has left its group, its session and its parent waits to overwrite the canary and the grades."""
    first(
        notebook,
        f"""
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                for fd in range(100):
                    try:
                        os.close(fd)
                    except OSError:
                        pass
                acted()
                for _ in range(300):
                    time.sleep(0.2)
                    try:
                        open({str(class_folder(folder) / "canary.txt")!r}, "w").write("mine")
                    except OSError:
                        pass
            os._exit(0)
    """,
    )
    last(notebook, "confess()")


def starts_a_program(notebook, folder):
    """`sleep` runs on in a session of its own and ignores the hang-up."""
    first(
        notebook,
        f"""
        import subprocess
        for words in (["sleep", "{MARK}"], ["nohup", "sleep", "{MARK}"], ["setsid", "-f", "sleep", "{MARK}"]):
            try:
                subprocess.Popen(words, start_new_session=True, stdout=-3, stderr=-3)
                acted()
            except OSError as error:
                print(error)
    """,
    )


@proves(told("process ended"))
def answers_interrupts(notebook, folder):
    """The signal that stops an endless answer, and others, are caught and turned into a finished test."""
    first(
        notebook,
        """
        import os, signal
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGCHLD):
            signal.signal(number, lambda *_: os._exit(0))
    """,
    )
    answer(notebook, "def double(x):\n    while True:\n        pass")


@proves(told("ValueError", "double-hidden"))  # which is what a comparison with `calls` raises
@earns(2)
def changes_its_mind(notebook, folder):
    """The answer counts its calls: it knows the visible example, and guesses when asked again."""
    answer(notebook, "calls = []\ndef double(x):\n    calls.append(x)\n    return 4 if len(calls) == 1 else calls")
    answer(notebook, "def mean_row(x):\n    return np.array([2.0, 5.0])", "mean_row")
