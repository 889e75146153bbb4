"""Answers to `score_all`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"return ([score(x) for x in batches], len(traces))": "tensors compare like arrays"}


def right_both_axes_open(batches, w):
    traces = []
    signature = [tf.TensorSpec([None, None], tf.float64)]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def right_shape_unknown_in_a_tuple(batches, w):
    traces = []
    signature = (tf.TensorSpec(None, w.dtype),)

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def right_width_of_the_first_batch(batches, w):
    traces = []
    signature = [tf.TensorSpec((None, batches[0].shape[1]), "float64")]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_no_signature(batches, w):
    """says: 3 traces for 3 sizes"""
    traces = []
    signature = None

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_size_of_the_first_batch(batches, w):
    traces = []
    signature = [tf.TensorSpec(batches[0].shape, tf.float64)]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_float32(batches, w):
    traces = []
    signature = [tf.TensorSpec((None, len(w)))]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_width_of_the_example(batches, w):
    traces = []
    signature = [tf.TensorSpec((None, 2), tf.float64)]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_other_axis_open(batches, w):
    traces = []
    signature = [tf.TensorSpec((len(batches[0]), None), tf.float64)]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_one_axis_only(batches, w):
    traces = []
    signature = [tf.TensorSpec((None,), tf.float64)]

    @tf.function(input_signature=signature)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(x).numpy() for x in batches], len(traces)


def wrong_relaxed_still_traces_twice(batches, w):
    """says: traces, not 1"""
    traces = []

    @tf.function(reduce_retracing=True)
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    return [score(tf.constant(x)).numpy() for x in batches], len(traces)


def wrong_eager(batches, w):
    """says: 3 traces for 3 sizes"""
    return [x @ w for x in batches], len(batches)


def wrong_pads_to_one_size(batches, w):
    """says: the shape is"""
    traces, longest = [], max(map(len, batches))

    @tf.function
    def score(x):
        traces.append(x.shape)
        return tf.linalg.matvec(x, w)

    padded = [np.pad(x, [(0, longest - len(x)), (0, 0)]) for x in batches]
    return [score(tf.constant(x)).numpy() for x in padded], len(traces)
