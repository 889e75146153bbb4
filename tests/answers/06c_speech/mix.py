"""Answers to `mix`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_amplitudes(wave, noise, snr):
    return wave + noise * np.linalg.norm(wave) / np.linalg.norm(noise) * 10 ** (-snr / 20)


def right_decibels_first(wave, noise, snr):
    now = 10 * np.log10(np.mean(wave**2) / np.mean(noise**2))
    return wave + noise * 10 ** ((now - snr) / 20)


def right_float32_tensors(wave, noise, snr):
    wave, noise = tf.cast(wave, tf.float32), tf.cast(noise, tf.float32)
    power = tf.reduce_sum(wave**2) / tf.reduce_sum(noise**2)
    return wave + noise * tf.sqrt(power / 10.0 ** (snr / 10))


def wrong_no_root(wave, noise, snr):
    """says: a square root is missing"""
    return wave + noise * np.mean(wave**2) / np.mean(noise**2) / 10 ** (snr / 10)


def wrong_amplitude_by_ten(wave, noise, snr):
    """says: a tenth of the amplitude"""
    return wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2)) / 10 ** (snr / 10)


def wrong_sign_of_the_decibels(wave, noise, snr):
    """says: more decibels are less noise"""
    return wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) * 10 ** (snr / 10))


def wrong_power_of_the_word_left_out(wave, noise, snr):
    """says: is the word's power in it"""
    return wave + noise / np.sqrt(np.mean(noise**2) * 10 ** (snr / 10))


def wrong_power_of_the_noise_left_out(wave, noise, snr):
    return wave + noise * np.sqrt(np.mean(wave**2) / 10 ** (snr / 10))


def wrong_exchanged(wave, noise, snr):
    """says: word and noise are exchanged"""
    return wave + noise * np.sqrt(np.mean(noise**2) / np.mean(wave**2) / 10 ** (snr / 10))


def wrong_standard_deviations(wave, noise, snr):
    return wave + noise * np.std(wave) / (np.std(noise) + 1e-12) * 10 ** (-snr / 20)


def wrong_largest_values(wave, noise, snr):
    return wave + noise * np.abs(wave).max() / np.abs(noise).max() * 10 ** (-snr / 20)


def wrong_means_of_magnitudes(wave, noise, snr):
    return wave + noise * np.abs(wave).mean() / np.abs(noise).mean() * 10 ** (-snr / 20)


def wrong_scales_the_word(wave, noise, snr):
    return noise + wave * np.sqrt(np.mean(noise**2) / np.mean(wave**2) * 10 ** (snr / 10))


def wrong_natural_logarithm(wave, noise, snr):
    return wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) / np.exp(snr / 10))


def wrong_twenty_for_powers(wave, noise, snr):
    return wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) / 10 ** (snr / 20))


def wrong_clipped(wave, noise, snr):
    return np.clip(wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) / 10 ** (snr / 10)), -1, 1)


def wrong_into_the_argument(wave, noise, snr):
    wave += noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) / 10 ** (snr / 10))
    return wave


def wrong_sum_against_mean(wave, noise, snr):
    return wave + noise * np.sqrt(np.sum(wave**2) / np.mean(noise**2) / 10 ** (snr / 10))
