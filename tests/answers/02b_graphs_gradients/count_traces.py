"""Answers to `count_traces`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return x - x": "what is computed does not matter, only that it is traced",
}


def right_set_of_keys(calls):
    keys = set()
    for kind, value in calls:
        if kind == "python":
            keys.add(value)
        else:
            tensor = tf.constant(value)
            keys.add((tensor.dtype, tuple(tensor.shape)))
    return len(keys)


def right_asks_tensorflow(calls):
    function = tf.function(lambda x: x * 2)
    for kind, value in calls:
        function(tf.constant(value) if kind == "tensor" else value)
    return function.experimental_get_tracing_count()


def right_numpy_arrays(calls):
    n = [0]

    def body(x):
        n[0] += 1
        return tf.identity(x)

    function = tf.function(body)
    for kind, value in calls:
        if kind == "tensor":
            value = np.array(value)
            value = value.astype("float32" if value.dtype.kind == "f" else "int32")
        function(value)
    return n[0]


def wrong_counts_calls(calls):
    """says: a new value needs no trace"""
    return len(calls)


def wrong_python_numbers_as_tensors(calls):
    """says: each int is a constant"""
    traces = []

    @tf.function
    def function(x):
        traces.append(x)
        return x + x

    for _, value in calls:
        function(tf.constant(value))
    return len(traces)


def wrong_forgets_the_dtype(calls):
    """says: int32 and float32"""
    return len({value if kind == "python" else np.shape(value) for kind, value in calls})


def wrong_forgets_the_shape(calls):
    """says: three lengths"""
    return len({value if kind == "python" else tf.constant(value).dtype for kind, value in calls})


def wrong_counts_different_values(calls):
    return len({(kind, str(value)) for kind, value in calls})


def wrong_counts_changes_from_call_to_call(calls):
    keys = []
    for kind, value in calls:
        keys.append(value if kind == "python" else (tf.constant(value).dtype, np.shape(value)))
    return sum(i == 0 or keys[i] != keys[i - 1] for i in range(len(keys)))


def wrong_remembers_earlier_calls(calls, keys=set()):  # noqa: B006
    """says: start afresh each time"""
    before = len(keys)
    for kind, value in calls:
        keys.add(value if kind == "python" else (tf.constant(value).dtype, np.shape(value)))
    return len(keys) - before


def wrong_relaxes(calls):
    """says: three lengths"""
    traces = []

    @tf.function(reduce_retracing=True)
    def function(x):
        traces.append(x)
        return x + x

    for kind, value in calls:
        function(tf.constant(value) if kind == "tensor" else value)
    return len(traces)


def wrong_hard_codes_the_example(calls):
    return {6: 4}.get(len(calls), 2 if calls and calls[0][0] == "python" else 1)


def wrong_ignores_the_kind(calls):
    """says: a new value needs no trace"""
    traces = []

    @tf.function
    def function(x):
        traces.append(x)
        return tf.constant(0)

    for _, value in calls:
        function(value)
    return len(traces)


def wrong_one_function_for_all_calls(calls, functions=[]):  # noqa: B006
    """says: start afresh each time"""
    if not functions:
        functions.append(tf.function(lambda x: x + x))
    for kind, value in calls:
        functions[0](tf.constant(value) if kind == "tensor" else value)
    return functions[0].experimental_get_tracing_count()
