"""A submission runs in two fresh processes: what the learner's side does stays there, what it returns is data."""

import os
import re
import signal
import socket
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.cells import NOT_ATTEMPTED
from autograder.sandbox import SandboxError, bubblewrap, limits, tester
from autograder.sandbox.client import ForkServer, NotStarted
from autograder.sandbox.meter import Meter
from autograder.sandbox.session import Cell, execute

ROOT = Path(__file__).resolve().parents[1]
SETUP = Cell("setup", "import numpy as np\nimport tensorflow as tf\nimport keras\nseed = 0")


@pytest.fixture(scope="module")
def server():
    """Started as a script starts a job in the background: with the interrupt ignored."""
    reason = bubblewrap.missing()
    assert reason is None, reason
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        running = ForkServer(sandboxed=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with running:
        yield running


def run(server, *cells, seed=1):
    names = {name for cell in cells if cell.role == "learner" for name in re.findall(r"^def (\w+)", cell.source, re.M)}
    return execute(server, [SETUP, *cells], sorted(names), seed, meter(server)).outputs[1:]


def meter(server, seconds_a_cell=5, seconds_a_submission=60):
    return Meter(server.measure, seconds_a_cell, seconds_a_submission)


def learner(source):
    return Cell("learner", source)


def check(source):
    return Cell("check", source)


def hidden(source):
    return Cell("hidden", source)


def failure(outputs):
    """What ended a cell, as `Name: message`; None where nothing did."""
    return next((f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"), None)


def text(outputs):
    return "".join(o.get("text", "") + o.get("data", {}).get("text/plain", "") for o in outputs)


def test_outputs_are_kept_in_order(server):
    [outputs] = run(server, learner("print('a')\ndisplay({'text/plain': 'b'}, raw=True)\nprint('c')\n1 + 1"))
    assert text(outputs) == "a\nbc\n2"


def test_figures_and_magics_work(server):
    figure, magic = run(server, learner("import matplotlib.pyplot as plt\nplt.plot([1, 2]);"), learner("%time 1 + 1"))
    assert any("image/png" in output.get("data", {}) for output in figure)
    assert failure(magic) is None


def test_right_and_wrong_answers(server):
    _, right, _, wrong = run(
        server, learner("def f(x):\n    return 2 * x"), check("assert f(3) == 6"),
        learner("def f(x):\n    return x"), check("assert f(3) == 6, 'twice · 两倍'"),
    )  # fmt: skip
    assert failure(right) is None
    assert failure(wrong) == "AssertionError: twice · 两倍"


def test_the_seed_is_the_graders(server):
    _, outputs = run(server, learner("def f():\n    return seed"), check("print(seed, f())"), seed=77)
    assert text(outputs) == "77 0\n"


def test_exceptions_arrive_with_type_and_message(server):
    _, *outputs = run(
        server,
        learner("def f(kind):\n    raise {'v': ValueError, 't': tf.errors.AbortedError, 'x': Own}[kind](*args[kind])"),
        learner("class Own(Exception):\n    pass\nargs = {'v': ['bad'], 't': [None, None, 'late'], 'x': ['mine']}"),
        *(check(f"f({kind!r})") for kind in "vtx"),
        check("f(1, 2, 3)"),
    )
    assert [failure(o) for o in outputs[1:4]] == [
        "ValueError: bad",
        "AbortedError: late",
        "AnswerError: Own: mine",
    ]
    assert failure(outputs[4]).startswith("TypeError: f() takes")


RAISED = """
def f(kind):
    if kind == "encode":
        raise UnicodeEncodeError("ascii", "é", 0, 1, "no")
    if kind == "translate":
        raise UnicodeTranslateError("é", 0, 1, "no")
    if kind == "group":
        raise ExceptionGroup("two", [ValueError("bad")])
    if kind == "op":
        raise tf.errors.OpError(None, None, "late", 3)
    if kind == "graph":
        raise tf.errors.OperatorNotAllowedInGraphError("symbolic")
"""


def test_exceptions_that_a_message_does_not_make_arrive_as_what_they_were(server):
    kinds = ("encode", "translate", "group", "op", "graph")
    tests = [make(f"f({kind!r})") for make in (check, hidden) for kind in kinds]
    _, *outputs = run(server, learner(RAISED), *tests)
    assert [failure(o) for o in outputs[:5]] == [
        "AnswerError: UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: no",
        "AnswerError: UnicodeTranslateError: can't translate character '\\xe9' in position 0: no",
        "AnswerError: ExceptionGroup: two (1 sub-exception)",
        "AnswerError: OpError: late",
        "OperatorNotAllowedInGraphError: symbolic",
    ]
    assert {failure(o).partition(": ")[2] for o in outputs[5:]} == {tester.UNTOLD}


def test_what_does_not_cross_is_said(server):
    _, outputs = run(server, learner("def f():\n    return (n for n in range(3))"), check("f()"))
    assert "builtins.generator does not cross" in failure(outputs)


def test_changing_an_argument_is_noticed(server):
    _, outputs = run(server, learner("def f(x):\n    x[0] = 9\n    return 1"), check("f(np.zeros(2))"))
    assert "changed its argument" in failure(outputs)


def test_a_test_can_act_on_the_learners_side(server):
    source = (
        "def learner_fit(n):\n    model = build(n)\n    return len(model.layers), float(model(np.ones((1, n)))[0, 0])\n"
    )
    _, outputs = run(
        server,
        learner("def build(n):\n    return keras.Sequential([keras.layers.Dense(1, kernel_initializer='ones')])"),
        check(source + "assert learner_fit(3) == (1, 3.0), learner_fit(3)"),
    )
    assert failure(outputs) is None


def test_what_an_answer_prints_in_a_test_is_dropped(server):
    _, outputs = run(server, learner("def f():\n    print('noise')\n    return 1"), check("print(f())"))
    assert text(outputs) == "1\n"


def test_endless_loops_cost_only_their_own_cell(server):
    loop, _, called, after = run(
        server, learner("while True: pass"), learner("def f():\n    while True: pass\ndef g():\n    return 1"),
        check("f()"), check("assert g() == 1"),
    )  # fmt: skip
    assert "KeyboardInterrupt" in failure(loop)
    assert failure(called).startswith("TimeoutError: took too long")
    assert failure(after) is None


def test_a_loop_that_ignores_interrupts_is_killed(server):
    outputs = run(server, learner("import signal\nsignal.signal(2, signal.SIG_IGN)\nwhile True: pass"))
    assert failure(outputs[0]).startswith("CellTimeoutError")


def test_hidden_tests_come_last_and_see_the_names_of_their_place(server):
    *_, before, _, last = run(
        server,
        learner("seen = []\ndef scale():\n    return 2\ndef f(x):\n    seen.append(x)\n    return scale() * x"),
        hidden("assert f(3) == 6, 'twice'"),
        learner("def scale():\n    return 5"),
        check("assert f(1) == 5"),
        hidden("assert f(3) == 15, 'five times'"),
        learner("print(seen)"),
    )
    assert failure(before) is None
    assert text(last) == "[1]\n"


def test_hidden_tests_keep_the_state_between_their_calls(server):
    count = "n = 0\ndef f():\n    global n\n    n += 1\n    return n"
    _, outputs, _ = run(server, learner(count), hidden("assert [f(), f(), f()] == [1, 2, 3]"), learner("n = 9"))
    assert failure(outputs) is None


def test_what_the_learners_code_says_stays_out_of_hidden_tests(server):
    answer = "def f(x):\n    raise {1: ValueError(x), 2: type(f'Own{x}', (Exception,), {})()}.get(x) or KeyError(x)"
    _, *outputs = run(server, learner(answer), *(hidden(f"f({x})") for x in (1, 2, 3)), check("f(1)"))
    kinds, said = zip(*(failure(o).split(": ", 1) for o in outputs), strict=True)
    assert kinds == ("ValueError", "AnswerError", "KeyError", "ValueError")
    assert said == (tester.UNTOLD, tester.UNTOLD, tester.UNTOLD, "1")


def test_only_the_stub_of_an_answer_is_not_attempted(server):
    stub = learner(f"def f(x):\n    raise NotImplementedError({NOT_ATTEMPTED!r})")
    traced = learner("@tf.function\ndef f(x):\n    return np.mean(tf.convert_to_tensor(x))")
    _, *untried = run(server, stub, check("f(1.0)"), hidden("f(1.0)"))
    _, *tried = run(server, traced, check("f(1.0)"), hidden("f(1.0)"))
    assert [failure(o) for o in untried] == [f"NotImplementedError: {NOT_ATTEMPTED}"] * 2
    assert "symbolic" in failure(tried[0])
    assert failure(tried[1]) == f"NotImplementedError: {tester.UNTOLD}"


@pytest.mark.parametrize(
    "test",
    [
        "assert f(3) == 4, f'{f(3)} came out'",
        "assert f(3) == 4, 'came out: %s' % f(3)",
        "float(f('text'))",
        "int(f('9' * 5000))",
        "{}[f('text')]",
        "print(f(3))\nassert False, repr(f(3))",
        "assert False, ''.join(map(chr, f([115, 97, 105, 100])))",
    ],
)
def test_a_hidden_test_says_nothing_that_is_put_together(server, test):
    _, *outputs = run(server, learner("def f(x):\n    return x"), hidden(test), hidden("assert f(3) == 4, 'said'"))
    assert [o["output_type"] for o in outputs[0]] == ["error"]
    assert outputs[0][0]["evalue"] == tester.UNSAID
    assert failure(outputs[1]) == "AssertionError: said"


def test_a_hidden_test_says_what_it_raises_itself(server):
    _, outputs = run(
        server, learner("def f(x):\n    return x"), hidden("if f(3) != 4:\n    raise AssertionError('said')")
    )
    assert failure(outputs) == "AssertionError: said"


def test_a_hidden_test_may_say_what_the_set_up_says(server):
    helper = "def number(x):\n    assert x is not None, 'nothing'\n    assert x > 0, f'{x} is too low'"
    tests = hidden("number(f(None))"), hidden("number(f(-1))")
    _, _, *outputs = run(server, Cell("setup", helper), learner("def f(x):\n    return x"), *tests)
    assert [failure(o).partition(": ")[2] for o in outputs] == ["nothing", tester.UNSAID]


def test_a_cell_that_ends_the_process_costs_only_what_comes_after(server):
    _, first, dead, _, second = run(
        server, learner("def f():\n    return 1"), hidden("assert f() == 1"), learner("import os; os._exit(0)"),
        learner("def g():\n    return 1"), hidden("assert g() == 1"),
    )  # fmt: skip
    assert failure(first) is None
    assert failure(dead) and failure(second)


def test_an_answer_that_ends_its_process_in_a_check_costs_only_what_comes_after(server):
    _, first, _, dead, _, second = run(
        server, learner("def f():\n    return 1"), hidden("assert f() == 1"),
        learner("import os\ndef g():\n    os._exit(0)"), check("g()"), learner("1"), hidden("assert g() == 1"),
    )  # fmt: skip
    assert failure(first) is None
    assert failure(dead) and failure(second)


def test_a_dead_process_fails_the_rest_and_not_the_next_submission(server):
    dead, after, _ = run(server, learner("import os; os._exit(0)"), learner("print(1)"), check("print(1)"))
    assert failure(dead) and failure(after)
    [outputs] = run(server, learner("print('alive')"))
    assert text(outputs) == "alive\n"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 22), 1)", "Network is unreachable"),
        ("open('/usr/x', 'w')", "Read-only file system"),
        ("open('/tmp/x', 'w')", "Read-only file system"),
        ("open('/x', 'w')", "Read-only file system"),
        ("np.ones(10**12)", "MemoryError"),
        ("open('/scratch/x', 'wb').write(bytes(10**8))", "File too large"),
        ("import os, signal; signal.signal(15, signal.SIG_IGN); os.kill(0, 15); open('/usr/x', 'w')", "Read-only"),
        ("import os; os.kill(os.getppid(), 9) if os.getppid() else os.kill(2, 9)", "ProcessLookupError"),
    ],
)
def test_the_sandbox_holds(server, source, error):
    assert error in failure(run(server, learner(source))[0])


def test_the_sandbox_shows_no_course_and_no_process(server):
    shown = (
        "[f for f in {!r} if os.path.exists(f)], glob.glob('/proc/[0-9]*'), os.listdir('/scratch'), os.getuid() != 0"
    )
    folders = [str(ROOT / name) for name in ("chapters", "source", "tests", "demo", "README.md", ".git")]
    folders += [str(ROOT / "autograder" / name) for name in ("build", "grade", "course.py")]
    [outputs] = run(server, learner(f"import os, glob\nprint({shown.format(folders)})"))
    assert text(outputs) == "[] [] [] True\n"


def test_scratch_folders_are_not_shared(server):
    run(server, learner("open('/scratch/mine', 'w').write('x')"))
    [outputs] = run(server, learner("import os; print(os.listdir('/scratch'))"))
    assert text(outputs) == "[]\n"


BUSY = """
import os
for _ in range(30):
    if os.fork() == 0:
        if {own_session}:
            os.setsid()
        while True:
            pass
time.sleep(60)
"""


@pytest.mark.parametrize("own_session", [True, False])
def test_busy_neighbours_take_nothing(server, own_session):
    """Three submissions of thirty busy processes each, and one whose cells need most of their two seconds of work."""
    honest = "start = time.process_time()\nwhile time.process_time() - start < 1: pass\nprint('done')"
    cells = [Cell("setup", "import time"), learner(honest), check("assert f() == 1"), hidden("assert f() == 1")]
    cells.insert(2, learner(f"def f():\n    {honest.replace(chr(10), chr(10) + '    ')}\n    return 1"))
    busy = [Cell("setup", "import time"), learner(BUSY.format(own_session=own_session))]
    start, done = time.monotonic(), threading.Event()

    def disturb():
        while not done.is_set():
            execute(server, busy, [], 0, meter(server, 10, 10))

    neighbours = [threading.Thread(target=disturb) for _ in range(3)]
    for thread in neighbours:
        thread.start()
    try:
        time.sleep(2)
        outcome = execute(server, cells, ["f"], 0, meter(server, seconds_a_cell=2))
    finally:
        done.set()
        for thread in neighbours:
            thread.join()
    assert [failure(outputs) for outputs in outcome.outputs] == [None] * 5
    assert text(outcome.outputs[1]) == "done\n"
    assert not outcome.disturbed
    assert time.monotonic() - start > 6, "nobody was busy"


def test_work_and_idling_are_told_apart(server):
    used = []
    for source in ("time.sleep(4)", "start = time.process_time()\nwhile time.process_time() - start < 2: pass"):
        of = meter(server)
        execute(
            server, [Cell("setup", "import time"), learner(source), learner("time.sleep(0.6)"), learner("")], [], 0, of
        )
        used.append(of.used())
    assert used[0].idle > 3 > 1 > used[0].work
    assert used[1].work > 1.5 > used[1].idle


@pytest.mark.parametrize("source", ["import os; os._exit(0)", "import time; time.sleep(9)"])
def test_what_neighbours_may_have_caused_is_called_disturbed(server, source):
    cells = [SETUP, learner(source)]
    assert execute(server, cells, [], 0, meter(server, seconds_a_cell=2)).disturbed


@pytest.mark.parametrize(
    "source", ["while True: pass", "import signal\nsignal.signal(2, signal.SIG_IGN)\nwhile True: pass"]
)
def test_what_only_it_itself_can_have_caused_is_not(server, source):
    cells = [SETUP, learner(source)]
    outcome = execute(server, cells, [], 0, meter(server, seconds_a_cell=2))
    assert failure(outcome.outputs[1])
    assert not outcome.disturbed


def test_no_cell_runs_once_all_is_used_up(server):
    loop = "start = time.process_time()\nwhile time.process_time() - start < 2: pass"
    cells = [Cell("setup", "import time\ndef f():\n    return 1"), *[learner(loop)] * 4, check("f()"), hidden("f()")]
    outputs = execute(server, cells, ["f"], 0, meter(server, 5, seconds_a_submission=3)).outputs
    sentences = [failure(o) for o in outputs]
    assert sentences[:2] == [None, None]
    assert sentences[-3:] == [sentences[-1]] * 3
    assert re.match(r"BudgetError: what the whole notebook may use, 3 s, was used up at code cell 3", sentences[-1])


CHANNELS = {
    "locks": "fcntl.flock(file, fcntl.LOCK_EX)",
    "record locks": "fcntl.lockf(file, fcntl.LOCK_SH)",
    "leases": "fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)",
    "locks by another number": "call(libc.syscall(72, file.fileno(), ctypes.c_long(6 | 1 << 40), 0))",
    "notices": "call(libc.inotify_init1(0))",
    "user namespaces": "call(libc.unshare(0x10000000))",
    "hypervisor sockets": "socket.socket(40, socket.SOCK_STREAM)",
    "nameless files": "os.memfd_create('x')",
    "shared memory": "call(libc.shmget(0, 4096, 0o1600))",
    "message queues": "call(libc.msgget(0, 0o1600))",
    "tracing": "call(libc.ptrace(0, 0, 0, 0))",
    "key rings": "call(libc.syscall(248, b'user', b'x', b'x', 1, -4))",
}
CALL = """
import ctypes, fcntl, os, socket
libc, file = ctypes.CDLL(None, use_errno=True), open(os.__file__)
def call(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
"""


@pytest.mark.parametrize("way", CHANNELS.values(), ids=CHANNELS.keys())
def test_submissions_have_no_way_to_talk_to_each_other(server, way):
    [outputs] = run(server, learner(CALL + way))
    assert re.search("not implemented|unreachable", failure(outputs))


def test_what_honest_work_asks_of_the_kernel_is_there(server):
    [outputs] = run(server, learner("""
import asyncio, subprocess, threading
async def one():
    return 1
print(asyncio.new_event_loop().run_until_complete(one()), subprocess.check_output(["echo", "2"]).decode().strip())
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(tf.data.Dataset.from_tensors((np.ones((4, 2)), np.ones(4))).map(lambda *a: a, 4).prefetch(2), verbose=0)
for name in ("model.keras", "model.h5"):
    model.save(name)
    keras.models.load_model(name, compile=False)
print("saved")
"""))  # fmt: skip
    assert failure(outputs) is None
    assert text(outputs).startswith("1 2") and text(outputs).endswith("saved\n")


@pytest.fixture
def below_usr():
    """A course and a class where a container has them."""
    if not os.access("/usr/local/share", os.W_OK):
        pytest.skip("only root can put a course below /usr")
    with tempfile.TemporaryDirectory(dir="/usr/local/share", prefix="course-of-a-test-") as top:
        os.chmod(top, 0o755)
        folders = [Path(top, "course"), Path(top, "class")]
        for folder in folders:
            folder.mkdir()
            (folder / "hidden-tests.txt").write_text("secret")
        yield folders


def test_a_course_below_usr_cannot_be_seen(below_usr):
    hidden_folders = bubblewrap.full_names(map(str, below_usr))
    files = [str(folder / "hidden-tests.txt") for folder in below_usr]
    snoop = learner(f"import os\nprint([os.path.exists(name) for name in {files}], os.listdir({str(below_usr[0])!r}))")
    assert bubblewrap.missing(hidden_folders) is None
    with ForkServer(sandboxed=True, hidden=hidden_folders) as server:
        [outputs] = run(server, snoop)
        [written] = run(server, learner(f"open({files[0]!r}, 'w')"))
    assert text(outputs) == "[False, False] []\n"
    assert "Read-only" in failure(written)


def test_a_sandbox_that_would_show_the_course_is_refused(below_usr, monkeypatch):
    monkeypatch.setattr(bubblewrap, "covers", lambda _: set())
    sentence = bubblewrap.missing(bubblewrap.full_names(map(str, below_usr)))
    assert re.fullmatch(r"The sandbox would show /usr/\S+ to submissions: keep the course .*", sentence)


def test_the_keys_of_the_machine_are_not_shown(server):
    [outputs] = run(server, learner("import os; print(os.listdir('/etc/ssl'))"))
    assert text(outputs) == "['certs']\n"


NOISY = "import sys; sys.stderr.write('x' * 200_000 + '\\nno room\\n'); sys.exit(1)"
SILENT = "import time; time.sleep(60)"


@pytest.mark.parametrize(("program", "reason"), [(NOISY, "no room"), (SILENT, "it was not ready within 1 s")])
def test_a_fork_server_that_does_not_start_says_why_to_every_submission(program, reason, monkeypatch):
    monkeypatch.setattr(ForkServer, "_command", lambda *_: [sys.executable, "-c", program])
    monkeypatch.setattr(limits, "SECONDS_TO_START", 1)
    with ForkServer(sandboxed=False) as broken:
        for _ in range(2):
            with pytest.raises(NotStarted, match=rf"^The grading process did not start: {reason}$"):
                execute(broken, [], [], 0, meter(broken))


def test_a_submission_that_could_not_be_isolated_gets_no_outputs(monkeypatch):
    """Here a mount fails, when the child has its namespaces and its number already."""
    walls = [*bubblewrap.command(), "--tmpfs", "/dev"]
    monkeypatch.setattr(bubblewrap, "command", lambda _: walls)
    with ForkServer(sandboxed=True) as broken:
        for _ in range(2):
            with pytest.raises(SandboxError, match="could not be isolated"):
                run(broken, learner("1"))


def as_ordinary_user():
    """Words before a command that have an ordinary user run it: root's processes are not limited in number."""
    if os.getuid():
        return []
    closed = Path.home().resolve()  # to all but root; what is needed of it stands there once more, and open
    words = ["bwrap", "--dev-bind", "/", "/", "--cap-add", "ALL", "--tmpfs", str(closed)]
    for needed in sorted({path.resolve() for path in (*bubblewrap.LIBRARIES, bubblewrap.PACKAGE.parent)}):
        if needed.is_relative_to(closed):
            for parent in reversed(needed.parents):
                words += ["--dir", str(parent)] if parent.is_relative_to(closed) else []
            words += ["--ro-bind", str(needed), str(needed)]
    return [*words, "setpriv", "--reuid", "12345", "--regid", "12345", "--clear-groups"]


@pytest.fixture
def start(monkeypatch):
    """start(words, sandboxed): a fork server whose command line begins with these words."""
    own = ForkServer._command

    def started(words, sandboxed):
        monkeypatch.setattr(ForkServer, "_command", lambda self, control: [*words, *own(self, control)])
        return ForkServer(sandboxed)

    return started


@contextmanager
def held(server, source):
    """A learner's process that has run `source` and is still there; yields what that put out."""
    here, there = socket.socketpair()
    with there, server.child("learner", here) as child:
        of = meter(server)
        of.attach(child.pid)
        yield child.run({"source": source}, of)


HOARD = """
import os, time
made = 0
try:
    while made < {most}:
        if os.fork() == 0:
            time.sleep(60)
        made += 1
except OSError as error:
    print(error)
"""
HONEST = """
import threading, time
threads = [threading.Thread(target=time.sleep, args=[0.1]) for _ in range(20)]
for thread in threads:
    thread.start()
print(float(tf.reduce_sum(tf.ones(3))))
"""


def test_a_submission_has_its_processes_for_itself_and_no_more(start):
    with start(as_ordinary_user(), sandboxed=True) as server, held(server, HOARD.format(most=500)) as hoard:
        [outputs] = run(server, learner(HONEST))
    assert text(hoard) == "[Errno 11] Resource temporarily unavailable\n"
    assert text(outputs) == "3.0\n", failure(outputs)


def test_without_the_sandbox_what_else_the_user_runs_does_not_count(start):
    with start(as_ordinary_user(), sandboxed=False) as server, held(server, HOARD.format(most=limits.PROCESSES)):
        [outputs] = run(server, learner(HONEST))
    assert text(outputs) == "3.0\n", failure(outputs)


def test_without_the_sandbox_submissions_run_where_there_is_no_proc(start):
    """As on macOS; nothing is computed, for TensorFlow on Linux aborts without it."""
    with start(["bwrap", "--dev-bind", "/", "/", "--tmpfs", "/proc"], sandboxed=False) as server:
        _, outputs = run(server, learner("def f():\n    return 1"), check("print(f())"))
    assert text(outputs) == "1\n", failure(outputs)
