"""Answers to `clip_each`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "lengths = np.linalg.norm(grads, axis=-1, keepdims=True)": "the last of two axes is axis 1",
}


def right_a_loop(grads, most):
    result = []
    for row in grads:
        length = np.sqrt((row**2).sum())
        result.append(row * most / length if length > most else row)
    return np.array(result)


def right_tensorflow(grads, most):
    return tf.clip_by_norm(tf.constant(grads), most, axes=[1]).numpy()


def right_where(grads, most):
    lengths = np.sqrt(np.einsum("ij,ij->i", grads, grads))
    factors = np.where(lengths > most, most / np.maximum(lengths, 1e-300), 1.0)
    return factors[:, None] * grads


def right_float32_map(grads, most):
    return [tf.clip_by_norm(tf.constant(row, tf.float32), most).numpy() for row in grads]


def wrong_one_length_for_the_batch(grads, most):
    """says: one length for the whole batch"""
    length = np.linalg.norm(grads)
    return grads * min(1, most / length)


def wrong_global_norm(grads, most):
    """says: one length for the whole batch"""
    return tf.clip_by_global_norm([tf.constant(grads)], most)[0][0].numpy()


def wrong_short_rows_grow(grads, most):
    """says: the short row was made longer"""
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    return most * grads / np.maximum(lengths, 1e-12)


def wrong_each_number_cut(grads, most):
    """says: each number was cut at 1"""
    return np.clip(grads, -most, most)


def wrong_zero_over_zero(grads, most):
    """says: NaN"""
    with np.errstate(invalid="ignore", divide="ignore"):
        lengths = np.linalg.norm(grads, axis=1, keepdims=True)
        return grads * np.minimum(1, most * lengths / lengths**2)


def wrong_each_column(grads, most):
    lengths = np.linalg.norm(grads, axis=0, keepdims=True)
    return grads * (most / np.maximum(lengths, most))


def wrong_sum_of_sizes(grads, most):
    lengths = np.abs(grads).sum(axis=1, keepdims=True)
    return grads * (most / np.maximum(lengths, most))


def wrong_limit_is_one(grads, most):
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    return grads / np.maximum(lengths, 1)


def wrong_long_rows_dropped(grads, most):
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    return np.where(lengths > most, 0, grads)


def wrong_in_place(grads, most):
    grads /= np.maximum(np.linalg.norm(grads, axis=1, keepdims=True) / most, 1)
    return grads
