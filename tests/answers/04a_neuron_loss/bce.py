"""Answers to `bce`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    "p = np.clip(p, 2e-07, 1 - 1e-07)": "clipping at 2e-7 is within the contract",
    "p = np.clip(p, 1e-07, 1 - 2e-07)": "clipping at 2e-7 is within the contract",
}


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
    """says: that is the sum"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_log_of_zero(y, p):
    """says: clip before the logarithm, on both sides"""
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_forgets_the_minus(y, p):
    """says: the minus is missing"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_clips_too_early(y, p):
    """says: clipped at 1e-7 they are 16 and 1e-07"""
    p = np.clip(p, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_takes_logits(y, p):
    return np.mean(np.logaddexp(0, p) - y * p)


def wrong_base_two(y, p):
    """says: that is the logarithm to base 2"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))


def wrong_clips_its_argument(y, p):
    np.clip(p, 0.1, 0.9, out=p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_forgets_the_mean(y, p):
    """says: return one number"""
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_the_articles_line(y, p):
    """says: the second term is missing"""
    return -np.sum(y * np.log(p))


def wrong_clips_below_only(y, p):
    """says: clip before the logarithm, on both sides"""
    p = np.maximum(p, 1e-7)
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_leaves_sure_samples_out(y, p):
    with np.errstate(all="ignore"):
        losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return np.mean(losses[np.isfinite(losses)])


def wrong_nan_becomes_zero(y, p):
    with np.errstate(all="ignore"):
        return np.nan_to_num(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def wrong_averages_each_label_apart(y, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    parts = [-np.log(p[y == 1]), -np.log(1 - p[y == 0])]
    return np.mean([part.mean() for part in parts if len(part)])


def wrong_labels_exchanged(y, p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))


def wrong_squared_error(y, p):
    return np.mean((y - p) ** 2)


def wrong_clips_at_a_thousandth(y, p):
    p = np.clip(p, 2e-3, 1 - 2e-3)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def wrong_infinity_becomes_the_largest_float(y, p):
    """says: clipped at 1e-7 they are 16 and 1e-07"""
    with np.errstate(all="ignore"):
        return -np.mean(np.nan_to_num(y * np.log(p)) + np.nan_to_num((1 - y) * np.log(1 - p)))
