import numpy as np


def right_sums(x):
    _, d = np.shape(x)
    return np.sum(x, axis=1) / d


def right_loops(x):
    if np.ndim(x) != 2:
        raise ValueError("rank")
    return [sum(row) / len(row) for row in x]


def wrong_mean_of_columns(x):
    """says: one mean for each row"""
    return np.mean(x, axis=0, keepdims=True)


def wrong_forgets_bad_input(x):
    return np.mean(np.atleast_2d(x), axis=1)


def wrong_sums(x):
    return np.sum(x, axis=1)


def wrong_hard_codes_the_example(x):
    return np.array([2.0, 5.0])
