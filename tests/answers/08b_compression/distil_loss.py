"""Answers to `distil_loss`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_tensorflow(teacher, student, T):
    each = tf.nn.softmax_cross_entropy_with_logits(tf.nn.softmax(teacher / T), student / T)
    return T**2 * tf.reduce_mean(each)


def right_row_by_row(teacher, student, T):
    total = 0.0
    for t, s in zip(teacher / T, student / T):
        p = np.exp(t - max(t))
        p = p / p.sum()
        log_sum = max(s) + np.log(np.sum(np.exp(s - max(s))))
        total += sum(p * (log_sum - s))
    return T * T * total / len(teacher)


def right_logaddexp(teacher, student, T):
    log_q = student / T - np.logaddexp.reduce(student / T, axis=1, keepdims=True)
    p = np.exp(teacher / T - np.logaddexp.reduce(teacher / T, axis=1, keepdims=True))
    return -(T**2) * (p * log_q).sum(axis=1).mean()


def right_float32(teacher, student, T):
    p, log_q = tf.nn.softmax(np.float32(teacher / T)), tf.nn.log_softmax(np.float32(student / T))
    return -(T**2) * float(tf.reduce_mean(tf.reduce_sum(p * log_q, axis=1)))


def wrong_no_square(teacher, student, T):
    """says: T² is missing"""
    return np.mean(tf.nn.softmax_cross_entropy_with_logits(softmax(teacher / T), student / T))


def wrong_exchanged(teacher, student, T):
    """says: take that of the student"""
    return T**2 * np.mean(tf.nn.softmax_cross_entropy_with_logits(softmax(student / T), teacher / T))


def wrong_logarithm_of_the_teacher(teacher, student, T):
    """says: take that of the student"""
    p = softmax(teacher / T)
    return T**2 * np.mean(tf.nn.softmax_cross_entropy_with_logits(p, teacher / T))


def wrong_one_factor_of_t(teacher, student, T):
    return T * np.mean(tf.nn.softmax_cross_entropy_with_logits(softmax(teacher / T), student / T))


def wrong_overflows(teacher, student, T):
    """says: read the trap"""
    p, q = (np.exp(z / T) / np.exp(z / T).sum(axis=1, keepdims=True) for z in (teacher, student))
    return -(T**2) * np.mean(np.sum(p * np.log(q), axis=1))


def wrong_log_of_softmax(teacher, student, T):
    """says: infinite"""
    return -(T**2) * np.mean(np.sum(softmax(teacher / T) * np.log(softmax(student / T)), axis=1))


def wrong_small_number_in_the_log(teacher, student, T):
    return -(T**2) * np.mean(np.sum(softmax(teacher / T) * np.log(softmax(student / T) + 1e-9), axis=1))


def wrong_hard_targets(teacher, student, T):
    return T**2 * np.mean(
        tf.nn.sparse_softmax_cross_entropy_with_logits(teacher.argmax(axis=1), student / T)
    )


def wrong_student_not_softened(teacher, student, T):
    return T**2 * np.mean(tf.nn.softmax_cross_entropy_with_logits(softmax(teacher / T), student))


def wrong_sum_over_rows(teacher, student, T):
    return T**2 * np.sum(tf.nn.softmax_cross_entropy_with_logits(softmax(teacher / T), student / T))


def wrong_kl(teacher, student, T):
    p = softmax(teacher / T)
    each = tf.nn.softmax_cross_entropy_with_logits(p, student / T) - tf.nn.softmax_cross_entropy_with_logits(p, teacher / T)
    return T**2 * np.mean(each)


def wrong_times_t(teacher, student, T):
    return T**2 * np.mean(tf.nn.softmax_cross_entropy_with_logits(softmax(teacher * T), student * T))


def wrong_largest_of_all_rows(teacher, student, T):
    z = student / T - np.max(student / T)
    log_q = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -(T**2) * np.mean(np.sum(softmax(teacher / T) * log_q, axis=1))
