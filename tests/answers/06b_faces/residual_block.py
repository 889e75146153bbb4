"""Answers to `residual_block`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_plus_sign(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same")(x)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(channels, (3, 3), padding="same", kernel_initializer=keras.initializers.Zeros())(y)
    return keras.Model(inputs=x, outputs=keras.layers.add([y, x]))


def right_zeroed_afterwards(channels):
    x = keras.Input((None, None, channels))
    first = keras.layers.Conv2D(channels, 3, padding="same", activation="relu", kernel_initializer="he_normal")
    second = keras.layers.Conv2D(channels, 3, padding="same")
    block = keras.Model(x, keras.layers.Add()([x, second(first(x))]))
    second.set_weights([np.zeros((3, 3, channels, channels)), np.zeros(channels)])
    return block


def wrong_both_kernels_zero(channels):
    """says: the first kernel is zero: only the second"""
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu", kernel_initializer="zeros")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same", kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.Add()([x, y]))


def wrong_first_kernel_zero(channels):
    """says: the first kernel is zero: only the second"""
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu", kernel_initializer="zeros")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same")(y)
    return keras.Model(x, keras.layers.Add()([x, y]))


def wrong_random_start(channels):
    """says: which kernel starts at zero"""
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same")(y)
    return keras.Model(x, keras.layers.Add()([x, y]))


def wrong_relu_after_the_sum(channels):
    """says: no ReLU after the sum"""
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same", kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.ReLU()(keras.layers.Add()([x, y])))


def wrong_no_relu_between(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same", kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.Add()([x, y]))


def wrong_second_relu_before_the_sum(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu", kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.Add()([x, y]))


def wrong_concatenates(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    y = keras.layers.Conv2D(channels, 3, padding="same", kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.Concatenate()([x, y]))


def wrong_nothing_to_learn(channels):
    """says: 0 parameters, not 1168"""
    x = keras.Input((None, None, channels))
    return keras.Model(x, keras.layers.Identity()(x))


def wrong_adds_the_input_twice(channels):
    """says: 2x came out"""
    x = keras.Input((None, None, channels))
    return keras.Model(x, keras.layers.Add()([x, x]))


def wrong_second_kernel_frozen(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    last = keras.layers.Conv2D(channels, 3, padding="same", kernel_initializer="zeros", trainable=False)
    return keras.Model(x, keras.layers.Add()([x, last(y)]))


def wrong_valid_padding(channels):
    x = keras.Input((None, None, channels))
    y = keras.layers.Conv2D(channels, 3, activation="relu")(x)
    y = keras.layers.Conv2D(channels, 3, kernel_initializer="zeros")(y)
    return keras.Model(x, keras.layers.Add()([x, keras.layers.ZeroPadding2D(2)(y)]))
