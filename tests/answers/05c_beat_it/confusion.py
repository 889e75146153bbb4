"""Answers to `confusion`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_loop(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    for i, j in zip(y, p):
        matrix[i, j] += 1
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def right_counts_one_number(y, p, classes):
    matrix = np.bincount(y * classes + p, minlength=classes**2).reshape(classes, classes)
    with np.errstate(invalid="ignore"):
        return matrix, np.diag(matrix) / matrix.sum(axis=1)


def right_tensorflow(y, p, classes):
    matrix = tf.math.confusion_matrix(y, p, classes)
    totals = tf.reduce_sum(matrix, axis=1)
    recall = tf.linalg.diag_part(matrix) / tf.maximum(totals, 1)
    return matrix, tf.where(totals > 0, recall, np.nan)


def wrong_counts_a_pair_once(y, p, classes):
    """says: the repeated one counts twice"""
    matrix = np.zeros((classes, classes), int)
    matrix[y, p] += 1
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_rows_and_columns_swapped(y, p, classes):
    """says: rows are true"""
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (p, y), 1)
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_whole_rows(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, y, 1)
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_counts_right_ones_only(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y[y == p], p[y == p]), 1)
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_counts_mistakes_only(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y[y != p], p[y != p]), 1)
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_adds_the_label(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y, p), y)
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_symmetric(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y, p), 1)
    matrix = matrix + matrix.T
    totals, recall = matrix.sum(axis=1), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_missing_class_has_recall_zero(y, p, classes):
    """says: leave those lines as they were"""
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y, p), 1)
    totals, recall = matrix.sum(axis=1), np.zeros(classes)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall


def wrong_precision_for_recall(y, p, classes):
    matrix = np.zeros((classes, classes), int)
    np.add.at(matrix, (y, p), 1)
    totals, recall = matrix.sum(axis=0), np.full(classes, np.nan)
    recall[totals > 0] = matrix.diagonal()[totals > 0] / totals[totals > 0]
    return matrix, recall
