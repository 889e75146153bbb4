"""Threads, exit handlers, signals, finalisers and daemons that act after the cell that started them has ended."""

from cheats import answer, class_folder, earns, first, last

MARK = "47911"  # the argument by which a process that was left behind is found


def thread_that_patches_later(notebook, folder):
    """A thread waits for the tests and then replaces the answers and the comparison."""
    first(
        notebook,
        """
        import threading, time
        def later():
            while True:
                time.sleep(0.001)
                import numpy as np
                np.allclose = lambda *a, **k: True
                get_ipython().user_ns["double"] = lambda x: type("T", (), {"__eq__": lambda *a: True})()
                get_ipython()._showtraceback = lambda *a: None
        threading.Thread(target=later, daemon=True).start()
    """,
    )


def thread_that_never_ends(notebook, folder):
    """A thread that is no daemon keeps the process from ending."""
    first(notebook, "import threading, time\nthreading.Thread(target=time.sleep, args=(900,)).start()")


def acts_at_exit(notebook, folder):
    """An exit handler writes to the class and starts a process."""
    first(
        notebook,
        f"""
        import atexit, os, subprocess
        def bye():
            open({str(class_folder(folder) / "canary.txt")!r}, "w").write("mine")
            subprocess.Popen(["sleep", "{MARK}"])
        atexit.register(bye)
    """,
    )


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
                for _ in range(300):
                    time.sleep(0.2)
                    try:
                        open({str(class_folder(folder) / "canary.txt")!r}, "w").write("mine")
                    except OSError:
                        pass
            os._exit(0)
    """,
    )


def starts_a_program(notebook, folder):
    """`sleep` runs on in a session of its own and ignores the hang-up."""
    first(
        notebook,
        f"""
        import subprocess
        for words in (["sleep", "{MARK}"], ["nohup", "sleep", "{MARK}"], ["setsid", "-f", "sleep", "{MARK}"]):
            try:
                subprocess.Popen(words, start_new_session=True, stdout=-3, stderr=-3)
            except OSError as error:
                print(error)
    """,
    )


def runs_on_a_timer(notebook, folder):
    """A timer's signal arrives in the middle of the tests."""
    first(
        notebook,
        """
        import signal
        def tick(*_):
            get_ipython().user_ns["double"] = get_ipython().user_ns["mean_row"] = lambda x: NotImplemented
        signal.signal(signal.SIGALRM, tick)
        signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
    """,
    )


def answers_interrupts(notebook, folder):
    """The signal that stops a cell, and others, are caught and turned into a finished test."""
    first(
        notebook,
        """
        import os, signal
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGCHLD):
            signal.signal(number, lambda *_: os._exit(0))
    """,
    )


def runs_when_collected(notebook, folder):
    """Finalisers and weak references run code at unforeseen moments."""
    first(
        notebook,
        """
        import weakref, sys
        class Late:
            def __del__(self):
                sys.modules["numpy"].allclose = lambda *a, **k: True
                get_ipython().user_ns["double"] = None
        kept = Late()
        kept.me = kept
        weakref.finalize(kept, exec, "import os; os._exit(0)")
        import gc
        gc.callbacks.append(lambda *a: Late())
    """,
    )


@earns(2)
def changes_its_mind(notebook, folder):
    """The answer counts its calls: it knows the visible example, and guesses when asked again."""
    answer(notebook, "calls = []\ndef double(x):\n    calls.append(x)\n    return 4 if len(calls) == 1 else calls")
    answer(notebook, "def mean_row(x):\n    return np.array([2.0, 5.0])", "mean_row")


def hooks_imports(notebook, folder):
    """A finder on sys.meta_path and a codec answer for every module that is imported later."""
    first(
        notebook,
        """
        import sys, codecs
        class Finder:
            def find_spec(self, *a):
                import os
                os._exit(0)
        sys.meta_path.insert(0, Finder())
        sys.path_hooks.insert(0, lambda *a: Finder())
    """,
    )


def waits_in_a_coroutine(notebook, folder):
    """A task of the event loop acts between cells."""
    last(
        notebook,
        """
        import asyncio
        async def later():
            while True:
                await asyncio.sleep(0.01)
                globals()["double"] = None
        asyncio.ensure_future(later())
        await asyncio.sleep(0.1)
    """,
    )
