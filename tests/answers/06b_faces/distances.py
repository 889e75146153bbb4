"""Answers to `distances`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_loop(a, b):
    result = []
    for one, other in zip(a, b):
        one, other = one / sum(one**2) ** 0.5, other / sum(other**2) ** 0.5
        result.append(sum((one - other) ** 2) ** 0.5)
    return result


def right_by_the_cosine(a, b):
    cosine = (a * b).sum(axis=1) / (np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1))
    return np.sqrt(np.maximum(2 - 2 * cosine, 0))


def right_tensorflow_float32(a, b):
    a, b = (tf.math.l2_normalize(tf.constant(v, tf.float32), axis=1) for v in (a, b))
    return tf.norm(a - b, axis=1)


def right_reshaped(a, b):
    a, b = (v / np.sqrt(np.sum(v * v, axis=-1)).reshape(-1, 1) for v in (a, b))
    return np.sum((a - b) ** 2, axis=1) ** 0.5


def wrong_lengths_stay(a, b):
    """says: the rows keep their lengths"""
    return np.linalg.norm(a - b, axis=1)


def wrong_one_length_for_all(a, b):
    """says: divided by one length"""
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return np.linalg.norm(a - b, axis=1)


def wrong_columns(a, b):
    """says: columns got length 1"""
    a, b = a / np.linalg.norm(a, axis=0, keepdims=True), b / np.linalg.norm(b, axis=0, keepdims=True)
    return np.linalg.norm(a - b, axis=1)


def wrong_without_keepdims(a, b):
    """says: keepdims=True"""
    a, b = a / np.linalg.norm(a, axis=1), b / np.linalg.norm(b, axis=1)
    return np.linalg.norm(a - b, axis=1)


def wrong_squared_length(a, b):
    """says: take the root"""
    a, b = a / np.sum(a**2, axis=1, keepdims=True), b / np.sum(b**2, axis=1, keepdims=True)
    return np.linalg.norm(a - b, axis=1)


def wrong_sum_one(a, b):
    """says: divided by the sum"""
    a, b = a / a.sum(axis=1, keepdims=True), b / b.sum(axis=1, keepdims=True)
    return np.linalg.norm(a - b, axis=1)


def wrong_largest_one(a, b):
    a, b = a / np.abs(a).max(axis=1, keepdims=True), b / np.abs(b).max(axis=1, keepdims=True)
    return np.linalg.norm(a - b, axis=1)


def wrong_only_a(a, b):
    a = a / np.linalg.norm(a, axis=1, keepdims=True)
    return np.linalg.norm(a - b, axis=1)


def wrong_squared_distance(a, b):
    a, b = a / np.linalg.norm(a, axis=1, keepdims=True), b / np.linalg.norm(b, axis=1, keepdims=True)
    return np.sum((a - b) ** 2, axis=1)


def wrong_cosine_distance(a, b):
    a, b = a / np.linalg.norm(a, axis=1, keepdims=True), b / np.linalg.norm(b, axis=1, keepdims=True)
    return 1 - (a * b).sum(axis=1)


def wrong_in_place(a, b):
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    return np.linalg.norm(a - b, axis=1)
