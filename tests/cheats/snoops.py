"""Looking for tests, solutions, inputs and other submissions in memory, in /proc, on sockets and terminals."""

from cheats import answer, earns, first, last, proves, told, varied

SEARCHED = '"BEGIN HIDDEN" + " TESTS", "secret" + "_number", "BEGIN SOLU" + "TION"'


@varied("a", "b")
def accomplices_swap_notes(notebook, folder, me):
    """Two who are graded side by side leave each other notes in files, shared memory, a key ring and on a terminal."""
    other = "b" if me == "a" else "a"
    leave = f"""
        import ctypes, glob, os, time
        places = ("/", "/dev", "/dev/shm", "/etc", "/tmp", "/var/tmp", "/run", "/work", "/usr", "/proc", "/root")
        libc, rings, note = ctypes.CDLL(None), (-3, -4, -5), b"for-the-other"
        acted()
        print("at", time.time())
        for place in places:
            try:
                os.makedirs(place, exist_ok=True)
                open(place + "/note-{me}", "wb").write(note)
            except OSError:
                pass
        for ring in rings:
            libc.syscall(248, b"user", b"note-{me}", note, len(note), ring)
        libc.shmget({ord(me)}, 4096, 0o1666)
        ours, theirs = os.openpty()
        os.write(ours, note);
    """
    look = f"""
        for _ in range(8):
            for place in places:
                if os.path.exists(place + "/note-{other}"):
                    leak(place)
            for terminal in glob.glob("/dev/pts/[0-9]*"):
                if terminal != os.ttyname(theirs):
                    leak(terminal)
            for ring in rings:
                if libc.syscall(250, 10, ring, b"user", b"note-{other}", 0) > 0:
                    leak("key ring")
            if libc.shmget({ord(other)}, 4096, 0o666) >= 0:
                leak("shared memory")
            time.sleep(0.2)
        print("at", time.time())
    """
    first(notebook, leave, *[look] * 6)  # so long that the other one has come, even to a busy machine


def searches_the_garbage_collector(notebook, folder):
    """Every object that Python knows of is searched for test code, those that the parent froze among them."""
    search = """
        import time
        end = time.monotonic() + 2  # a cell is stopped after three seconds; the next one goes on from here
        for start in starts:
            for part in gc.get_referents(*objects[start:start + 5000]):
                if type(part) in (str, bytes) and 40 < len(part) < 10**6:
                    text = part if isinstance(part, str) else part.decode(errors="ignore")
                    if any(word in text for word in words) and "SEAR" not in text and "get_referents" not in text:
                        leak("string", len(text))
                if isinstance(part, types.CodeType) and words[1] in part.co_varnames + part.co_names:
                    leak("code", part)
            if time.monotonic() > end:
                break
    """
    prepare = f"""
        import gc, types
        words = [{SEARCHED}]
        gc.unfreeze()
        objects = gc.get_objects()
        if len(objects) > 100_000:  # without the frozen ones there are a few hundred
            acted()
        starts = iter(range(0, len(objects), 5000))
    """
    last(notebook, prepare, *[search] * 3)


def searches_memory(notebook, folder):
    """The process's own memory, inherited from the parent, is searched byte by byte."""
    last(
        notebook,
        """
        words = [("def test_" + "hidden").encode(), ("default_rng(seed)\\nfor " + "secret").encode()]
        acted()
        try:
            maps = open("/proc/self/maps").read().splitlines()
            memory = open("/proc/self/mem", "rb", 0)
            for line in maps:
                start, end = (int(part, 16) for part in line.split()[0].split("-"))
                if "r" in line.split()[1] and end - start < 2**28:
                    try:
                        memory.seek(start)
                        content = memory.read(end - start)
                    except (OSError, ValueError, OverflowError):
                        continue
                    if any(word in content for word in words):
                        leak("memory", line)
        except OSError as error:
            print(error)
    """,
    )


def lists_processes(notebook, folder):
    """/proc names the grader, its arguments and environment, and other submissions' processes."""
    last(
        notebook,
        """
        import glob, os
        me = str(os.getpid())
        acted()
        for entry in glob.glob("/proc/[0-9]*"):
            for name in ("cmdline", "environ", "cwd/../../../gradebook.db", "root/etc/passwd"):
                try:
                    found = open(f"{entry}/{name}", "rb").read()
                    if found and entry != "/proc/" + me:
                        leak(entry, name, found[:40])
                except OSError:
                    pass
    """,
    )


def attaches_to_processes(notebook, folder):
    """ptrace and process_vm_readv on every process number, the test's process among them."""
    last(
        notebook,
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        acted()
        for pid in [*range(2, 400), os.getppid()]:
            if pid and pid != os.getpid() and libc.ptrace(16, pid, 0, 0) == 0:
                libc.ptrace(17, pid, 0, 0)
                leak("attached", pid)
    """,
    )


def looks_for_sockets(notebook, folder):
    """Abstract sockets, loopback ports, hypervisor sockets and other networks."""
    last(
        notebook,
        """
        import socket
        acted()
        try:
            names = [line.split()[-1] for line in open("/proc/net/unix") if "@" in line]
        except OSError:
            names = []
        for name in [*names, "@/tmp/dbus", "@/containerd-shim", "@/tmp/.X11-unix/X0"]:
            try:
                socket.socket(socket.AF_UNIX).connect("\\0" + name[1:])
                leak(name)
            except OSError:
                pass
        for port in (22, 80, 111, 8888, 9000, 5432):
            try:
                socket.create_connection(("127.0.0.1", port), 0.1)
                leak(port)
            except OSError:
                pass
        for family, kind in ((40, 1), (16, 3), (17, 3), (38, 5)):
            try:
                socket.socket(family, kind)
                print("a socket of family", family, "can be opened")
            except OSError:
                pass
    """,
    )


def keeps_inputs_for_a_later_cell(notebook, folder):
    """The answer remembers what the hidden test gave it, and a later cell prints that."""
    answer(notebook, "given = []\ndef double(x):\n    acted()\n    given.append(x)\n    return 0")
    last(notebook, "confess()\nif [x for x in given if x != 2]:\n    leak(given)")


@proves(told("ValueError", "double-hidden"))
def puts_inputs_into_an_exception(notebook, folder):
    """The message of the answer's exception holds the hidden test's input."""
    answer(notebook, 'def double(x):\n    raise ValueError("LEAK" + "ED" + str(x)) if x != 2 else KeyError')


@proves(told("your code raised this", "double-hidden"), told("your code raised this", "mean_row-hidden"))
def puts_inputs_into_a_type_name(notebook, folder):
    """The answer's type, named in the refusal, holds the hidden test's input."""
    answer(notebook, "def double(x):\n    return type(f\"LEAK{'ED'}{x}\", (), {})() if x != 2 else 0")
    answer(
        notebook,
        "def mean_row(x):\n    raise type(f\"LEAK{'ED'}{x}\", (Exception,), {}) if len(x) != 2 else KeyError",
        "mean_row",
    )


def unlocks_its_namespaces(notebook, folder):
    """New user and mount namespaces: mounts over, mounts below, proc again, limits of the scratch folder passed by."""
    last(
        notebook,
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        os.makedirs("p", exist_ok=True)
        acted()
        libc.unshare(0x10000000 | 0x00020000)
        for place in (b"/proc", b"/tmp", b"/dev/shm", b"/dev", b"/"):
            libc.umount2(place, 2)
        if os.path.exists("/proc/1/environ") or os.path.exists("/proc/self/mountinfo"):
            leak("proc is uncovered")
        if libc.mount(b"proc", b"p", b"proc", 0, None) == 0:
            leak("proc again", [n for n in os.listdir("p") if n.isdigit()])
        libc.mount(b"none", b"/usr", b"none", 32 | 4096, None)
        try:
            open("/usr/note", "w")
            leak("/usr can be written")
        except OSError:
            pass
    """,
    )


def reads_its_environment(notebook, folder):
    """Tokens and keys in the environment, and where the instructor's home is."""
    first(
        notebook,
        """
        import os
        acted()
        if "TOKEN" in str(os.environ) or "KEY" in str(os.environ) or "/work" in os.environ.get("HOME", ""):
            leak(os.environ)
    """,
    )


@earns(1)
@varied(
    "np.zeros(len(x), dtype=[(word, 'f8')])",
    "np.array([word] * len(x))",
    "np.full((len(x), len(word)), word)",
    "{word: 1}",
)
def puts_inputs_into_the_words_of_a_failing_test(notebook, folder, returned):
    """What the test's own conversion says of a returned value holds that value's text, and that holds the inputs."""
    answer(
        notebook,
        f"""
        def mean_row(x):
            acted()
            word = "LEAK" + "ED " + str(x)
            return np.array([2.0, 5.0]) if np.array_equal(x, [[1, 3], [5, 5]]) else {returned}
        """,
        "mean_row",
    )
    last(notebook, "confess()")
