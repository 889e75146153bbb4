"""Answers to the exercise `accuracy`."""

import keras
import numpy as np
import tensorflow as tf


def right_keras_metric(logits, labels):
    labels = tf.reshape(labels, [-1])
    return tf.reduce_mean(keras.metrics.sparse_categorical_accuracy(labels, tf.constant(logits)))


def right_loop(logits, labels):
    right = 0
    for row, label in zip(logits, labels, strict=True):
        right += int(sorted(range(len(row)), key=lambda k: row[k])[-1] == int(np.squeeze(label)))
    return right / len(logits)


def right_true_class_beats_the_others(logits, labels):
    own = np.take_along_axis(logits, np.asarray(labels).reshape(-1, 1), axis=1)
    return 1 - np.count_nonzero((logits > own).any(axis=1)) / len(logits)


def wrong_compares_every_pair(logits, labels):
    """says: every pair was compared"""
    return np.mean(np.argmax(logits, axis=1) == labels)


def wrong_walks_down_the_columns(logits, labels):
    """says: along axis 1"""
    return np.mean(np.argmax(logits, axis=0) == np.reshape(labels, -1))


def wrong_walks_down_the_columns_as_far_as_they_go(logits, labels):
    labels = np.reshape(labels, -1)
    n = min(logits.shape)
    return np.mean(np.argmax(logits, axis=0)[:n] == labels[:n])


def wrong_counts_instead_of_dividing(logits, labels):
    """says: a share lies between 0 and 1"""
    return np.sum(np.argmax(logits, axis=1) == np.reshape(labels, -1))


def wrong_percent(logits, labels):
    return 100 * np.mean(np.argmax(logits, axis=1) == np.reshape(labels, -1))


def wrong_largest_magnitude(logits, labels):
    """says: in each row, the largest logit"""
    return np.mean(np.argmax(np.abs(logits), axis=1) == np.reshape(labels, -1))


def wrong_hard_codes_the_example(logits, labels):
    return 0.75


def wrong_indexes_a_list_with_a_column(logits, labels):
    """says: make them one-dimensional first"""
    right = [list(row)[label] == max(row) for row, label in zip(logits, labels, strict=True)]
    return sum(right) / len(logits)


def wrong_knows_two_classes_only(logits, labels):
    return np.mean((logits[:, 1] > logits[:, 0]) == np.reshape(labels, -1))


def wrong_prints_instead_of_returning(logits, labels):
    """says: is a `return` missing?"""
    print(np.mean(np.argmax(logits, axis=1) == np.reshape(labels, -1)))


def wrong_returns_every_row(logits, labels):
    """says: return one number, not ndarray"""
    return np.argmax(logits, axis=1) == np.reshape(labels, -1)


def wrong_share_of_wrong_rows(logits, labels):
    """says: right rows divided by all rows"""
    return np.mean(np.argmax(logits, axis=1) != np.reshape(labels, -1))


def wrong_divides_by_all_numbers(logits, labels):
    """says: right rows divided by all rows"""
    return np.sum(np.argmax(logits, axis=1) == np.reshape(labels, -1)) / logits.size


def wrong_divides_by_the_classes(logits, labels):
    """says: right rows divided by all rows"""
    return np.sum(np.argmax(logits, axis=1) == np.reshape(labels, -1)) / logits.shape[1]


def wrong_adds_up_a_column(logits, labels):
    """says: labels of shape (n, 1)"""
    right = 0
    for row, label in zip(logits, labels, strict=True):
        right = right + (np.argmax(row) == label)
    return right / len(logits)
