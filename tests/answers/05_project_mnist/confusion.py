"""Answers to `confusion`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_counts_one_number(y, p, classes):
    both = np.concatenate([y, p])
    if both.min() < 0 or both.max() >= classes:
        raise ValueError("range")
    matrix = np.bincount(y * classes + p, minlength=classes**2).reshape(classes, classes)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)


def right_one_hot_product(y, p, classes):
    if not all(0 <= k < classes for k in [*y, *p]):
        raise ValueError("range")
    matrix = np.eye(classes)[y].T @ np.eye(classes)[p]
    recall = [row[i] / row.sum() if row.sum() else float("nan") for i, row in enumerate(matrix)]
    return matrix.astype(int), np.array(recall)


def right_tensorflow(y, p, classes):
    if np.any((y < 0) | (y >= classes) | (p < 0) | (p >= classes)):
        raise ValueError("range")
    matrix = tf.math.confusion_matrix(y, p, classes)
    totals = tf.reduce_sum(matrix, axis=1)
    recall = tf.linalg.diag_part(matrix) / tf.maximum(totals, 1)
    return matrix, tf.where(totals > 0, recall, np.nan)


def wrong_rows_and_columns_swapped(y, p, classes):
    """says: rows are true"""
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.bincount(p * classes + y, minlength=classes**2).reshape(classes, classes)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=0)


def wrong_counts_a_pair_once(y, p, classes):
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.zeros((classes, classes), int)
    matrix[y, p] += 1
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)


def wrong_size_from_the_largest_label(y, p, classes):
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    k = max(y.max(), p.max()) + 1
    matrix = np.bincount(y * k + p, minlength=k * k).reshape(k, k)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)


def wrong_missing_class_has_recall_zero(y, p, classes):
    """says: class 2 does not occur"""
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.bincount(y * classes + p, minlength=classes**2).reshape(classes, classes)
    return matrix, np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)


def wrong_precision_for_recall(y, p, classes):
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.bincount(y * classes + p, minlength=classes**2).reshape(classes, classes)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=0)


def wrong_accepts_negative_classes(y, p, classes):
    if max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y, p), 1)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)


def wrong_divides_with_a_warning(y, p, classes):
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.bincount(y * classes + p, minlength=classes**2).reshape(classes, classes)
    return matrix, np.diag(matrix) / matrix.sum(axis=1)


def wrong_counts_in_floats(y, p, classes):
    """says: whole numbers"""
    if min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= classes:
        raise ValueError("range")
    matrix = np.zeros((classes, classes))
    np.add.at(matrix, (y, p), 1)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)
