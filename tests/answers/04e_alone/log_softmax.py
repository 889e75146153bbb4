"""Answers to `log_softmax`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_library_in_float32(z):
    return tf.nn.log_softmax(tf.cast(z, tf.float32))


def right_row_by_row(z):
    return [[value - np.logaddexp.reduce(row) for value in row] for row in z]


def right_transposed(z):
    z = z - z.max(axis=1, keepdims=True)
    return (z.T - np.log(np.sum(np.exp(z), axis=1))).T


def wrong_probabilities(z):
    """says: these are probabilities"""
    z = z - z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def wrong_sign(z):
    """says: the sign is turned"""
    z = z - z.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1, keepdims=True)) - z


def wrong_sum_loses_its_axis(z):
    """says: see the trap"""
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1))


def wrong_sum_over_all(z):
    """says: see the trap"""
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum())


def wrong_sum_over_the_rows(z):
    """says: read the formula"""
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=0, keepdims=True))


def wrong_forgets_the_logarithm(z):
    """says: read the formula"""
    z = z - z.max(axis=1, keepdims=True)
    return z - np.exp(z).sum(axis=1, keepdims=True)


def wrong_mean_of_the_exponentials(z):
    """says: read the formula"""
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).mean(axis=1, keepdims=True))


def wrong_logarithm_of_an_underflowing_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        return np.log(np.exp(z) / np.exp(z).sum(axis=1, keepdims=True))


def wrong_clips(z):
    z = z - z.max(axis=1, keepdims=True)
    return np.log(np.clip(np.exp(z) / np.exp(z).sum(axis=1, keepdims=True), 1e-7, 1))


def wrong_without_the_shift(z):
    with np.errstate(all="ignore"):
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def wrong_shifts_its_argument(z):
    z -= z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def wrong_returns_nothing(z):
    """says: is a `return` missing?"""
    z = z - z.max(axis=1, keepdims=True)
    z - np.log(np.exp(z).sum(axis=1, keepdims=True))
