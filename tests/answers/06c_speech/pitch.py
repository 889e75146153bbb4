"""Answers to `pitch`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "lags = range(rate // 400, rate // 80 - 1)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 401, rate // 80 + 1)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 399, rate // 80 + 1)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 400, rate // 80 + 2)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 400, rate // 80 + 0)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 400, rate // 81 + 1)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "lags = range(rate // 400, rate // 79 + 1)": "pitches lie between 90 and 320 Hz, so the ends of the search are free",
    "best = max(lags, key=lambda lag: np.dot(frame[:-lag], frame[lag:]))": "a product is the same both ways",
}


def right_normalised_first_high_peak(frame, rate):
    lags = np.arange(rate // 400, rate // 80 + 1)
    fits = []
    for lag in lags:
        one, other = frame[lag:], frame[:-lag]
        fits.append(one @ other / np.sqrt((one @ one) * (other @ other)))
    fits = np.array(fits)
    peaks = [
        i for i in range(1, len(lags) - 1) if fits[i] >= max(fits[i - 1], fits[i + 1]) and fits[i] > 0.9 * fits.max()
    ]
    return rate / lags[peaks[0]]


def right_by_the_spectrum(frame, rate):
    power = np.abs(np.fft.rfft(frame, 4 * len(frame))) ** 2
    fits = np.fft.irfft(power)
    first = rate // 400
    return rate / (first + np.argmax(fits[first : rate // 80 + 1]))


def right_tensorflow(frame, rate):
    x = tf.constant(frame, tf.float32)
    lags = list(range(rate // 400, rate // 80 + 1))
    fits = tf.stack([tf.reduce_sum(x[lag:] * x[:-lag]) for lag in lags])
    return rate / lags[int(tf.argmax(fits))]


def right_np_correlate(frame, rate):
    fits = np.correlate(frame, frame, "full")[len(frame) - 1 :]
    fits[: rate // 400] = -np.inf
    fits[rate // 80 + 1 :] = -np.inf
    return rate / fits.argmax()


def wrong_strongest_frequency(frame, rate):
    """says: see the trap"""
    spectrum = np.abs(np.fft.rfft(frame, 16 * len(frame)))
    return spectrum.argmax() * rate / (16 * len(frame))


def wrong_crossings_of_zero(frame, rate):
    return np.sum((frame[1:] > 0) & (frame[:-1] <= 0)) * rate / len(frame)


def wrong_period_in_samples(frame, rate):
    """says: the period in samples"""
    return max(range(rate // 400, rate // 80 + 1), key=lambda lag: np.dot(frame[lag:], frame[:-lag]))


def wrong_lag_zero_wins(frame, rate):
    return rate / max(range(1, rate // 80 + 1), key=lambda lag: np.dot(frame[lag:], frame[:-lag]))


def wrong_twice_the_period(frame, rate):
    """says: twice the period"""
    return rate / max(range(rate // 400, rate // 80 + 1), key=lambda lag: np.dot(frame[lag:], frame[:-lag])) / 2


def wrong_lowest_frequency_in_the_spectrum(frame, rate):
    spectrum = np.abs(np.fft.rfft(frame))
    return np.flatnonzero(spectrum > 0.3 * spectrum.max())[0] * rate / len(frame)


def wrong_smallest_sum(frame, rate):
    return rate / min(range(rate // 400, rate // 80 + 1), key=lambda lag: np.dot(frame[lag:], frame[:-lag]))


def wrong_rate_fixed(frame, rate):
    return 8000 / max(range(20, 101), key=lambda lag: np.dot(frame[lag:], frame[:-lag]))


def wrong_search_from_160_hertz(frame, rate):
    return rate / max(range(rate // 400, rate // 160 + 1), key=lambda lag: np.dot(frame[lag:], frame[:-lag]))


def wrong_longest_period_that_fits(frame, rate):
    lags = np.arange(rate // 400, rate // 80 + 1)
    fits = np.array([np.mean(frame[lag:] * frame[:-lag]) for lag in lags])
    return rate / lags[np.flatnonzero(fits > 0.9 * fits.max())[-1]]


def wrong_off_by_one_lag(frame, rate):
    fits = np.correlate(frame, frame, "full")[len(frame) :]
    first = rate // 400
    return rate / (first + fits[first : rate // 80].argmax() - 1)


def wrong_always_the_same(frame, rate):
    return 200.0
