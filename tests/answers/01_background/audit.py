"""Answers to `audit`: the prefix is the verdict, the name the idea or the misconception."""

from collections import Counter

import numpy as np
import tensorflow as tf


def right_loops(y_train, y_test, logits, claimed):
    counts = Counter(sorted(int(label) for label in y_train))
    lazy = counts.most_common(1)[0][0]  # of equal counts, the one met first, that is the smallest
    right = [list(row).index(max(row)) == label for row, label in zip(logits, y_test)]
    accuracy, baseline = sum(right) / len(right), sum(label == lazy for label in y_test) / len(y_test)
    verdict = "true" if accuracy >= claimed else "wrong"
    if accuracy <= baseline:
        verdict = "empty"
    return {"verdict": verdict, "accuracy": accuracy, "baseline": baseline}


def right_tensorflow(y_train, y_test, logits, claimed):
    lazy = tf.argmax(tf.math.bincount(tf.cast(y_train, tf.int32)))
    right = tf.argmax(logits, axis=1) == tf.cast(y_test, tf.int64)
    accuracy = tf.reduce_mean(tf.cast(right, tf.float64)).numpy()
    baseline = tf.reduce_mean(tf.cast(tf.cast(y_test, tf.int64) == lazy, tf.float64)).numpy()
    verdict = "empty" if accuracy <= baseline else ("wrong", "true")[int(accuracy >= claimed)]
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def right_unique_and_counts(y_train, y_test, logits, claimed):
    labels, counts = np.unique(y_train, return_counts=True)
    lazy = labels[np.argmax(counts)]
    m = y_test.size
    accuracy = np.count_nonzero(logits.argsort(axis=1)[:, -1] == y_test) / m
    baseline = np.count_nonzero(y_test == lazy) / m
    if not accuracy > baseline:
        return {"baseline": baseline, "accuracy": accuracy, "verdict": "empty"}
    return {"baseline": baseline, "accuracy": accuracy, "verdict": "wrong" if accuracy < claimed else "true"}


def wrong_baseline_from_the_test_labels(y_train, y_test, logits, claimed):
    """says: the label came from y_test"""
    baseline = np.bincount(y_test).max() / len(y_test)
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_baseline_measured_on_training_samples(y_train, y_test, logits, claimed):
    """says: measured on y_train"""
    baseline = np.bincount(y_train).max() / len(y_train)
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_one_over_k(y_train, y_test, logits, claimed):
    """says: see the trap"""
    baseline = 1 / logits.shape[1]
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_largest_label_of_a_tie(y_train, y_test, logits, claimed):
    counts = np.bincount(y_train)
    lazy = len(counts) - 1 - counts[::-1].argmax()
    baseline = float(np.mean(y_test == lazy))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_median_label(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == int(np.median(y_train))))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_share_of_mistakes(y_train, y_test, logits, claimed):
    """says: accuracy 0.25, not 0.75"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) != y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_counts_the_right_samples(y_train, y_test, logits, claimed):
    """says: accuracy 3, not 0.75"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = int(np.sum(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_claim_before_baseline(y_train, y_test, logits, claimed):
    """says: 0.75 is not above the baseline 0.75, claimed 0.7"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "true" if accuracy >= claimed else "empty" if accuracy <= baseline else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_claim_decides_before_the_baseline(y_train, y_test, logits, claimed):
    """says: 0.75 is not above the baseline 0.75, claimed 0.9"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "wrong" if accuracy < claimed else "empty" if accuracy <= baseline else "true"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_must_exceed_the_claim(y_train, y_test, logits, claimed):
    """says: 0.75 reaches 0.75"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy > claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_equal_to_the_baseline_is_enough(y_train, y_test, logits, claimed):
    """says: 0.75 is not above the baseline"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy < baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_a_claim_below_the_baseline_is_empty(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if min(accuracy, claimed) <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_with_a_tolerance(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed - 1e-9 else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_baseline_with_a_tolerance(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline + 0.05 else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_single_precision(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test, dtype="float32"))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_one_minus_the_share_of_mistakes(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = 1 - np.count_nonzero(np.argmax(logits, axis=1) != y_test) / len(y_test)
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_rounded_to_four_digits(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = round(float(np.mean(np.argmax(logits, axis=1) == y_test)), 4)
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_largest_magnitude(y_train, y_test, logits, claimed):
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(np.abs(logits), axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_capital_verdicts(y_train, y_test, logits, claimed):
    """says: verdict 'True', not 'true'"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    verdict = verdict.capitalize()
    return {"baseline": baseline, "accuracy": accuracy, "verdict": verdict}


def wrong_a_tuple(y_train, y_test, logits, claimed):
    """says: return a dict with the three keys"""
    baseline = float(np.mean(y_test == np.bincount(y_train).argmax()))
    accuracy = float(np.mean(np.argmax(logits, axis=1) == y_test))
    verdict = "empty" if accuracy <= baseline else "true" if accuracy >= claimed else "wrong"
    return baseline, accuracy, verdict
