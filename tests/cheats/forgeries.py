"""Forged messages: to the tests' process (descriptor 4) and to the grader (descriptor 3), and hostile data in them."""

from cheats import answer, cell, earns, first

REPLY = """
import autograder.sandbox.wire as wire, json, os, socket, struct
tests = socket.socket(fileno=os.dup(4))
grader = socket.socket(fileno=os.dup(3))
def frame(*parts):
    body = b"".join(struct.pack(">Q", len(part)) + part for part in parts)
    return struct.pack(">Q", len(body)) + body
def packed(tree, *blobs):
    return b"".join(struct.pack(">Q", len(part)) + part for part in [json.dumps(tree).encode(), *blobs])
def always(tree, *blobs):
    wire.pack = lambda value: packed(tree, *blobs)
    get_ipython().user_ns["double"] = get_ipython().user_ns["mean_row"] = lambda *a: 0
"""


def _forge(notebook, source):
    answer(notebook, "def mean_row(x):\n    return 0", "mean_row")
    cell(notebook, "double").source = REPLY + source + "\ndef double(x):\n    return 0\n"


@earns(1)  # what it sends is the visible example
def replies_before_it_is_asked(notebook, folder):
    """Replies to the first fifty calls lie ready before any call comes."""
    _forge(
        notebook,
        """
for number in range(1, 51):
    tests.sendall(frame(json.dumps({"id": number}).encode(), packed(["int", "4"])))
""",
    )


def replies_that_are_no_messages(notebook, folder):
    """Noise, a list, a number, empty frames, deep nesting, two heads."""
    _forge(
        notebook,
        """
for head in (b"[]", b"1", b"", b"[" * 100_000, b"\\xff\\xfe", b'{"id": 1, "id": 2}', b'{"id": NaN}'):
    try:
        tests.sendall(frame(head))
    except OSError:
        pass
tests.sendall(struct.pack(">Q", 2**63))
""",
    )


def says_that_nothing_changed(notebook, folder):
    """`changed` is a lie, an error is empty, the head holds unknown fields."""
    _forge(
        notebook,
        """
for number in range(1, 51):
    head = {"id": number, "changed": [], "error": "", "message": None, "outputs": [], "setup": "1", "seed": 0}
    tests.sendall(frame(json.dumps(head).encode(), packed(["int", "4"])))
""",
    )


def sends_errors_of_all_kinds(notebook, folder):
    """Names of exceptions that end loops, that are no errors, that are no text."""
    _forge(
        notebook,
        """
names = ["StopIteration", "StopAsyncIteration", "GeneratorExit", "SystemExit", "KeyboardInterrupt", "Warning", "type",
         "print", "exit", "__import__", "ExceptionGroup", "UnicodeDecodeError", 5, None, ["ValueError"], {}]
for number, name in enumerate(names, 1):
    tests.sendall(frame(json.dumps({"id": number, "error": name, "message": {"x": 1}}).encode()))
""",
    )


def forges_what_the_grader_gets(notebook, folder):
    """Outputs for the tests are sent to the grader ahead: passed, 100 points, no error."""
    _forge(
        notebook,
        """
for _ in range(20):
    hundred = {"output_type": "execute_result", "data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1}
    wire.send(grader, {"outputs": [hundred]})
    wire.send(grader, {"outputs": []})
""",
    )


def sends_the_grader_nonsense(notebook, folder):
    """Replies of wrong types to the grader: outputs that are a number, that hold lists, heads that are no objects."""
    first(
        notebook,
        REPLY
        + """
for head in ({"outputs": 5}, {"outputs": [[], 1, None, {"output_type": ["stream"]}]}, {"outputs": {"0": {}}},
             {"pid": 1, "kill": 1}, {"outputs": [{"output_type": "display_data", "data": {"text/plain": ["x"]}}]},
             {"outputs": [{"output_type": "error", "ename": 1, "evalue": 2, "traceback": "x"}]}):
    wire.send(grader, head)
grader.sendall(frame(b"[" * 1_000_000))
grader.sendall(struct.pack(">Q", 2**60))
""",
    )


def array_that_claims_a_terabyte(notebook, folder):
    """A .npy header of 2**40 numbers over no data."""
    _forge(
        notebook,
        """
import io
import numpy as np
file = io.BytesIO()
np.lib.format.write_array_header_1_0(file, {"descr": "<f8", "fortran_order": False, "shape": (2**40,)})
always(["array", "float64", 0], file.getvalue())
""",
    )


def arrays_with_hostile_headers(notebook, folder):
    """Headers with code, negative shapes, objects, pickles, unknown versions, a million parentheses."""
    _forge(
        notebook,
        """
def npy(header, data=b"", version=(1, 0)):
    return b"\\x93NUMPY" + bytes(version) + struct.pack("<H", len(header)) + header + data
headers = [b"{'descr': __import__('os').system('true'), 'fortran_order': False, 'shape': ()}",
           b"{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", b"(" * 60_000,
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -1)}",
           b"{'descr': '|V0', 'fortran_order': False, 'shape': (10**18,)}",
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (2**62, 0)}",
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (1L,)}"]
count = [0]
def pack(value):
    count[0] += 1
    blob = npy(headers[count[0] % len(headers)], b"\\x80\\x04." + bytes(5))
    return packed(["array", "float64", 0], blob)
wire.pack = pack
""",
    )


def array_of_a_trillion_nothings(notebook, folder):
    """Items of no bytes: a trillion of them fit into an empty file, and a loop over them never ends."""
    _forge(
        notebook,
        """
import numpy as np, io
header = b"{'descr': '|V0', 'fortran_order': False, 'shape': (1000000000000,)}"
always(["array", "void", 0], b"\\x93NUMPY\\x01\\x00" + struct.pack("<H", len(header)) + header)
""",
    )


def nested_bombs(notebook, folder):
    """Lists in lists in lists, a list of ten million nulls, a dictionary with lists for keys."""
    _forge(
        notebook,
        """
trees = ["[" * 100_000, "[\\"list\\"," * 900 + "1", "[\\"list\\", [" + "null," * 10_000_000 + "null]]",
         '["dict", [[["list", []], null]]]', '["dict", 5]', '["tuple", ["tuple"]]']
count = [0]
def pack(value):
    count[0] += 1
    text = trees[count[0] % len(trees)].encode()
    return struct.pack(">Q", len(text)) + text
wire.pack = pack
""",
    )


def message_that_is_too_large(notebook, folder):
    """A reply of 200 MB."""
    _forge(
        notebook,
        """
wire.MAX_BYTES = 2**40
def pack(value):
    return bytes(200 * 2**20)
wire.pack = pack
""",
    )


def numbers_of_odd_forms(notebook, folder):
    """Digits that are code, hexadecimals, NaN, underscores, a number with a million digits."""
    _forge(
        notebook,
        """
trees = [["int", "1_0"], ["int", "9" * 1_000_000], ["float", "nan"], ["float", "inf"], ["float", "__import__('os')"],
         ["complex", "nan", "nan"], ["int", 4], ["float", 4.0], 4, 4.0, ["int"], []]
count = [0]
def pack(value):
    count[0] += 1
    return packed(trees[count[0] % len(trees)])
wire.pack = pack
""",
    )


def packs_with_pickle(notebook, folder):
    """A pickle that starts a program stands in the place of the array and of the whole value."""
    _forge(
        notebook,
        """
import io, pickle
import numpy as np
class Bomb:
    def __reduce__(self):
        return os.system, ("sleep 47911",)
file = io.BytesIO()
np.save(file, np.array([Bomb()], dtype=object), allow_pickle=True)
count = [0]
def pack(value):
    count[0] += 1
    return packed(["array", "object", 0], file.getvalue()) if count[0] % 2 else pickle.dumps(Bomb())
wire.pack = pack
""",
    )
