"""Answers to `prune`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_moves_masked(w, share, slope, steps, rate):
    count = int(round(share * w.size))
    out = np.array(w, "float64")
    gone = np.argsort(np.abs(out).ravel(), kind="stable")[:count]
    out.ravel()[gone] = 0
    for _ in range(steps):
        move = rate * np.array(slope(out.copy()), "float64")
        move.ravel()[gone] = 0
        out = out - move
    return out


def right_list_of_places(w, share, slope, steps, rate):
    flat = [float(v) for v in w.ravel()]
    places = sorted(range(len(flat)), key=lambda i: abs(flat[i]))[: round(share * len(flat))]
    for i in places:
        flat[i] = 0.0
    for _ in range(steps):
        g = slope(np.array(flat).reshape(w.shape)).ravel()
        flat = [0.0 if i in places else v - rate * g[i] for i, v in enumerate(flat)]
    return np.array(flat).reshape(w.shape)


def right_tensorflow(w, share, slope, steps, rate):
    size = tf.reshape(tf.abs(tf.constant(w)), [-1])
    kept = w.size - round(share * w.size)
    keep = np.zeros(w.size)
    keep[tf.math.top_k(size, kept).indices.numpy()] = 1
    keep = keep.reshape(w.shape)
    now = tf.constant(w * keep)
    for _ in range(steps):
        now = (now - rate * slope(now.numpy())) * keep
    return now


def wrong_mask_forgotten(w, share, slope, steps, rate):
    """says: multiply by the mask"""
    w = w.copy()
    w.ravel()[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
    for _ in range(steps):
        w = w - rate * slope(w)
    return w


def wrong_looks_for_zeros(w, share, slope, steps, rate):
    """says: read the trap"""
    w = w.copy()
    w.ravel()[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
    for _ in range(steps):
        w = (w - rate * slope(w)) * (w != 0)
    return w


def wrong_signed_size(w, share, slope, steps, rate):
    """says: absolute value"""
    keep = np.ones(w.size)
    keep[np.argsort(w, axis=None)[: round(share * w.size)]] = 0
    keep = keep.reshape(w.shape)
    w = w * keep
    for _ in range(steps):
        w = (w - rate * slope(w)) * keep
    return w


def wrong_threshold_takes_equals_too(w, share, slope, steps, rate):
    count = round(share * w.size)
    keep = np.abs(w) > np.sort(np.abs(w), axis=None)[count - 1] if count else np.ones(w.shape)
    w = w * keep
    for _ in range(steps):
        w = (w - rate * slope(w)) * keep
    return w


def wrong_pruned_at_the_end(w, share, slope, steps, rate):
    for _ in range(steps):
        w = w - rate * slope(w)
    w = w.copy()
    w.ravel()[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
    return w


def wrong_pruned_anew_after_each_step(w, share, slope, steps, rate):
    def cut(w):
        w = w.copy()
        w.ravel()[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
        return w

    w = cut(w)
    for _ in range(steps):
        w = cut(w - rate * slope(w))
    return w


def wrong_count_cut_off(w, share, slope, steps, rate):
    keep = np.ones(w.size)
    keep[np.argsort(np.abs(w), axis=None)[: int(share * w.size)]] = 0
    keep = keep.reshape(w.shape)
    w = w * keep
    for _ in range(steps):
        w = (w - rate * slope(w)) * keep
    return w


def wrong_slope_of_the_start(w, share, slope, steps, rate):
    keep = np.ones(w.size)
    keep[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
    keep = keep.reshape(w.shape)
    w = w * keep
    g = slope(w)
    for _ in range(steps):
        w = (w - rate * g) * keep
    return w


def wrong_deletes_the_largest(w, share, slope, steps, rate):
    keep = np.ones(w.size)
    keep[np.argsort(-np.abs(w), axis=None)[: round(share * w.size)]] = 0
    keep = keep.reshape(w.shape)
    w = w * keep
    for _ in range(steps):
        w = (w - rate * slope(w)) * keep
    return w


def wrong_masked_at_the_first_step_only(w, share, slope, steps, rate):
    """says: the deleted 0.5 stays 0"""
    keep = np.ones(w.size)
    keep[np.argsort(np.abs(w), axis=None)[: round(share * w.size)]] = 0
    keep = keep.reshape(w.shape)
    w = w * keep
    for step in range(steps):
        w = (w - rate * slope(w)) * (keep if step == 0 else 1)
    return w
