"""Compile and take one step: right ways, and the misconceptions of the wrong ones."""

import keras
import numpy as np
import tensorflow as tf


def right_fit_one_epoch(model, rate, x, y):
    model.compile(keras.optimizers.SGD(rate), keras.losses.SparseCategoricalCrossentropy())
    model.fit(x, y, batch_size=len(x), epochs=1, shuffle=False, verbose=0)
    return model.get_weights()


def right_one_hot(model, rate, x, y):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="categorical_crossentropy")
    model.train_on_batch(x, keras.utils.to_categorical(y, model.output_shape[-1]))
    return model.get_weights()


def right_rate_set_later(model, rate, x, y):
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", run_eagerly=True)
    model.optimizer.learning_rate = rate
    model.train_on_batch(x, y)
    return [w.numpy() for w in model.weights]


def right_gradient_tape(model, rate, x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x, training=True)))
    gradients = tape.gradient(loss, model.trainable_variables)
    keras.optimizers.SGD(rate).apply(gradients, model.trainable_variables)
    return model.get_weights()


def wrong_default_rate(model, rate, x, y):
    """says: pass learning_rate to the optimizer"""
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    model.train_on_batch(x, y)
    return model.get_weights()


def wrong_rate_given_to_fit(model, rate, x, y):
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    model.fit(x, y, learning_rate=rate, verbose=0)
    return model.get_weights()


def wrong_adam(model, rate, x, y):
    model.compile(optimizer=keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy")
    model.train_on_batch(x, y)
    return model.get_weights()


def wrong_softmax_twice(model, rate, x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, model(x)))
    keras.optimizers.SGD(rate).apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    return model.get_weights()


def wrong_mean_squared_error(model, rate, x, y):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="mse")
    model.train_on_batch(x, keras.utils.to_categorical(y, model.output_shape[-1]))
    return model.get_weights()


def wrong_two_steps(model, rate, x, y):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy", run_eagerly=True)
    model.train_on_batch(x, y)
    model.train_on_batch(x, y)
    return model.get_weights()


def wrong_never_trains(model, rate, x, y):
    model.compile(optimizer=keras.optimizers.SGD(rate), loss="sparse_categorical_crossentropy")
    return model.get_weights()


def wrong_sums_over_the_batch(model, rate, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(reduction="sum")
    model.compile(optimizer=keras.optimizers.SGD(rate), loss=loss, run_eagerly=True)
    model.train_on_batch(x, y)
    return model.get_weights()
