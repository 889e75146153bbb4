"""A classifier for any shape and number of classes: right ways, and the misconceptions of the wrong ones."""

import keras
import numpy as np


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
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(16, "gelu"),
        keras.layers.BatchNormalization(),
        keras.layers.Dropout(0.3),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_ten_classes(shape, classes):
    """says: classes is an argument"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(10, "softmax"),
    ])


def wrong_not_flat(shape, classes):
    """says: flatten first"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_logits(shape, classes):
    """says: softmax"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes),
    ])


def wrong_sigmoid(shape, classes):
    """says: softmax"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes, "sigmoid"),
    ])


def wrong_no_activation(shape, classes):
    """says: a hidden layer with an activation is missing"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(32),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_no_hidden_layer(shape, classes):
    """says: a hidden layer with an activation is missing"""
    layers = [keras.Input(shape), keras.layers.Flatten(), keras.layers.Dense(classes, "softmax")]
    return keras.Sequential(layers)


def wrong_only_for_digits(shape, classes):
    """says: begin with keras.Input(shape)"""
    return keras.Sequential([
        keras.Input((64,)),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_far_too_large(shape, classes):
    """says: weights are too many"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(2000, "relu"),
        keras.layers.Dense(2000, "relu"),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_softmax_over_the_batch(shape, classes):
    """says: softmax"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes),
        keras.layers.Softmax(axis=0),
    ])


def wrong_too_large_for_colour_images_only(shape, classes):
    """says: weights are too many"""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Flatten(),
        keras.layers.Dense(512, "relu"),
        keras.layers.Dense(classes, "softmax"),
    ])


def wrong_not_built(shape, classes):
    """says: begin with keras.Input(shape)"""
    return keras.Sequential([
        keras.layers.Flatten(),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(classes, "softmax"),
    ])
