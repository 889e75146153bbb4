"""Forged messages: to the tests' process (descriptor 4) and to the grader (descriptor 3), and hostile data in them."""

from cheats import FORGER, answer, earns, first, last, prints, proves, said, told, varied

REPLY = (
    FORGER
    + """
import itertools
def frame(*parts):
    body = b"".join(struct.pack(">Q", len(part)) + part for part in parts)
    return struct.pack(">Q", len(body)) + body
def packed(tree, *blobs):
    return b"".join(struct.pack(">Q", len(part)) + part for part in [json.dumps(tree).encode(), *blobs])
def in_turn(values):
    left, pack = itertools.cycle(values), wire.pack
    def forged(value):
        if value is not ...:
            return pack(value)
        acted()
        return next(left)
    wire.pack = forged
"""
)


def _forge(notebook, source):
    """The answers return what does not cross, unless `source` has put the next of `in_turn` in its place."""
    answer(notebook, REPLY + source + "\ndef double(x):\n    return ...\n")
    answer(notebook, "def mean_row(x):\n    return ...", "mean_row")
    last(notebook, "confess()")


def _overtakes(trace):
    """A forged reply has come before the true one."""
    return said(trace) and "does not cross" not in trace.messages.get("double-check", "")


# Cheats with many values send a `part` of them: a submission has four tests, and each ends at the first that is wrong.


@proves(_overtakes)
@earns(1)  # what it sends is the visible example
def replies_before_it_is_asked(notebook, folder):
    """Replies to the first fifty calls lie ready before any call comes."""
    _forge(
        notebook,
        """
acted()
for number in range(1, 51):
    tests.sendall(frame(json.dumps({"id": number}).encode(), packed(["int", "4"])))
""",
    )


@proves(_overtakes)
@varied("[:4]", "[4:6]", "[6:7]", "[7:]")  # the test hangs up on the last ones
def replies_that_are_no_messages(notebook, folder, part):
    """Noise, a list, a number, empty frames, deep nesting, a size beyond all bounds, two heads."""
    _forge(
        notebook,
        f"""
heads = (b"[]", b"1", b"", b"[" * 100_000, b"\\xff\\xfe", None, b'{{"id": 1, "id": 2}}', b'{{"id": NaN}}')
acted()
for head in heads{part}:
    tests.sendall(frame(head) if head is not None else struct.pack(">Q", 2**63))
""",
    )


@proves(_overtakes)
@earns(1)
def says_that_nothing_changed(notebook, folder):
    """`changed` is a lie, the head holds unknown fields."""
    _forge(
        notebook,
        """
acted()
for number in range(1, 51):
    head = {"id": number, "changed": [], "message": None, "outputs": [], "setup": "1", "seed": 0}
    tests.sendall(frame(json.dumps(head).encode(), packed(["int", "4"])))
""",
    )


@proves(_overtakes)
@varied("[:4]", "[4:8]", "[8:12]", "[12:16]", "[16:]")
def sends_errors_of_all_kinds(notebook, folder, part):
    """Names of exceptions that end loops, that are no errors, that are no text."""
    _forge(
        notebook,
        f"""
names = ["StopIteration", "StopAsyncIteration", "GeneratorExit", "SystemExit", "KeyboardInterrupt", "Warning", "type",
         "print", "exit", "__import__", "ExceptionGroup", "UnicodeDecodeError", 5, None, ["ValueError"], {{}}, ""]
acted()
for number, name in enumerate(names{part}, 1):
    tests.sendall(frame(json.dumps({{"id": number, "error": name, "message": {{"x": 1}}}}).encode()))
""",
    )


def forges_what_the_grader_gets(notebook, folder):
    """Outputs for the tests are sent to the grader ahead: passed, 100 points, no error."""
    _forge(
        notebook,
        """
for _ in range(20):
    hundred = {"output_type": "execute_result", "data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1}
    wire.send(grader, {"outputs": [said, hundred]})
    wire.send(grader, {"outputs": []})
""",
    )


@proves(said, prints("ended at an earlier cell"))
def sends_the_grader_nonsense(notebook, folder):
    """Replies of wrong types to the grader: outputs that are a number, that hold lists, heads that are no objects."""
    first(
        notebook,
        REPLY
        + """
for head in ({"outputs": [said]}, {"outputs": 5}, {"outputs": [[], 1, None, {"output_type": ["stream"]}]},
             {"outputs": {"0": {}}}, {"pid": 1, "kill": 1},
             {"outputs": [{"output_type": "display_data", "data": {"text/plain": ["x"]}}]},
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
in_turn([packed(["array", "float64", 0], file.getvalue())])
""",
    )


@varied("[:4]", "[4:]")
def arrays_with_hostile_headers(notebook, folder, part):
    """Headers with code, negative shapes, objects, pickles, unknown versions, a million parentheses."""
    _forge(
        notebook,
        """
def npy(header, data=b"", version=(1, 0)):
    return b"\\x93NUMPY" + bytes(version) + struct.pack("<H", len(header)) + header + data
headers = [b"{'descr': __import__('os').system('true'), 'fortran_order': False, 'shape': ()}",
           b"{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", b"(" * 60_000,
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -1)}",
           b"{'descr': '|V0', 'fortran_order': False, 'shape': (1000000000000000000,)}",
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 0)}",
           b"{'descr': '<f8', 'fortran_order': False, 'shape': (1L,)}"]
blobs = [npy(header, b"\\x80\\x04." + bytes(5)) for header in headers]
"""
        + f"in_turn([packed(['array', 'float64', 0], blob) for blob in blobs{part}])",
    )


def array_of_a_trillion_nothings(notebook, folder):
    """Items of no bytes: a trillion of them fit into an empty file, and a loop over them never ends."""
    _forge(
        notebook,
        """
import numpy as np, io
header = b"{'descr': '|V0', 'fortran_order': False, 'shape': (1000000000000,)}"
in_turn([packed(["array", "void", 0], b"\\x93NUMPY\\x01\\x00" + struct.pack("<H", len(header)) + header)])
""",
    )


@varied("[:4]", "[4:]")
def nested_bombs(notebook, folder, part):
    """Lists in lists in lists, a list of ten million nulls, a dictionary with lists for keys."""
    _forge(
        notebook,
        f"""
trees = ["[" * 100_000, '["list", [' * 40 + "1" + "]]" * 40, '["list", [' * 50_000 + "1" + "]]" * 50_000,
         '["list", [' + "null," * 10_000_000 + "null]]",
         '["dict", [[["list", []], null]]]', '["dict", 5]', '["tuple", ["tuple"]]']
in_turn([struct.pack(">Q", len(tree)) + tree.encode() for tree in trees{part}])
""",
    )


@proves(told("bytes is too large"))
def message_that_is_too_large(notebook, folder):
    """A reply of 200 MB."""
    _forge(notebook, "in_turn([bytes(200 * 2**20)])")


@varied("[:4]", "[4:8]", "[8:]")
def numbers_of_odd_forms(notebook, folder, part):
    """Digits that are code, hexadecimals, NaN, underscores, a number with a million digits."""
    _forge(
        notebook,
        f"""
trees = [["int", "1_0"], ["int", "9" * 1_000_000], ["float", "nan"], ["float", "inf"], ["float", "__import__('os')"],
         ["complex", "nan", "nan"], ["int", 4], ["float", 4.0], 4, 4.0, ["int"], []]
in_turn([packed(tree) for tree in trees{part}])
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
in_turn([packed(["array", "object", 0], file.getvalue()), pickle.dumps(Bomb())])
""",
    )
