"""Answers to `cce`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_keras_from_logits(y, z):
    return float(np.mean(keras.ops.sparse_categorical_crossentropy(y, z, from_logits=True)))


def right_clipped_probabilities(y, z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = np.clip(e / e.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    return -np.mean(np.sum(np.eye(z.shape[1])[y] * np.log(p), axis=1))


def right_log_of_sums_row_by_row(y, z):
    rows = [np.logaddexp.reduce(row.astype("float64")) - row[label] for row, label in zip(z, y)]
    return sum(rows) / len(rows)


def right_tensorflow(y, z):
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, z))


def wrong_overflows(y, z):
    """says: subtract the row's largest logit first"""
    with np.errstate(all="ignore"):
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return -np.mean(np.log(p[np.arange(len(y)), y]))


def wrong_sums_instead_of_averages(y, z):
    """says: that is the sum"""
    z = z - z.max(axis=1, keepdims=True)
    return np.sum(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])


def wrong_averages_over_classes_too(y, z):
    """says: averaged over the table"""
    z = z - z.max(axis=1, keepdims=True)
    logs = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.mean(np.eye(z.shape[1])[y] * logs)


def wrong_takes_probabilities(y, z):
    p = np.clip(z, 1e-7, 1 - 1e-7)
    return -np.mean(np.log(p[np.arange(len(y)), y]))


def wrong_softmax_over_the_batch(y, z):
    z = z - z.max(axis=0, keepdims=True)
    return np.mean((np.log(np.exp(z).sum(axis=0, keepdims=True)) - z)[np.arange(len(y)), y])


def wrong_binary_formula_on_softmax(y, z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = np.clip(e / e.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    t = np.eye(z.shape[1])[y]
    return -np.mean(np.sum(t * np.log(p) + (1 - t) * np.log(1 - p), axis=1))


def wrong_log_of_an_unprotected_softmax(y, z):
    """says: a probability became 0"""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    with np.errstate(all="ignore"):
        return -np.mean(np.log((e / e.sum(axis=1, keepdims=True))[np.arange(len(y)), y]))


def wrong_one_maximum_for_all_rows(y, z):
    """says: each row has its own largest logit"""
    z = z - z.max()
    with np.errstate(all="ignore"):
        return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])


def wrong_maximum_loses_its_axis(y, z):
    """says: keep the axis of each row"""
    z = z - z.max(axis=1)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])


def wrong_takes_y_for_one_hot(y, z):
    """says: y holds class numbers"""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return -np.mean(np.sum(y * np.log(e / e.sum(axis=1, keepdims=True)), axis=1))


def wrong_clips_too_early(y, z):
    """says: above 10 if sure and wrong"""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = np.clip(e / e.sum(axis=1, keepdims=True), 1e-3, 1)
    return -np.mean(np.log(p[np.arange(len(y)), y]))


def wrong_half_the_sum(y, z):
    z = z - z.max(axis=1, keepdims=True)
    return 0.5 * np.sum(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])


def wrong_first_class_is_one(y, z):
    z = z - z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y - 1])


def wrong_class_that_the_model_chose(y, z):
    z = z - z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)))


def wrong_clips_the_logits(y, z):
    z = np.clip(z, -20, 20)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])


def wrong_nan_becomes_zero(y, z):
    with np.errstate(all="ignore"):
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return np.nan_to_num(-np.mean(np.log(p[np.arange(len(y)), y])))


def wrong_infinity_becomes_the_largest_float(y, z):
    """says: the exact loss is 200"""
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    with np.errstate(divide="ignore"):
        losses = np.nan_to_num(-np.log(powers / powers.sum(axis=1, keepdims=True)))
    return np.mean(losses[np.arange(len(y)), y])
