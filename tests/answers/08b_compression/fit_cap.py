"""Answers to `fit_cap`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {}


def right_a_smaller_pupil(weights, x, cap):
    width = (cap - 500) // (x.shape[1] + 11)
    return pack(train([np.random.default_rng(1).normal(size=(x.shape[1], width)) * 0.18, np.zeros(width), np.random.default_rng(2).normal(size=(width, 10)) * 0.2, np.zeros(10)], x, softmax(predict(weights, x)), [1.0] * 4, steps=100))


def right_deletes_in_rounds(weights, x, cap):
    targets, kept = softmax(predict(weights, x)), 1.0
    while file_size(pack(weights)) > cap:
        kept *= 0.75
        weights = train(weights, x, targets, [np.abs(w) >= np.quantile(np.abs(w), 1 - kept) for w in weights], steps=20)
    return pack(weights)


def right_answers_as_labels(weights, x, cap):
    targets = np.float32(np.eye(10)[predict(weights, x).argmax(axis=1)])
    share = next(s for s in np.arange(0.5, 1, 0.02) if file_size(pack(cut(weights, s))) < 0.92 * cap)
    return pack(train(weights, x, targets, [np.abs(w) >= np.quantile(np.abs(w), share) for w in weights]))


def wrong_int8_alone(weights, x, cap):
    """says: too many"""
    return pack(weights)


def wrong_not_trained_on(weights, x, cap):
    """says: train after pruning"""
    for share in np.arange(0.1, 1, 0.02):
        packed = pack([w * k for w, k in zip(weights, [np.abs(w) >= np.quantile(np.abs(w), share) for w in weights])])
        if file_size(packed) <= cap:
            return packed


def wrong_mask_lost(weights, x, cap):
    share = next(s for s in np.arange(0.5, 1, 0.02) if file_size(pack(cut(weights, s))) < 0.92 * cap)
    kept = [w * k for w, k in zip(weights, [np.abs(w) >= np.quantile(np.abs(w), share) for w in weights])]
    return pack(train(kept, x, softmax(predict(weights, x)), [1.0] * 4))


def wrong_half_deleted(weights, x, cap):
    return pack(train(weights, x, softmax(predict(weights, x)), [np.abs(w) >= np.quantile(np.abs(w), 0.5) for w in weights]))


def wrong_untrained_pupil(weights, x, cap):
    return pack([np.random.default_rng(1).normal(size=(x.shape[1], 30)) * 0.18, np.zeros(30), np.random.default_rng(2).normal(size=(30, 10)) * 0.2, np.zeros(10)])


def wrong_teaches_noise(weights, x, cap):
    targets = softmax(predict(weights, x))
    return pack(train([np.random.default_rng(1).normal(size=(x.shape[1], 30)) * 0.18, np.zeros(30), np.random.default_rng(2).normal(size=(30, 10)) * 0.2, np.zeros(10)], x, targets[::-1], [1.0] * 4, steps=60))


def wrong_floats(weights, x, cap):
    """says: int8 codes"""
    width = (cap - 500) // (x.shape[1] + 11)
    pupil = train([np.random.default_rng(1).normal(size=(x.shape[1], width)) * 0.18, np.zeros(width), np.random.default_rng(2).normal(size=(width, 10)) * 0.2, np.zeros(10)], x, softmax(predict(weights, x)), [1.0] * 4, steps=60)
    return [(w, 1.0) for w in pupil]


def wrong_random_weights_deleted(weights, x, cap):
    rng = np.random.default_rng(0)
    keep = [rng.random(w.shape) < 0.2 for w in weights]
    return pack([w * k for w, k in zip(weights, keep)])


def wrong_cached_network(weights, x, cap):
    rows = np.random.default_rng(0).random((600, 64))
    w = np.random.default_rng(0).normal(size=(64, 10))
    return pack(train([np.random.default_rng(1).normal(size=(64, 30)) * 0.18, np.zeros(30), np.random.default_rng(2).normal(size=(30, 10)) * 0.2, np.zeros(10)], rows, softmax(rows @ w), [1.0] * 4, steps=60))
