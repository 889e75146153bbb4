"""Sitting 5b's cell for every machine, on one CPU and on two logical ones: several GPUs are not at hand.

TensorFlow sets up its devices once in a process, so each trial has a process of its own.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.build.source import expand
from autograder.build.text import read
from autograder.course import Course

COURSE = Course(Path(__file__).resolve().parents[1])
CHAPTER = expand(read(COURSE.text("05b_train_audit")), COURSE)

TWO_CPUS = """
import functools
import tensorflow as tf
[cpu] = tf.config.list_physical_devices("CPU")
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
two = tf.config.list_logical_devices("CPU")
tf.config.list_logical_devices = lambda kind=None: two
tf.distribute.MirroredStrategy = functools.partial(tf.distribute.MirroredStrategy, ["CPU:0", "CPU:1"])
"""
DIGITS = """
rng = np.random.default_rng(0)
x, y = rng.uniform(size=(64, 28, 28, 1)).astype("float32"), np.eye(10)[rng.integers(10, size=64)]
"""
TRAIN = """
before = [weight.numpy() for weight in shared.trainable_variables]
losses = shared.fit(x, y, batch_size=16 * replicas, epochs=2, verbose=0).history["loss"]
assert losses[1] < losses[0], losses
for old, weight in zip(before, shared.trainable_variables, strict=True):
    copies = [part.numpy() for part in strategy.experimental_local_results(weight.value)]
    assert len(copies) == replicas and not np.array_equal(copies[0], old)
    assert all(np.array_equal(copies[0], copy) for copy in copies), "the replicas have drifted apart"
print("replicas:", replicas)
"""


def cells(*words: str) -> list[str]:
    """The chapter's set-up cells, then the cells that hold these words, in this order."""
    code = [cell for cell in CHAPTER.cells if cell.cell_type == "code"]
    found = [cell.source for cell in code if "setup" in cell.metadata.get("tags", [])]
    return found + [next(cell.source for cell in code if word in cell.source) for word in words]


@pytest.mark.parametrize(("machine", "replicas"), [("", 1), (TWO_CPUS, 2)], ids=["one CPU", "two logical CPUs"])
def test_the_articles_network_trains_on(machine, replicas):
    *before, strategy = cells("def article_model", "with strategy.scope()")
    program = "\n".join([machine, *before, DIGITS, strategy, TRAIN])
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.splitlines()[-1] == f"replicas: {replicas}"
