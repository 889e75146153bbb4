"""What set-up cells are made of. The build writes into each notebook what stands before the first function, and of the
functions and classes below those that the sitting uses, so that a notebook needs no package and no clone.
"""

import os

os.environ |= {"KERAS_BACKEND": "tensorflow", "TF_CPP_MIN_LOG_LEVEL": "3"}  # before Keras is imported

import re
import socket
import traceback

import matplotlib.pyplot as plt
import numpy as np
from IPython.core.pylabtools import retina_figure
from IPython.display import display
from IPython.lib.display import Audio
from sklearn.datasets import load_digits

_stderr, _null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
os.dup2(_null, 2)  # TensorFlow's native library logs past Python while it loads and looks for devices
try:
    import keras
    import tensorflow as tf

    _devices = sorted({device.device_type for device in tf.config.list_logical_devices()})
except ImportError as _error:  # Colab's TPU runtime, for one, comes without TensorFlow
    _missing = "TensorFlow is missing: choose a CPU or GPU runtime · 缺少 TensorFlow：请选择 CPU 或 GPU 运行时"
    raise ImportError(_missing) from _error
finally:
    os.dup2(_stderr, 2)
    os.close(_stderr)
    os.close(_null)

# A learner's own settings (~/.keras/keras.json) and the processor must not decide an exercise.
keras.config.set_image_data_format("channels_last")
keras.config.set_floatx("float32")
tf.config.experimental.enable_tensor_float_32_execution(False)  # it rounds products to 10 bits on recent GPUs
tf.get_logger().setLevel("ERROR")  # functions are traced again on purpose here, and TensorFlow would warn of it
plt.rcParams.update({"figure.constrained_layout.use": True, "axes.grid": True, "grid.alpha": 0.3})
seed = 0  # the grader sets its own
keras.utils.set_random_seed(seed)
print(f"ready · 准备好了: TensorFlow {tf.__version__}, Keras {keras.__version__}, {', '.join(_devices)}")


def show(fig, alt):
    """Display a figure and say below it what it shows: JupyterLab does not pass alternative text on."""
    png, size = retina_figure(fig, base64=True)  # two pixels for one, so that it is sharp on any screen
    display({"image/png": png}, metadata={"image/png": {"alt": alt, **size}}, raw=True)
    print(alt)
    plt.close(fig)


def listen(wave, rate, says):
    """A player for a sound, and below it what is heard. wave: floats from -1 to 1, (n,).  rate: samples a second."""
    display(Audio(np.clip(wave, -1, 1), rate=rate, normalize=False))
    print(says)


def draw_image(ax, image, title=""):
    """Draw one grey image, dark where it is large, without axes."""
    ax.imshow(np.squeeze(image), cmap="gray_r")
    ax.set(title=title, xticks=[], yticks=[])
    ax.grid(False)


def box(ax, x, y, text, colour="white", **edge):
    """A text in a frame, centred on (x, y)."""
    frame = {"boxstyle": "round,pad=0.4", "fc": colour, "ec": "0.3"} | edge
    return ax.text(x, y, text, ha="center", va="center", fontsize=9, bbox=frame, zorder=3)


def arrow(ax, start, end, **style):
    """An arrow from the frame of one box to that of another."""
    frames = {"patchA": start.get_bbox_patch(), "patchB": end.get_bbox_patch(), "shrinkA": 0, "shrinkB": 0}
    ax.annotate(
        "",
        end.get_position(),
        start.get_position(),
        arrowprops={"arrowstyle": "-|>", "lw": 1.2, "color": "0.4", **frames, **style},
    )


def enlarged_digits():
    """scikit-learn's digits, shuffled, each pixel three by three, in a frame of two: 28 × 28, 0 to 255."""
    images, labels = load_digits(return_X_y=True)
    images = np.kron(images.reshape(-1, 8, 8), np.ones((3, 3))) * (255 / 16)
    images = np.pad(images, ((0, 0), (2, 2), (2, 2))).astype("uint8")
    order = np.random.default_rng(0).permutation(len(images))
    train, test = order[:1400], order[1400:]
    return (images[train], labels[train]), (images[test], labels[test])


def load_mnist(rows=60000, test_rows=10000):
    """Digits to train on, digits to test on, and what they are called: ((x, y), (x_test, y_test), source).

    x: uint8 (n, 28, 28).  y: int64 (n,).  At most so many rows of each. They come from the file that MNIST_NPZ names,
    else from Keras's download, else from scikit-learn.
    """
    patience = socket.getdefaulttimeout()
    socket.setdefaulttimeout(5)  # seconds: a blocked network should not hold up the lesson
    try:
        if path := os.environ.get("MNIST_NPZ"):
            with np.load(path) as f:
                train, test = (f["x_train"], f["y_train"]), (f["x_test"], f["y_test"])
        else:
            train, test = keras.datasets.mnist.load_data()
        source = "MNIST"
    except Exception:  # whatever the network did, there is a stand-in
        train, test = enlarged_digits()
        source = "scikit-learn's digits, enlarged (no network)"
    finally:
        socket.setdefaulttimeout(patience)
    (x, y), (x_test, y_test) = train, test
    return (x[:rows], y[:rows].astype(int)), (x_test[:test_rows], y_test[:test_rows].astype(int)), source


def number(out):
    """The one number that an answer returned, as a float, or an error that says what came instead."""
    assert out is not None, "nothing came back: is a `return` missing? · 没有返回值：是不是漏了 return？"
    kind, value = type(out).__name__, np.asarray(out)
    one = value.ndim == 0 and value.dtype.kind in "biuf"
    assert one, (
        f"return one number, not {kind} of shape {value.shape} · 应返回一个数，而不是形状为 {value.shape} 的 {kind}"
    )
    return float(value)


def array(out, *shape):
    """What an answer returned as a float64 array of this shape, or an error that says what came instead."""
    assert out is not None, "nothing came back: is a `return` missing? · 没有返回值：是不是漏了 return？"
    try:
        out = np.asarray(out, "float64")
    except (TypeError, ValueError):
        raise AssertionError(f"return numbers, not {out!r:.60} · 应返回数值，而不是 {out!r:.60}") from None
    assert out.shape == shape, f"the shape is {out.shape}, not {shape} · 形状是 {out.shape}，应为 {shape}"
    return out


def several(out, n):
    """The n values of a tuple or list that an answer returned, or an error that says what came instead."""
    assert out is not None, "nothing came back: is a `return` missing? · 没有返回值：是不是漏了 return？"
    kind = type(out).__name__
    assert isinstance(out, (tuple, list)), f"return {n} values, not one {kind} · 应返回 {n} 个值，而不是一个 {kind}"
    assert len(out) == n, f"return {n} values, not {len(out)} · 应返回 {n} 个值，而不是 {len(out)} 个"
    return out


def diagnosis(out, mistakes, otherwise):
    """The words for the first value in mistakes that an answer equals; where there is none, the other words."""
    return next((words for value, words in mistakes.items() if np.allclose(out, value, rtol=1e-3)), otherwise)


def reveal(guess, right, why):
    """Compare a guess, if one was made, with what happens; say why."""
    if guess is ...:
        print(f"○ no guess made: it is {right} · 还没猜：答案是 {right}\n{why}")
    elif str(guess).strip().lower() == right:
        print(f"✓ {right}, as you guessed · 猜对了，是 {right}\n{why}")
    else:
        print(f"✗ you guessed {guess}, it is {right}: the surprise is worth more"
              f" · 你猜的是 {guess}，答案是 {right}：猜错了，反而记得更牢\n{why}")  # fmt: skip


class check:
    """Runs the test of an exercise and says in one line how it went: ✓ correct, ✗ not yet, ○ not attempted.

    points: of each visible check of this notebook, by exercise; the build fills it in.  passed: those that went well.
    An AssertionError is shown as its message alone. What the learner's code raised keeps the learner's own lines.
    """

    points, passed = {}, set()
    untouched = "not attempted yet · 尚未作答"  # what the stub of an answer raises; TensorFlow raises the same kind

    def __init__(self, exercise, tried):
        self.exercise, self.tried = exercise, tried

    def __enter__(self):
        self.passed.discard(self.exercise)

    def __exit__(self, kind, error, frames):
        if error is None:
            self.passed.add(self.exercise)
            print(f"\033[32m✓ correct · 正确\033[0m: {self.tried}\n{self.count()}")
        elif isinstance(error, Exception):
            error._render_traceback_ = lambda: self.lines(error, frames)  # what IPython shows in a traceback's place

    @classmethod
    def count(cls):
        """How far the learner is: checks passed, and the points that they are worth."""
        passed = cls.passed & cls.points.keys()  # what is Deeper does not count
        gained, most = sum(cls.points[name] for name in passed), sum(cls.points.values())
        return (f"{len(passed)} of {len(cls.points)} checks, {gained} of {most} visible points"
                f" · 已通过 {len(passed)}/{len(cls.points)} 项检查，可见分数 {gained}/{most}")  # fmt: skip

    def lines(self, error, frames):
        """What a learner reads below the cell."""
        if isinstance(error, NotImplementedError) and str(error) == self.untouched:
            return [f"\033[1m○ not attempted · 尚未作答\033[0m: {self.exercise}"]
        if isinstance(error, AssertionError):
            return [f"\033[31m✗ not yet · 还不对\033[0m: {error}"]
        ours = {frames.tb_frame.f_code.co_filename, check.lines.__code__.co_filename}
        own = [frame for frame in traceback.extract_tb(frames) if frame.filename not in ours]
        cells = [frame for frame in own if not os.path.exists(frame.filename)]  # a notebook's cells are in no file
        said = [f"   line {frame.lineno} · 第 {frame.lineno} 行:  {frame.line}" for frame in cells[-3:]]
        if said:
            said[-1] = "→" + said[-1][1:]
        name = f"{type(error).__name__}: {error}"
        return [*said, f"\033[31m✗ your code stopped · 你的代码出错了\033[0m: {name}"]


class explain:
    """Says in words what an error of the learner's code means. meanings: words, by a pattern of the error's text.

    It stands inside `check`, for errors that point at an innocent line.
    """

    def __init__(self, meanings):
        self.meanings = meanings

    def __enter__(self):
        pass

    def __exit__(self, kind, error, frames):
        if isinstance(error, Exception) and not isinstance(error, AssertionError):
            for pattern, words in self.meanings.items():
                assert not re.search(pattern, str(error)), words


def progress():
    """The sum of the checks, and what is still to decide."""
    print(check.count())
    print("Hidden tests decide the other points: `make progress` runs them, or hand the notebook in; not in Colab.")
    print("其余分数由隐藏测试决定：用 `make progress` 运行，或提交笔记本；Colab 里没有评分器。")
