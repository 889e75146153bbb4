"""Answers to `stft`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return [np.abs(np.fft.rfft(x[s:s + size] * window)) for s in starts]": "a list of rows is as good as an array",
}


def right_tf_signal(x, size, hop):
    return np.abs(tf.signal.stft(x, size, hop, fft_length=size))


def right_float32(x, size, hop):
    return tf.abs(tf.signal.stft(tf.cast(x, tf.float32), size, hop, fft_length=size))


def right_sliding_windows_and_a_matrix(x, size, hop):
    k = np.arange(size)
    frames = np.lib.stride_tricks.sliding_window_view(x, size)[::hop] * np.sin(np.pi * k / size) ** 2
    angles = 2 * np.pi * np.outer(k, np.arange(size // 2 + 1)) / size
    return np.hypot(frames @ np.cos(angles), frames @ np.sin(angles))


def right_longer_hanning_cut(x, size, hop):
    window, rows = np.hanning(size + 1)[:-1], []
    i = 0
    while i + size <= len(x):
        rows.append(np.abs(np.fft.fft(window * x[i : i + size]))[: size // 2 + 1])
        i += hop
    return np.array(rows)


def wrong_no_window(x, size, hop):
    """says: there is no window"""
    return np.array([np.abs(np.fft.rfft(x[s : s + size])) for s in range(0, len(x) - size + 1, hop)])


def wrong_np_hanning(x, size, hop):
    """says: np.hanning's"""
    w = np.hanning(size)
    return np.array([np.abs(np.fft.rfft(x[s : s + size] * w)) for s in range(0, len(x) - size + 1, hop)])


def wrong_squared(x, size, hop):
    """says: the values are squared"""
    return np.abs(tf.signal.stft(x, size, hop, fft_length=size)) ** 2


def wrong_default_fft_length(x, size, hop):
    return np.abs(tf.signal.stft(x, size, hop))


def wrong_pads_the_end(x, size, hop):
    return np.abs(tf.signal.stft(x, size, hop, fft_length=size, pad_end=True))


def wrong_drops_the_last_frame(x, size, hop):
    w = np.hanning(size + 1)[:-1]
    return np.array([np.abs(np.fft.rfft(x[s : s + size] * w)) for s in range(0, len(x) - size, hop)])


def wrong_hop_is_size(x, size, hop):
    return np.abs(tf.signal.stft(x, size, size, fft_length=size))


def wrong_window_over_the_whole_sound(x, size, hop):
    w = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(len(x)) / size)
    return np.array([np.abs(np.fft.rfft((x * w)[s : s + size])) for s in range(0, len(x) - size + 1, hop)])


def wrong_complex_values_real_part(x, size, hop):
    return np.real(tf.signal.stft(x, size, hop, fft_length=size))


def wrong_hamming(x, size, hop):
    w = 0.54 - 0.46 * np.cos(2 * np.pi * np.arange(size) / size)
    return np.array([np.abs(np.fft.rfft(x[s : s + size] * w)) for s in range(0, len(x) - size + 1, hop)])


def wrong_logarithm(x, size, hop):
    return np.log(np.abs(tf.signal.stft(x, size, hop, fft_length=size)) + 1e-6)


def wrong_subtracts_the_mean(x, size, hop):
    x = x - np.mean(x)
    return np.abs(tf.signal.stft(x, size, hop, fft_length=size))


def wrong_transposed(x, size, hop):
    """says: the shape is"""
    return np.abs(tf.signal.stft(x, size, hop, fft_length=size)).T
