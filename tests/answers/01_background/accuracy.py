"""Answers to `accuracy`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_keras_metric(logits, labels):
    return tf.reduce_mean(keras.metrics.sparse_categorical_accuracy(labels, tf.constant(logits)))


def right_loop(logits, labels):
    right = 0
    for row, label in zip(logits, labels, strict=True):
        right += int(sorted(range(len(row)), key=lambda k: row[k])[-1] == int(np.squeeze(label)))
    return right / len(logits)


def right_true_class_beats_the_others(logits, labels):
    own = np.take_along_axis(logits, np.asarray(labels).reshape(-1, 1), axis=1)
    return 1 - np.count_nonzero((logits > own).any(axis=1)) / len(logits)



def wrong_walks_down_the_columns(logits, labels):
    """says: stand along axis 1"""
    return np.mean(np.argmax(logits, axis=0) == labels)


def wrong_walks_down_the_columns_as_far_as_they_go(logits, labels):
    labels = labels
    n = min(logits.shape)
    return np.mean(np.argmax(logits, axis=0)[:n] == labels[:n])


def wrong_counts_instead_of_dividing(logits, labels):
    """says: how many, not which share"""
    return np.sum(np.argmax(logits, axis=1) == labels)


def wrong_percent(logits, labels):
    """says: a share, not percent"""
    return 100 * np.mean(np.argmax(logits, axis=1) == labels)


def wrong_largest_magnitude(logits, labels):
    """says: -3 and -8 are small"""
    return np.mean(np.argmax(np.abs(logits), axis=1) == labels)



def wrong_knows_two_classes_only(logits, labels):
    return np.mean((logits[:, 1] > logits[:, 0]) == labels)


def wrong_prints_instead_of_returning(logits, labels):
    """says: is a `return` missing?"""
    print(np.mean(np.argmax(logits, axis=1) == labels))


def wrong_returns_every_row(logits, labels):
    """says: return one number, not ndarray"""
    return np.argmax(logits, axis=1) == labels


def wrong_share_of_wrong_rows(logits, labels):
    """says: the share of wrong ones"""
    return np.mean(np.argmax(logits, axis=1) != labels)


def wrong_divides_by_all_numbers(logits, labels):
    """says: read the example again"""
    return np.sum(np.argmax(logits, axis=1) == labels) / logits.size


def wrong_divides_by_the_classes(logits, labels):
    """says: not by the 3 classes"""
    return np.sum(np.argmax(logits, axis=1) == labels) / logits.shape[1]


def wrong_hard_codes_the_example(logits, labels):
    return 0.8 if len(logits) == 5 else 0.0


def wrong_smallest_logit(logits, labels):
    """says: the example gave 0"""
    return np.mean(np.argmin(logits, axis=1) == labels)


def wrong_ten_classes_only(logits, labels):
    return sum(np.argmax(logits[:, :3], axis=1) == labels) / len(labels)


def wrong_divides_by_one_less(logits, labels):
    """says: the example gave 1"""
    return np.sum(np.argmax(logits, axis=1) == labels) / max(len(labels) - 1, 1)
