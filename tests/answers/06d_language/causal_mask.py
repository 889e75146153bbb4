"""Answers to `causal_mask`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_tri(n, past=0):
    return np.tri(n, past + n, past, dtype=bool)


def right_loop(n, past=0):
    mask = np.zeros((n, past + n), bool)
    for i in range(n):
        mask[i, : past + i + 1] = True
    return mask


def right_last_rows_of_the_square(n, past=0):
    return np.tri(past + n, dtype=bool)[past:]


def right_tensor(n, past=0):
    return tf.range(past + n)[None, :] <= past + tf.range(n)[:, None]


def right_ones_beside_a_triangle(n, past=0):
    return np.hstack([np.ones((n, past), bool), np.tri(n, dtype=bool)])


def right_list_of_bools(n, past=0):
    return [[j <= past + i for j in range(past + n)] for i in range(n)]


def wrong_from_the_upper_left(n, past=0):
    """says: starts too far left"""
    return np.tri(n, past + n, dtype=bool)


def wrong_not_itself(n, past=0):
    """says: may look at itself"""
    return np.arange(past + n) < past + np.arange(n)[:, None]


def wrong_exchanged(n, past=0):
    """says: exchanged"""
    return np.arange(past + n) > past + np.arange(n)[:, None]


def wrong_zeros_and_ones(n, past=0):
    """says: True and False, not"""
    return np.tri(n, past + n, past)


def wrong_one_too_many(n, past=0):
    """says: sees a later one"""
    return np.arange(past + n) <= past + 1 + np.arange(n)[:, None]


def wrong_ignores_the_past(n, past=0):
    return np.tri(n, dtype=bool)


def wrong_upper_triangle(n, past=0):
    return np.arange(past + n) >= past + np.arange(n)[:, None]


def wrong_past_forbidden(n, past=0):
    return np.hstack([np.zeros((n, past), bool), np.tri(n, dtype=bool)])


def wrong_everything(n, past=0):
    return np.ones((n, past + n), bool)


def wrong_the_example(n, past=0):
    return np.array([[True, True, False], [True, True, True]])


def wrong_only_one_past_token(n, past=0):
    return np.arange(past + n) <= min(past, 1) + np.arange(n)[:, None]
