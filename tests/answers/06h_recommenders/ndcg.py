"""Answers to `ndcg`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
from sklearn.metrics import ndcg_score


def right_loops(gains, k):
    shown = sum(g / np.log2(i + 2) for i, g in enumerate(list(gains)[:k]))
    best = sum(g / np.log2(i + 2) for i, g in enumerate(sorted(gains, reverse=True)[:k]))
    return shown / best if best else 0


def right_weights_that_end(gains, k):
    weights = np.where(np.arange(len(gains)) < k, 1 / np.log2(np.arange(len(gains)) + 2), 0)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def right_sklearn(gains, k):
    from sklearn.metrics import ndcg_score
    if len(gains) == 1:
        return float(gains[0] > 0)
    return ndcg_score([gains], [-np.arange(len(gains))], k=k)


def wrong_best_of_the_first_k(gains, k):
    """says: the best order is that of all films"""
    gains = np.asarray(gains)[:k]
    weights = 1 / np.log2(np.arange(len(gains)) + 2)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def wrong_not_divided(gains, k):
    """says: not divided by the best order"""
    return sum(g / np.log2(i + 2) for i, g in enumerate(list(gains)[:k]))


def wrong_first_two_places_alike(gains, k):
    weights = np.where(np.arange(len(gains)) < k, 1 / np.maximum(np.log2(np.arange(len(gains)) + 1), 1), 0)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def wrong_one_over_the_place(gains, k):
    weights = np.where(np.arange(len(gains)) < k, 1 / (np.arange(len(gains)) + 1), 0)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def wrong_natural_power_of_two_gains(gains, k):
    gains = 2.0 ** np.asarray(gains) - 1
    weights = np.where(np.arange(len(gains)) < k, 1 / np.log2(np.arange(len(gains)) + 2), 0)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def wrong_nan_without_gains(gains, k):
    weights = np.where(np.arange(len(gains)) < k, 1 / np.log2(np.arange(len(gains)) + 2), 0)
    with np.errstate(invalid="ignore"):
        return weights @ gains / (weights @ np.sort(gains)[::-1])


def wrong_all_places(gains, k):
    weights = 1 / np.log2(np.arange(len(gains)) + 2)
    best = weights @ np.sort(gains)[::-1]
    return weights @ gains / best if best > 0 else 0.0


def wrong_worst_order(gains, k):
    weights = np.where(np.arange(len(gains)) < k, 1 / np.log2(np.arange(len(gains)) + 2), 0)
    best = weights @ np.sort(gains)
    return weights @ gains / best if best > 0 else 0.0
