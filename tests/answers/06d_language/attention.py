"""Answers to `attention`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_tensorflow(q, k, v, mask):
    scores = tf.matmul(q, k, transpose_b=True) / np.sqrt(k.shape[1])
    weights = tf.nn.softmax(tf.where(mask, scores, -np.inf))
    return weights @ v, weights


def right_float32(q, k, v, mask):
    q, k, v = (one.astype("float32") for one in (q, k, v))
    scores = tf.where(mask, tf.matmul(q, k, transpose_b=True) / np.float32(q.shape[1] ** 0.5), -np.inf)
    weights = tf.nn.softmax(scores).numpy()
    return weights @ v, weights


def right_loop(q, k, v, mask):
    output, weights = np.zeros((len(q), v.shape[1])), np.zeros(mask.shape)
    for i in range(len(q)):
        scores = [q[i] @ k[j] / len(q[i]) ** 0.5 if mask[i, j] else None for j in range(len(k))]
        largest = max(score for score in scores if score is not None)
        powers = [0.0 if score is None else np.exp(score - largest) for score in scores]
        for j in range(len(k)):
            weights[i, j] = powers[j] / sum(powers)
            output[i] += weights[i, j] * v[j]
    return [output, weights]


def right_adds_a_large_negative_number(q, k, v, mask):
    scores = q @ k.T / np.sqrt(q.shape[-1]) + np.where(mask, 0.0, -1e12)
    scores -= np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    weights = np.exp(scores)
    return weights @ v, weights


def right_largest_allowed_then_zero(q, k, v, mask):
    scores = q @ k.T / np.sqrt(q.shape[1])
    largest = scores.max(axis=1, where=mask, initial=-np.inf, keepdims=True)
    powers = np.where(mask, np.exp(np.minimum(scores - largest, 0)), 0)
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ v, weights


def wrong_masks_after_the_softmax(q, k, v, mask):
    """says: mask before the softmax"""
    scores = q @ k.T / q.shape[1] ** 0.5
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    weights = weights * mask
    return weights @ v, weights


def wrong_masks_after_and_divides_again(q, k, v, mask):
    scores = q @ k.T / q.shape[1] ** 0.5
    weights = np.exp(scores - scores.max(axis=1, keepdims=True)) * mask
    with np.errstate(all="ignore"):
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ v, weights


def wrong_without_scale(q, k, v, mask):
    """says: were not divided by √d"""
    weights = tf.nn.softmax(np.where(mask, q @ k.T, -np.inf)).numpy()
    return weights @ v, weights


def wrong_divides_by_d(q, k, v, mask):
    """says: divided by d, not by √d"""
    weights = tf.nn.softmax(np.where(mask, q @ k.T / q.shape[1], -np.inf)).numpy()
    return weights @ v, weights


def wrong_scale_of_the_number_of_keys(q, k, v, mask):
    """says: not by the number of keys"""
    weights = tf.nn.softmax(np.where(mask, q @ k.T / len(k) ** 0.5, -np.inf)).numpy()
    return weights @ v, weights


def wrong_scale_of_the_number_of_queries(q, k, v, mask):
    weights = tf.nn.softmax(np.where(mask, q @ k.T / len(q) ** 0.5, -np.inf)).numpy()
    return weights @ v, weights


def wrong_softmax_along_the_queries(q, k, v, mask):
    """says: along the wrong axis"""
    scores = np.where(mask, q @ k.T / q.shape[1] ** 0.5, -1e9)
    weights = np.exp(scores - scores.max(axis=0, keepdims=True))
    weights /= weights.sum(axis=0, keepdims=True)
    return weights @ v, weights


def wrong_mask_exchanged(q, k, v, mask):
    """says: True is allowed"""
    scores = np.where(mask & ~mask.all(), -1e9, q @ k.T / q.shape[1] ** 0.5)
    weights = tf.nn.softmax(scores).numpy()
    return weights @ v, weights


def wrong_forbidden_score_zero(q, k, v, mask):
    """says: still has its weight"""
    weights = tf.nn.softmax(np.where(mask, q @ k.T / q.shape[1] ** 0.5, 0.0)).numpy()
    return weights @ v, weights


def wrong_mask_ignored(q, k, v, mask):
    """says: still has its weight"""
    weights = tf.nn.softmax(q @ k.T / q.shape[1] ** 0.5).numpy()
    return weights @ v, weights


def wrong_exp_overflows(q, k, v, mask):
    with np.errstate(all="ignore"):
        weights = np.exp(np.where(mask, q @ k.T / q.shape[1] ** 0.5, -np.inf))
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ v, weights


def wrong_one_maximum_for_all_rows(q, k, v, mask):
    scores = np.where(mask, q @ k.T / q.shape[1] ** 0.5, -np.inf)
    with np.errstate(all="ignore"):
        weights = np.exp(scores - scores.max())
        weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ v, weights


def wrong_minus_a_hundred(q, k, v, mask):
    weights = tf.nn.softmax(q @ k.T / q.shape[1] ** 0.5 - 100.0 * ~mask).numpy()
    return weights @ v, weights


def wrong_output_only(q, k, v, mask):
    """says: return 2 values"""
    weights = tf.nn.softmax(np.where(mask, q @ k.T / q.shape[1] ** 0.5, -np.inf)).numpy()
    return weights @ v


def wrong_causal_whatever_the_mask(q, k, v, mask):
    scores = np.where(np.tri(len(q), len(k), dtype=bool), q @ k.T / q.shape[1] ** 0.5, -np.inf)
    weights = tf.nn.softmax(scores).numpy()
    return weights @ v, weights
