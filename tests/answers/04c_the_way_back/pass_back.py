"""Answers to `pass_back`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_path_by_path(d2, w2, a1):
    d1 = np.zeros(a1.shape)
    for i in range(len(d2)):
        for j in range(len(w2)):
            share = 0.0
            for m in range(w2.shape[1]):
                share += d2[i, m] * w2[j, m]
            d1[i, j] = share * a1[i, j] * (1 - a1[i, j])
    return d1


def right_transposed_throughout(d2, w2, a1):
    return (w2 @ d2.T).T * (a1 - a1**2)


def right_float32_tensor(d2, w2, a1):
    d2, w2, a1 = (tf.constant(value, tf.float32) for value in (d2, w2, a1))
    return tf.matmul(d2, w2, transpose_b=True) * a1 * (1 - a1)


def wrong_no_slope(d2, w2, a1):
    """says: the slope of the hidden neuron is missing"""
    return d2 @ w2.T


def wrong_not_transposed(d2, w2, a1):
    """says: which factor is transposed?"""
    return (d2 @ w2) * a1 * (1 - a1)


def wrong_turned_where_it_runs(d2, w2, a1):
    """says: a row of it belongs to one hidden neuron"""
    through = d2 @ w2 if w2.shape[0] == w2.shape[1] else d2 @ w2.T
    return through * a1 * (1 - a1)


def wrong_mean_of_the_shares(d2, w2, a1):
    """says: that is their mean"""
    return (d2 @ w2.T) / w2.shape[1] * a1 * (1 - a1)


def wrong_activated_twice(d2, w2, a1):
    """says: activated a second time"""
    s = 1 / (1 + np.exp(-a1))
    return (d2 @ w2.T) * s * (1 - s)


def wrong_first_path_only(d2, w2, a1):
    """says: only the first path"""
    return d2[:, :1] @ w2[:, :1].T * a1 * (1 - a1)


def wrong_last_path_only(d2, w2, a1):
    """says: only the second path"""
    return d2[:, -1:] @ w2[:, -1:].T * a1 * (1 - a1)


def wrong_sums_over_the_samples(d2, w2, a1):
    """says: each sample has its own signals"""
    return (d2.sum(axis=0) @ w2.T) * a1 * (1 - a1)


def wrong_slope_of_the_tanh(d2, w2, a1):
    """says: compare with the last picture"""
    return (d2 @ w2.T) * (1 - a1**2)


def wrong_times_a(d2, w2, a1):
    return (d2 @ w2.T) * a1 * a1


def wrong_divided_by_the_samples_again(d2, w2, a1):
    """says: each sample has its own signals"""
    return (d2 @ w2.T) * a1 * (1 - a1) / len(d2)


def wrong_signal_times_output(d2, w2, a1):
    return a1.T @ d2
