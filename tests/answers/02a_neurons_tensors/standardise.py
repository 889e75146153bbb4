"""Answers to `standardise`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "divisor = np.where(deviation == 0, 2, deviation)": "the numerator is 0 there",
}


def right_tensorflow(x):
    mean, variance = tf.nn.moments(tf.constant(x), axes=[0])
    return tf.math.divide_no_nan(x - mean, tf.sqrt(variance))


def right_masks_the_division(x):
    spread = np.sqrt(np.mean((x - np.mean(x, axis=0)) ** 2, axis=0))
    return np.divide(x - np.mean(x, axis=0), spread, out=np.zeros_like(x), where=spread > 0)


def right_tiny_epsilon(x):
    y = x.astype("float64")
    return ((y - y.mean(0)) / (y.std(0) + 1e-8)).astype(x.dtype)


def right_position_by_position(x):
    columns = []
    for column in x.reshape(len(x), -1).T:
        spread = column.std()
        columns.append((column - column.mean()) / spread if spread else column * 0)
    return np.array(columns, x.dtype).T.reshape(x.shape)


def wrong_whole_array(x):
    """says: in each column, over axis 0"""
    return (x - x.mean()) / x.std()


def wrong_divides_by_zero(x):
    """says: NaN"""
    return (x - x.mean(axis=0)) / x.std(axis=0)


def wrong_ddof_one(x):
    """says: divide by n, not n - 1"""
    spread = x.std(axis=0, ddof=1)
    return (x - x.mean(axis=0)) / np.where(spread == 0, 1, spread).astype(x.dtype)


def wrong_each_row(x):
    """says: in each column, over axis 0"""
    spread = x.std(axis=-1, keepdims=True)
    return (x - x.mean(axis=-1, keepdims=True)) / np.where(spread == 0, 1, spread).astype(x.dtype)


def wrong_mutates_its_argument(x):
    x -= x.mean(axis=0)
    spread = x.std(axis=0)
    x /= np.where(spread == 0, 1, spread).astype(x.dtype)
    return x


def wrong_always_float64(x):
    x = x.astype("float64")
    spread = x.std(axis=0)
    return (x - x.mean(axis=0)) / np.where(spread == 0, 1, spread)


def wrong_large_epsilon(x):
    """says: with nothing added"""
    return (x - x.mean(axis=0)) / (x.std(axis=0) + np.asarray(1e-2, x.dtype))


def wrong_divides_by_the_variance(x):
    """says: that is the variance"""
    variance = x.var(axis=0)
    return (x - x.mean(axis=0)) / np.where(variance == 0, 1, variance).astype(x.dtype)


def wrong_min_max(x):
    """says: in each column, over axis 0"""
    width = x.max(axis=0) - x.min(axis=0)
    return (x - x.min(axis=0)) / np.where(width == 0, 1, width).astype(x.dtype)


def wrong_adds_too_much_to_the_deviation(x):
    """says: a deviation of 0.5 stays"""
    return (x - x.mean(axis=0)) / (x.std(axis=0) + np.asarray(1e-5, x.dtype))


def wrong_never_divides_by_less_than_one(x):
    """says: a deviation of 0.5 stays"""
    return (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1)


def right_largest_epsilon(x):
    return (x - x.mean(axis=0)) / (x.std(axis=0) + np.asarray(1e-7, x.dtype))


def wrong_one_for_every_small_deviation(x):
    mean, deviation = np.mean(x, axis=0), np.std(x, axis=0)
    return ((x - mean) / np.where(deviation < 1, 1, deviation)).astype(x.dtype)


def wrong_lets_nan_become_zero_in_the_whole_array(x):
    """says: that is of the whole array"""
    deviation = np.std(x)
    return np.nan_to_num((x - np.mean(x, axis=0)) / deviation).astype(x.dtype)


def wrong_adds_one_to_the_deviation(x):
    """says: with nothing added"""
    mean, deviation = np.mean(x, axis=0), np.std(x, axis=0)
    return ((x - mean) / (deviation + 1)).astype(x.dtype)


def wrong_adds_a_thousandth_to_the_deviation(x):
    """says: with nothing added"""
    mean, deviation = np.mean(x, axis=0), np.std(x, axis=0)
    return ((x - mean) / (deviation + 1e-3)).astype(x.dtype)


def wrong_divides_by_one_everywhere(x):
    """says: only where the deviation is 0"""
    return (x - np.mean(x, axis=0)).astype(x.dtype)


def wrong_deviation_over_axis_one(x):
    """says: axis=1 gives one number for each sample"""
    mean = np.mean(x, axis=0)
    deviation = np.std(x, axis=1)
    divisor = np.where(deviation == 0, 1, deviation)
    return ((x - mean) / divisor).astype(x.dtype)
