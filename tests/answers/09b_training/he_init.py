"""Answers to `he_init`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {}


def right_keras(shape, seed):
    n = 1
    for size in shape[:-1]:
        n *= size
    return keras.initializers.RandomNormal(stddev=(2 / n) ** 0.5, seed=seed)(shape)


def right_uniform(shape, seed):
    edge = (6 / np.prod(shape[:-1])) ** 0.5
    return np.random.default_rng(seed).uniform(-edge, edge, size=shape).astype("float32")


def right_all_weights_by_units(shape, seed):
    n = np.prod(shape) / shape[-1]
    return np.random.RandomState(seed).standard_normal(shape) * np.sqrt(2 / n)


def wrong_fan_out(shape, seed):
    """says: that is the fan-out"""
    return np.random.default_rng(seed).normal(scale=np.sqrt(2 / shape[-1]), size=shape)


def wrong_no_root(shape, seed):
    """says: take the root"""
    return np.random.default_rng(seed).normal(scale=2 / np.prod(shape[:-1]), size=shape)


def wrong_all_weights(shape, seed):
    """says: counts all weights"""
    return np.random.default_rng(seed).normal(scale=np.sqrt(2 / np.prod(shape)), size=shape)


def wrong_without_the_two(shape, seed):
    """says: it is 2/n"""
    return np.random.default_rng(seed).normal(scale=np.sqrt(1 / np.prod(shape[:-1])), size=shape)


def wrong_glorot(shape, seed):
    """says: Glorot's rule"""
    n = np.prod(shape[:-1])
    return np.random.default_rng(seed).normal(scale=np.sqrt(2 / (n + shape[-1] * n / shape[-2])), size=shape)


def wrong_channels_only(shape, seed):
    """says: 3 · 3 · 16 inputs"""
    return np.random.default_rng(seed).normal(scale=np.sqrt(2 / shape[-2]), size=shape)


def wrong_first_axis(shape, seed):
    return np.random.default_rng(seed).normal(scale=np.sqrt(2 / shape[0]), size=shape)


def wrong_seed_fixed(shape, seed):
    return np.random.default_rng(0).normal(scale=np.sqrt(2 / np.prod(shape[:-1])), size=shape)


def wrong_never_the_same(shape, seed):
    return np.random.default_rng().normal(scale=np.sqrt(2 / np.prod(shape[:-1])), size=shape)


def wrong_not_centred(shape, seed):
    return np.abs(np.random.default_rng(seed).normal(scale=np.sqrt(2 / np.prod(shape[:-1])), size=shape))
