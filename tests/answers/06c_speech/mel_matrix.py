"""Answers to `mel_matrix`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "mel = 2596 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)": "the factor cancels",
    "mel = 2594 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)": "the factor cancels",
}


def right_tf_signal(bands, bins, rate):
    return tf.signal.linear_to_mel_weight_matrix(bands, bins, rate, 0.0, rate / 2, tf.float64)


def right_htk_straight_in_hertz(bands, bins, rate):
    top = 2595 * np.log10(1 + rate / 1400)
    edges = 700 * (10 ** (np.linspace(0, top, bands + 2) / 2595) - 1)
    hertz = np.linspace(0, rate / 2, bins)
    weights = np.zeros((bins, bands))
    for b in range(bands):
        left, middle, right = edges[b : b + 3]
        rise, fall = (hertz - left) / (middle - left), (right - hertz) / (right - middle)
        weights[:, b] = np.maximum(0, np.minimum(rise, fall))
    return weights


def right_slaney_straight_in_hertz(bands, bins, rate):
    def mel(f):
        return np.where(f < 1000, f * 3 / 200, 15 + 27 * np.log(np.maximum(f, 1) / 1000) / np.log(6.4))

    m = np.linspace(0, mel(np.array(rate / 2)), bands + 2)
    edges = np.where(m < 15, m * 200 / 3, 1000 * np.exp((m - 15) * np.log(6.4) / 27))
    hertz = np.linspace(0, rate / 2, bins)
    return np.array([np.interp(hertz, edges[b : b + 3], [0, 1, 0]) for b in range(bands)]).T


def right_slaney_straight_in_mel(bands, bins, rate):
    f = np.linspace(0, rate / 2, bins)
    mel = np.where(f < 1000, f * 3 / 200, 15 + 27 * np.log(np.maximum(f, 1) / 1000) / np.log(6.4))
    points = np.linspace(0, mel[-1], bands + 2)
    return np.array([np.interp(mel, points[b : b + 3], [0, 1, 0]) for b in range(bands)]).T


def wrong_equal_in_hertz(bands, bins, rate):
    """says: the middle in hertz"""
    place = np.linspace(0, bands + 1, bins)
    return np.maximum(0, 1 - np.abs(place[:, None] - np.arange(1, bands + 1)))


def wrong_natural_logarithm_with_htks_factor_in_corners_only(bands, bins, rate):
    edges = 700 * (np.exp(np.linspace(0, 2595 * np.log10(1 + rate / 1400), bands + 2) / 2595) - 1)
    hertz = np.linspace(0, rate / 2, bins)
    return np.array([np.interp(hertz, edges[b : b + 3], [0, 1, 0]) for b in range(bands)]).T


def wrong_area_one(bands, bins, rate):
    """says: height 1 at the top"""
    weights = tf.signal.linear_to_mel_weight_matrix(bands, bins, rate, 0.0, rate / 2, tf.float64).numpy()
    return weights / np.maximum(weights.sum(axis=0), 1e-9)


def wrong_defaults_of_tensorflow(bands, bins, rate):
    return tf.signal.linear_to_mel_weight_matrix(bands, bins, rate, 125.0, min(3800.0, rate / 2))


def wrong_transposed(bands, bins, rate):
    """says: the shape is"""
    return np.transpose(tf.signal.linear_to_mel_weight_matrix(bands, bins, rate, 0.0, rate / 2))


def wrong_up_to_the_rate(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)
    place = mel / (2595 * np.log10(1 + rate / 700)) * (bands + 1)
    return np.maximum(0, 1 - np.abs(place[:, None] - np.arange(1, bands + 1)))


def wrong_one_step_too_few(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)
    place = mel / mel[-1] * bands
    return np.maximum(0, 1 - np.abs(place[:, None] - np.arange(1, bands + 1)))


def wrong_rectangles(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)
    place = mel / mel[-1] * (bands + 1)
    return (np.abs(place[:, None] - np.arange(1, bands + 1)) < 0.5).astype(float)


def wrong_wide_triangles(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)
    place = mel / mel[-1] * (bands + 1)
    return np.maximum(0, 1 - np.abs(place[:, None] - np.arange(1, bands + 1)) / 2)


def wrong_no_floor_at_zero(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins) / 700)
    place = mel / mel[-1] * (bands + 1)
    return 1 - np.abs(place[:, None] - np.arange(1, bands + 1))


def wrong_tops_snapped_to_rows(bands, bins, rate):
    edges = 700 * (10 ** (np.linspace(0, np.log10(1 + rate / 1400), bands + 2)) - 1)
    rows = np.round(edges / (rate / 2) * (bins - 1))
    return np.array([np.interp(np.arange(bins), rows[b : b + 3], [0, 1, 0]) for b in range(bands)]).T


def wrong_rows_without_the_last(bands, bins, rate):
    mel = 2595 * np.log10(1 + np.linspace(0, rate / 2, bins, endpoint=False) / 700)
    place = mel / (2595 * np.log10(1 + rate / 1400)) * (bands + 1)
    return np.maximum(0, 1 - np.abs(place[:, None] - np.arange(1, bands + 1)))
