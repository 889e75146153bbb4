"""Answers to `residual`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import tensorflow as tf


def right_keras_ops(x, w1, w2, shortcut=None, stride=1):
    past = x
    if shortcut is not None:
        past = keras.ops.conv(x, shortcut, stride, "same")
    y = keras.ops.conv(keras.ops.relu(keras.ops.conv(x, w1, stride, "same")), w2, padding="same")
    return keras.ops.convert_to_numpy(keras.ops.relu(keras.ops.add(past, y)))


def right_layers(x, w1, w2, shortcut=None, stride=1):
    first = keras.layers.Conv2D(w1.shape[-1], 3, stride, "same", activation="relu", use_bias=False)
    second = keras.layers.Conv2D(w1.shape[-1], 3, padding="same", use_bias=False)
    first.build(x.shape)
    first.set_weights([w1])
    y = first(x)
    second.build(y.shape)
    second.set_weights([w2])
    past = x if shortcut is None else tf.matmul(x[:, ::stride, ::stride], shortcut[0, 0])
    return tf.maximum(past + second(y), 0)


def wrong_concatenates(x, w1, w2, shortcut=None, stride=1):
    """says: x is added, not put beside"""
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(tf.concat([past, y], axis=-1))


def wrong_no_way_past(x, w1, w2, shortcut=None, stride=1):
    """says: read the example again"""
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    return tf.nn.relu(y)


def wrong_no_last_relu(x, w1, w2, shortcut=None, stride=1):
    """says: ReLU comes after the sum"""
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return past + y


def wrong_relu_before_the_sum(x, w1, w2, shortcut=None, stride=1):
    """says: ReLU comes after the sum"""
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return past + tf.nn.relu(y)


def wrong_relu_before_and_after_the_sum(x, w1, w2, shortcut=None, stride=1):
    """says: is there a ReLU too early"""
    y = tf.nn.relu(tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME"))
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(past + y)


def wrong_no_relu_between(x, w1, w2, shortcut=None, stride=1):
    y = tf.nn.conv2d(tf.nn.conv2d(x, w1, stride, "SAME"), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(past + y)


def wrong_relu_on_the_shortcut(x, w1, w2, shortcut=None, stride=1):
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.relu(tf.nn.conv2d(x, shortcut, stride, "SAME"))
    return tf.nn.relu(past + y)


def wrong_shortcut_only_with_stride(x, w1, w2, shortcut=None, stride=1):
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if stride == 1 and x.shape == y.shape else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(past + y)


def wrong_pooled_shortcut(x, w1, w2, shortcut=None, stride=1):
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, 1, "SAME")
    past = x if shortcut is None else tf.nn.avg_pool2d(tf.nn.conv2d(x, shortcut, 1, "SAME"), stride, stride, "SAME")
    return tf.nn.relu(past + y)


def wrong_stride_in_the_second(x, w1, w2, shortcut=None, stride=1):
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, 1, "SAME")), w2, stride, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(past + y)


def wrong_stride_in_both(x, w1, w2, shortcut=None, stride=1):
    """says: its stride is always 1"""
    y = tf.nn.conv2d(tf.nn.relu(tf.nn.conv2d(x, w1, stride, "SAME")), w2, stride, "SAME")
    past = x if shortcut is None else tf.nn.conv2d(x, shortcut, stride, "SAME")
    return tf.nn.relu(past + y)
