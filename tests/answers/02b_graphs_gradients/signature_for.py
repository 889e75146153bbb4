"""Answers to `signature_for`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"return (shape, dtype)": "the name of the dtype already"}


def right_both_axes_open(batches, w):
    return [None, None], "float64"


def right_number_of_axes_unknown(batches, w):
    return None, tf.float64.name


def right_width_and_dtype_of_a_batch(batches, w):
    shape, dtype = (None, *batches[0].shape[1:]), batches[0].dtype
    return shape, tf.as_dtype(dtype).name


def right_width_of_the_weights(batches, w):
    shape, dtype = [None, w.shape[0]], tf.float64
    return shape, tf.as_dtype(dtype).name


def wrong_float32(batches, w):
    """says: but the batches are float64"""
    return (None, len(w)), "float32"


def wrong_size_of_the_first_batch(batches, w):
    """says: the first axis is 1, but batches of 1, 3, 2, 5, 4 samples come"""
    return batches[0].shape, "float64"


def wrong_size_of_the_largest_batch(batches, w):
    """says: the first axis is 3"""
    return (max(map(len, batches)), len(w)), "float64"


def wrong_varies_only_if_the_sizes_seen_differ(batches, w):
    sizes = {len(x) for x in batches}
    return (None if len(sizes) > 1 else sizes.pop(), len(w)), "float64"


def wrong_width_of_the_example(batches, w):
    """says: the second axis is 2, but w has 3 weights"""
    return (None, 2), "float64"


def wrong_axes_exchanged(batches, w):
    """says: the first axis is 2, but batches of 1, 3, 2, 5, 4 samples come"""
    return (len(w), None), "float64"


def wrong_the_other_axis_open(batches, w):
    """says: the first axis is 1"""
    return (len(batches[0]), None), "float64"


def wrong_shape_of_one_sample(batches, w):
    """says: a batch has two axes"""
    return (len(w),), "float64"


def wrong_one_open_axis(batches, w):
    """says: a batch has two axes"""
    return (None,), "float64"


def wrong_list_of_batches_as_a_third_axis(batches, w):
    """says: a batch has two axes"""
    return (None, None, len(w)), "float64"


def wrong_numpys_minus_one(batches, w):
    """says: -1 is no length"""
    return (-1, len(w)), "float64"


def wrong_a_whole_spec(batches, w):
    """says: return 2 values, not one TensorSpec"""
    return tf.TensorSpec((None, len(w)), tf.float64)


def wrong_shape_alone(batches, w):
    """says: but the batches are float64"""
    return None, len(w)


def wrong_scores_instead(batches, w):
    return [x @ w for x in batches], 1


def wrong_a_lie_about_the_traces(batches, w):
    return [np.zeros(len(x)) for x in batches], "float64"
