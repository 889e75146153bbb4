"""Answers to the exercise `audit`."""

from collections import Counter

import numpy as np
import tensorflow as tf


def right_loops(y_train, y_test, logits, claimed):
    counts = Counter(sorted(int(label) for label in y_train))
    lazy = counts.most_common(1)[0][0]  # of equal counts, the one met first, that is the smallest
    mistakes = [i for i, row in enumerate(logits) if list(row).index(max(row)) != y_test[i]]
    m = len(y_test)
    accuracy, baseline = (m - len(mistakes)) / m, sum(label == lazy for label in y_test) / m
    verdict = "true" if accuracy >= claimed else "wrong"
    if accuracy <= baseline:
        verdict = "empty"
    return {"verdict": verdict, "mistakes": mistakes, "accuracy": accuracy, "baseline": baseline}


def right_tensorflow(y_train, y_test, logits, claimed):
    lazy = tf.argmax(tf.math.bincount(tf.cast(y_train, tf.int32)))
    right = tf.argmax(logits, axis=1) == tf.cast(y_test, tf.int64)
    accuracy = tf.reduce_mean(tf.cast(right, tf.float64)).numpy()
    baseline = tf.reduce_mean(tf.cast(tf.cast(y_test, tf.int64) == lazy, tf.float64)).numpy()
    verdict = "empty" if accuracy <= baseline else ("wrong", "true")[int(accuracy >= claimed)]
    mistakes = tf.where(~right)[:, 0].numpy()
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": mistakes, "verdict": verdict}


def right_unique_and_error_rate(y_train, y_test, logits, claimed):
    labels, counts = np.unique(y_train, return_counts=True)
    errors = np.where(logits.argsort(axis=1)[:, -1] != y_test)[0]
    lazy_errors = np.where(labels[np.argmax(counts)] != y_test)[0]
    accuracy, baseline = 1 - len(errors) / len(y_test), 1 - len(lazy_errors) / len(y_test)
    verdict = "empty" if not accuracy > baseline else "true" if not accuracy < claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": [int(i) for i in errors],
        "verdict": verdict,
    }


def wrong_baseline_from_the_test_labels(y_train, y_test, logits, claimed):
    """says: 0 is most frequent in the training rows"""
    baseline = np.bincount(y_test).max() / len(y_test)
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_baseline_measured_on_training_rows(y_train, y_test, logits, claimed):
    """says: how often is it right in the test rows?"""
    baseline = np.bincount(y_train).max() / len(y_train)
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_one_over_k(y_train, y_test, logits, claimed):
    """says: is most frequent in the training rows"""
    right = np.argmax(logits, axis=1) == y_test
    accuracy, baseline = float(right.mean()), 1 / logits.shape[1]
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_claim_before_baseline(y_train, y_test, logits, claimed):
    """says: not above the baseline"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "true" if accuracy >= claimed else "empty" if accuracy <= baseline else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_must_exceed_the_claim(y_train, y_test, logits, claimed):
    """says: equal is enough"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy > claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_lists_the_right_rows(y_train, y_test, logits, claimed):
    """says: expected [2]"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_largest_label_of_a_tie(y_train, y_test, logits, claimed):
    counts = np.bincount(y_train)
    lazy = len(counts) - 1 - counts[::-1].argmax()
    right = np.argmax(logits, axis=1) == y_test
    accuracy, baseline = float(right.mean()), float(np.mean(y_test == lazy))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {
        "baseline": baseline,
        "accuracy": accuracy,
        "mistakes": np.where(~right)[0].tolist(),
        "verdict": verdict,
    }


def wrong_counts_mistakes_from_one(y_train, y_test, logits, claimed):
    """says: the wrong rows, from 0"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    mistakes = (np.where(~right)[0] + 1).tolist()
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": mistakes, "verdict": verdict}


def wrong_counts_the_mistakes(y_train, y_test, logits, claimed):
    """says: list the rows, not how many"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": int(np.sum(~right)), "verdict": verdict}


def wrong_counts_the_right_rows(y_train, y_test, logits, claimed):
    """says: right rows divided by m"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = int(right.sum())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    mistakes = np.where(~right)[0].tolist()
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": mistakes, "verdict": verdict}


def wrong_claim_decides_before_the_baseline(y_train, y_test, logits, claimed):
    """says: whatever was claimed"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "wrong" if accuracy < claimed else "empty" if accuracy <= baseline else "true"
    mistakes = np.where(~right)[0].tolist()
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": mistakes, "verdict": verdict}


def wrong_mistakes_as_np_where_gives_them(y_train, y_test, logits, claimed):
    """says: a one-dimensional list of row numbers"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": np.where(~right), "verdict": verdict}


def wrong_mistakes_as_a_table(y_train, y_test, logits, claimed):
    """says: a one-dimensional list of row numbers"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    right = np.argmax(logits, axis=1) == y_test
    accuracy = float(right.mean())
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "mistakes": np.argwhere(~right), "verdict": verdict}
