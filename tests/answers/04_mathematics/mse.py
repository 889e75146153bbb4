"""Answers to `mse`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_keras(y, p):
    return float(tf.reduce_mean(tf.square(tf.cast(y, "float64") - p)))


def right_dot_product(y, p):
    e = np.ravel(p - y)
    return e @ e / e.size


def right_keras_loss_on_one_row(y, p):
    return keras.losses.MeanSquaredError()(np.ravel(y).astype("float32"), np.ravel(p).astype("float32"))


def wrong_half_of_the_sum(y, p):
    """says: half the sum"""
    return 0.5 * np.sum((y - p) ** 2)


def wrong_sums_instead_of_averages(y, p):
    return np.sum((y - p) ** 2)


def wrong_half_of_the_mean(y, p):
    return 0.5 * np.mean((y - p) ** 2)


def wrong_divides_by_rows_only(y, p):
    """says: one mean over all elements"""
    return np.sum((y - p) ** 2) / len(y)


def wrong_absolute_error(y, p):
    return np.mean(np.abs(y - p))


def wrong_root_of_the_mean(y, p):
    return np.sqrt(np.mean((y - p) ** 2))


def wrong_square_of_the_mean(y, p):
    return np.mean(y - p) ** 2


def wrong_one_mean_for_each_row(y, p):
    """says: not one for each row"""
    return np.mean((y - p) ** 2, axis=-1)
