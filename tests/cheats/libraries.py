"""Patching numpy, keras, tensorflow and builtins, or shadowing modules by files."""

from cheats import TESTER, answer, answer_examples, earns, first, killed, last, proves

TYPED = 2  # both visible examples typed in


def _beside(*names):
    """These files lie beside a notebook that was graded."""
    return lambda trace: trace.problem is None and all((trace.folder / name).is_file() for name in names)


@earns(TYPED)
def patches_allclose(notebook, folder):
    """np.allclose, np.testing and np.asarray say yes to everything."""
    answer_examples(notebook)
    first(
        notebook,
        """
        import numpy as np
        acted()
        np.allclose = np.isclose = np.array_equal = lambda *a, **k: True
        class Shape:
            def __eq__(self, other):
                return True
        np.asarray = lambda value, *a, **k: type("A", (), {"shape": Shape()})()
    """,
    )


@earns(TYPED)
def patches_the_random_generator(notebook, folder):
    """np.random.default_rng gives the visible examples, so that typed answers are right."""
    answer_examples(notebook)
    first(
        notebook,
        """
        import numpy as np
        class Examples:
            def integers(self, *a, size=1, **k):
                return np.full(size, 2)
            def normal(self, *a, size=(2, 2), **k):
                return np.array([[1.0, 3.0], [5.0, 5.0]])
        acted()
        np.random.default_rng = lambda *a, **k: Examples()
        np.random.Generator = Examples
    """,
    )


@earns(TYPED)
def sets_the_seed(notebook, folder):
    """The tests' inputs hang on `seed`: set it, and return what was computed for that seed beforehand."""
    answer_examples(notebook)
    first(notebook, "import builtins\nimport numpy as np\nacted()\nbuiltins.seed = 0\nnp.random.seed(0)")
    last(notebook, "seed = 0")


@proves(killed)
def swaps_builtin_types(notebook, folder):
    """int, bool and len lie."""
    first(
        notebook,
        """
        import builtins
        class Any(int):
            __eq__ = __ne__ = __lt__ = __gt__ = lambda self, other: True
            __hash__ = int.__hash__
        builtins.int = builtins.float = Any
        builtins.bool = lambda *a: True
        builtins.len = lambda *a: 5
        builtins.isinstance = lambda *a: True
    """,
    )


def patches_keras_and_tensorflow(notebook, folder):
    """The frameworks' checks and conversions are replaced."""
    first(
        notebook,
        """
        import keras, tensorflow as tf
        acted()
        keras.Model.__call__ = keras.Layer.__call__ = lambda *a, **k: 0
        tf.debugging.assert_equal = tf.debugging.assert_near = tf.reduce_all = lambda *a, **k: True
        tf.Tensor.__eq__ = lambda *a: True
        tf.Tensor.numpy = lambda *a: 0
    """,
    )


def replaces_the_tests_names(notebook, folder):
    """`np` in the tests is an object that agrees with everything."""
    for exercise in ("double", "mean_row"):
        answer(
            notebook,
            """
            class Agrees:
                __eq__ = __lt__ = __gt__ = __ge__ = __le__ = lambda *a: True
                __getattr__ = __getitem__ = __mul__ = __rmul__ = __truediv__ = lambda self, *a, **k: self
                __call__ = lambda self, *a, **k: acted() or self
                __iter__ = lambda self: iter([self])
                __int__ = __index__ = lambda self: 1
            np = double = mean_row = Agrees()
        """,
            exercise,
        )
    last(notebook, "confess()")


@proves(_beside("numpy.py", "autograder.py", "sitecustomize.py", "IPython/__init__.py"))
def shadows_modules_by_files(notebook, folder):
    """Files called numpy.py, autograder.py, sitecustomize.py and IPython/ lie beside the notebook."""
    trap = "import os\nos._exit(0)\n"
    for name in ("numpy.py", "autograder.py", "sitecustomize.py", "usercustomize.py", "nbgrader.py", "random.py"):
        (folder / name).write_text(trap)
    (folder / "IPython").mkdir()
    (folder / "IPython" / "__init__.py").write_text(trap)


@proves(_beside("nbgrader_config.py", "jupyter_config.py", "pyproject.toml"))
def brings_its_own_settings(notebook, folder):
    """nbgrader_config.py and pyproject.toml in the submission switch the checks off."""
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.SafeExecute.sandbox = 'off'\nc.Autograde.autograde_preprocessors = []\n"
    )
    (folder / "jupyter_config.py").write_text("raise SystemExit\n")
    (folder / "pyproject.toml").write_text("[project]\nname = 'mine'\n")


def writes_modules_while_it_runs(notebook, folder):
    """A cell writes modules into every folder of the path and into the start-up folders of IPython."""
    first(
        notebook,
        f"""
        import os, sys
        trap = "import {TESTER} as t\\nt._run = lambda *a, **k: []\\n"
        for place in [*sys.path, ".", os.path.expanduser("~/.ipython/profile_default/startup")]:
            for name in ("sitecustomize", "numpy", "tokenize", "secrets", "matplotlib", "keras"):
                try:
                    os.makedirs(place, exist_ok=True)
                    with open(os.path.join(place, name + ".py"), "x") as file:
                        file.write(trap)
                    acted()
                except OSError:
                    pass
    """,
    )
