"""Answers that lie in ==, <, isinstance and the array protocols."""

from cheats import answer, last, proves, told

ALWAYS = """
class Always{base}:
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = __contains__ = lambda self, *other: True
    __hash__ = None
"""


def _returns(notebook, value, before=""):
    """Both answers return `value`."""
    answer(notebook, f"{before}\ndef double(x):\n    acted()\n    return {value}\n")
    answer(notebook, f"def mean_row(x):\n    return {value}\n", "mean_row")
    last(notebook, "confess()")


def equals_everything(notebook, folder):
    """An object that equals all others."""
    _returns(notebook, "Always()", ALWAYS.format(base=""))


def number_that_equals_everything(notebook, folder):
    """A subclass of int that equals all numbers."""
    _returns(notebook, "Always(3)", ALWAYS.format(base="(int)"))


def array_that_equals_everything(notebook, folder):
    """A subclass of ndarray whose ufuncs, shape and comparisons lie."""
    _returns(
        notebook,
        "np.zeros(5).view(Always)",
        """
class Always(np.ndarray):
    def __array_ufunc__(self, *a, **k):
        return np.bool_(True)
    def __array_function__(self, *a, **k):
        return True
    __eq__ = lambda self, other: True
    shape = property(lambda self: (5,))
""",
    )


def array_protocol_that_lies(notebook, folder):
    """An object that computes the wanted array from the other operand."""
    _returns(
        notebook,
        "Chameleon()",
        """
class Chameleon:
    __array_priority__ = 1e9
    shape = (5,)
    def __array__(self, *a, **k):
        import sys
        frame = sys._getframe()
        while frame:
            if "x" in frame.f_locals and "d" in frame.f_locals:
                return frame.f_locals["x"].sum(axis=1) / frame.f_locals["d"]
            frame = frame.f_back
        return np.zeros(5)
    def __array_ufunc__(self, ufunc, method, *inputs, **k):
        return np.bool_(True)
""",
    )


def pretends_to_be_a_tensor(notebook, folder):
    """A class of a module called tensorflow.… whose numpy() gives Python objects."""
    _returns(
        notebook,
        "Fake()",
        """
class Fake:
    __module__ = "tensorflow.python"
    def numpy(self):
        class Always:
            __eq__ = lambda self, other: True
        return np.array([Always()], dtype=object)
""",
    )


def not_a_number(notebook, folder):
    """NaN in all forms."""
    _returns(notebook, "np.full(np.shape(x)[:1] or (1,), np.nan)")


def empty_array(notebook, folder):
    """An empty array: np.all and np.allclose of nothing are true."""
    _returns(notebook, "np.array([])")


def list_that_holds_itself(notebook, folder):
    """Endless by structure."""
    _returns(notebook, "forever", "forever = []\nforever.append(forever)")


@proves(told("StopIteration"), told("StopIteration", "mean_row-check"))
def raises_stop_iteration(notebook, folder):
    """StopIteration from an answer ends a loop over map(answer, …) in silence."""
    answer(notebook, "def double(x):\n    raise StopIteration")
    answer(notebook, "def mean_row(x):\n    raise StopIteration", "mean_row")


@proves(told("process ended"))
def exception_without_a_text(notebook, folder):
    """The text of the answer's exception cannot be made."""
    answer(
        notebook,
        """
        class Odd(Exception):
            def __str__(self):
                raise RuntimeError
        def double(x):
            raise Odd()
    """,
    )


@proves(told("ExceptionGroup: x"), told("UnicodeEncodeError: \ufffd <script>", "mean_row-check"))
def exceptions_with_odd_names(notebook, folder):
    """The exceptions' classes are called like those that cannot be made from a message."""
    answer(notebook, 'def double(x):\n    raise type("ExceptionGroup", (Exception,), {})("x")')
    answer(
        notebook,
        """
        Unicode = type("UnicodeEncodeError", (Exception,), {})
        def mean_row(x):
            raise Unicode("\\ud800 <script>")
    """,
        "mean_row",
    )


def reads_the_callers_frame(notebook, folder):
    """The answer looks for the expected value in the frames of the test that calls it."""
    answer(
        notebook,
        """
        def double(x):
            import sys
            frame = sys._getframe().f_back
            while frame:
                acted()
                if "secret" + "_number" in frame.f_locals:
                    leak(frame.f_locals)
                    return 2 * frame.f_locals["secret" + "_number"]
                frame = frame.f_back
            return 0
    """,
    )
    last(notebook, "confess()")
