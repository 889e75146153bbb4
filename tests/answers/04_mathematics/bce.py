"""Answers to `bce`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_keras(y, p):
    return float(keras.losses.BinaryCrossentropy()(y.astype("float32"), p.astype("float32")))


def right_picks_the_probability_of_the_truth(y, p):
    q = np.where(y == 1, p, 1 - p)
    return float(np.mean(-np.log(np.maximum(q, 1e-12))))


def right_through_logits(y, p):
    p = np.clip(p, 1e-9, 1 - 1e-9)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, z) - y * z)


def wrong_missing_second_term(y, p):
    """says: the second term is missing"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p))


def wrong_sums_instead_of_averages(y, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_log_of_zero(y, p):
    """says: clip before the logarithm"""
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_forgets_the_minus(y, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_clips_too_early(y, p):
    """says: clip at 1e-7, no earlier"""
    p = np.clip(p, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_takes_logits(y, p):
    return np.mean(np.logaddexp(0, p) - y * p)


def wrong_base_two(y, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))


def wrong_clips_its_argument(y, p):
    np.clip(p, 0.1, 0.9, out=p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_forgets_the_mean(y, p):
    """says: one loss for each sample is left"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))
