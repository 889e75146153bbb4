"""Answers to `scaled_step`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"w = w - rate * scaled.astype('float64') / scale": "more digits do no harm"}


def right_float64(w, scaled, rate, scale, good):
    fine = all(np.isfinite(g) for g in scaled)
    if fine:
        w = np.float32(np.float64(w) - rate * np.float64(scaled) / scale)
        good = good + 1
    else:
        scale, good = scale * 0.5, 0
    if good == 4:
        scale, good = scale * 2, 0
    return w, scale, good


def right_tensors(w, scaled, rate, scale, good):
    gradients = tf.cast(scaled, tf.float32) / scale
    if not bool(tf.reduce_all(tf.math.is_finite(gradients))):
        return w.copy(), scale / 2, 0
    w = tf.constant(w) - tf.constant(rate, tf.float32) * gradients
    return w, scale * (2 if good == 3 else 1), (good + 1) % 4


def right_by_the_sum(w, scaled, rate, scale, good):
    true = scaled.astype(np.float32) * np.float32(1 / scale)
    if np.isnan(true).any() or np.isinf(true).any():
        return w, scale / 2, 0
    w = w - np.float32(rate) * true
    good += 1
    if good >= 4:
        return w, 2 * scale, 0
    return w, scale, good


def wrong_divides_in_float16(w, scaled, rate, scale, good):
    """says: divide in float32"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - rate * (scaled / scale)
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_rate_in_float16(w, scaled, rate, scale, good):
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - (rate * scaled).astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_still_scaled(w, scaled, rate, scale, good):
    """says: still scaled"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32")
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_new_scale_first(w, scaled, rate, scale, good):
    """says: divided by the new scale"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    good += 1
    if good == 4:
        scale, good = 2 * scale, 0
    return w - rate * scaled.astype("float32") / scale, scale, good


def wrong_nan_let_through(w, scaled, rate, scale, good):
    """says: skip the whole step"""
    if np.isinf(scaled).any():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_zero_for_the_infinite(w, scaled, rate, scale, good):
    """says: skip the whole step"""
    fine = np.isfinite(scaled)
    w = w - rate * np.where(fine, scaled, 0).astype("float32") / scale
    if not fine.all():
        return w, scale / 2, 0
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_skips_only_if_all_are_infinite(w, scaled, rate, scale, good):
    if not np.isfinite(scaled).any():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_good_goes_on_after_a_skip(w, scaled, rate, scale, good):
    """says: not 64 and 0"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, good
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_doubles_after_three(w, scaled, rate, scale, good):
    """says: after the 3rd good step"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 3 else (w, 2 * scale, 0)


def wrong_doubles_after_five(w, scaled, rate, scale, good):
    """says: after the 4th good step"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good < 4 else (w, 2 * scale, 0)


def wrong_good_stays_four(w, scaled, rate, scale, good):
    """says: not 256 and 0"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return w, 2 * scale if good + 1 == 4 else scale, good + 1


def wrong_scale_never_shrinks(w, scaled, rate, scale, good):
    """says: not 64 and 0"""
    if not np.isfinite(scaled).all():
        return w, scale, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_uphill(w, scaled, rate, scale, good):
    """says: uphill"""
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w = w + rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_in_place(w, scaled, rate, scale, good):
    if not np.isfinite(scaled).all():
        return w, scale / 2, 0
    w -= np.float32(rate) * scaled.astype("float32") / np.float32(scale)
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)


def wrong_asks_the_sum(w, scaled, rate, scale, good):
    if not np.isfinite(scaled.sum()):  # large numbers that are finite overflow in float16
        return w, scale / 2, 0
    w = w - rate * scaled.astype("float32") / scale
    return (w, scale, good + 1) if good + 1 < 4 else (w, 2 * scale, 0)
