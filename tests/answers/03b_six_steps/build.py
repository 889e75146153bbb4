"""Answers to `build`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    "layers += [keras.layers.Flatten(), keras.layers.Dense(31, 'relu')]": "the width is free",
    "layers += [keras.layers.Flatten(), keras.layers.Dense(33, 'relu')]": "the width is free",
}


def right_functional(shape, classes):
    inputs = keras.Input(shape=shape)
    hidden = keras.layers.Dense(24, activation="tanh")(keras.layers.Flatten()(inputs))
    return keras.Model(inputs, keras.layers.Dense(classes, activation="softmax")(hidden))


def right_reshape_and_two_hidden_layers(shape, classes):
    model = keras.Sequential([keras.Input(shape), keras.layers.Reshape((int(np.prod(shape)),))])
    for width in (32, 16):
        model.add(keras.layers.Dense(width))
        model.add(keras.layers.LeakyReLU())
    model.add(keras.layers.Dense(classes))
    model.add(keras.layers.Softmax())
    return model


def right_with_dropout_and_batch_normalisation(shape, classes):
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(16, "gelu"),
            keras.layers.BatchNormalization(),
            keras.layers.Dropout(0.3),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def right_zero_head(shape, classes):
    layers = [keras.Input(shape), keras.layers.Flatten(), keras.layers.Dense(48, "sigmoid")]
    return keras.Sequential([*layers, keras.layers.Dense(classes, "softmax", kernel_initializer="zeros")])


def right_three_layers_of_sigmoid(shape, classes):
    layers = [keras.layers.Dense(width, "sigmoid") for width in (16, 100, 24)]
    return keras.Sequential([keras.Input(shape), keras.layers.Flatten(), *layers, keras.layers.Dense(classes, "softmax")])


def right_a_scale_in_front(shape, classes):
    layers = [keras.layers.Flatten(), keras.layers.Rescaling(1 / 255), keras.layers.Dense(32, "relu")]
    return keras.Sequential([keras.Input(shape), *layers, keras.layers.Dense(classes, "softmax")])


def wrong_ten_classes(shape, classes):
    """says: which number is fixed?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )


def wrong_not_flat(shape, classes):
    """says: make them flat first"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_logits(shape, classes):
    """says: which activation is last?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes),
        ]
    )


def wrong_sigmoid(shape, classes):
    """says: which activation is last?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes, "sigmoid"),
        ]
    )


def wrong_no_activation(shape, classes):
    """says: which layer has an activation?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(32),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_no_hidden_layer(shape, classes):
    """says: none is hidden"""
    layers = [keras.Input(shape), keras.layers.Flatten(), keras.layers.Dense(classes, "softmax")]
    return keras.Sequential(layers)


def wrong_only_for_digits(shape, classes):
    return keras.Sequential(
        [
            keras.Input((64,)),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_far_too_large(shape, classes):
    """says: fewer neurons"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(2000, "relu"),
            keras.layers.Dense(2000, "relu"),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_softmax_over_the_batch(shape, classes):
    """says: which activation is last?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes),
            keras.layers.Softmax(axis=0),
        ]
    )


def wrong_too_large_for_colour_images_only(shape, classes):
    """says: fewer neurons"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(512, "relu"),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_not_built(shape, classes):
    return keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(32, "relu"),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_two_layers_without_activation(shape, classes):
    """says: which layer has an activation?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(64),
            keras.layers.Dense(64),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_three_layers_without_activation(shape, classes):
    """says: which layer has an activation?"""
    return keras.Sequential(
        [
            keras.Input(shape),
            keras.layers.Flatten(),
            keras.layers.Dense(100),
            keras.layers.Dense(100),
            keras.layers.Dense(100),
            keras.layers.Dense(classes, "softmax"),
        ]
    )


def wrong_relu_before_softmax_only(shape, classes):
    """says: none is hidden"""
    layers = [keras.Input(shape), keras.layers.Flatten(), keras.layers.Dense(classes, "relu")]
    return keras.Sequential([*layers, keras.layers.Softmax()])
