"""Answers to `quantise`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_half_up(w, scale):
    return np.minimum(127, np.maximum(-127, np.floor(w / scale + 0.5))).astype(np.int8)


def right_one_by_one(w, scale):
    return np.array([max(-127, min(127, round(float(v) / scale))) for v in w], "int8")


def right_tensorflow(w, scale):
    return tf.cast(tf.clip_by_value(tf.round(w / scale), -127, 127), tf.int8)


def right_clips_the_weights(w, scale):
    return np.rint(np.clip(w, -127 * scale, 127 * scale) / scale).astype("int8")


def wrong_overflow(w, scale):
    """says: clip before the change to int8"""
    return np.clip(np.round(w / scale).astype("int64").astype("int8"), -127, 127)


def wrong_never_clipped(w, scale):
    """says: it overflowed"""
    return np.round(w / scale).astype("int64").astype("int8")


def wrong_cut_off(w, scale):
    """says: cut off, not rounded"""
    return np.clip(w / scale, -127, 127).astype("int8")


def wrong_type(w, scale):
    """says: not int8"""
    return np.clip(np.round(w / scale), -127, 127)


def wrong_int16(w, scale):
    return np.clip(np.round(w / scale), -127, 127).astype("int16")


def wrong_lower_end_128(w, scale):
    return np.clip(np.round(w / scale), -128, 127).astype("int8")


def wrong_own_scale(w, scale):
    return np.round(w / (np.abs(w).max() / 127)).astype("int8")


def wrong_floor(w, scale):
    return np.clip(np.floor(w / scale), -127, 127).astype("int8")


def wrong_absolute_values(w, scale):
    return np.clip(np.round(np.abs(w) / scale), 0, 127).astype("int8")


def wrong_only_upper_end(w, scale):
    return np.minimum(np.round(w / scale), 127).astype("int64").astype("int8")


def wrong_times_the_scale(w, scale):
    return np.clip(np.round(w * scale), -127, 127).astype("int8")
