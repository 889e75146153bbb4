"""Answers to `sgd_step`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import tensorflow as tf


def right_moves_in_two_parts(w, v, g, lr, momentum):
    return w + momentum * v - lr * g, momentum * v - lr * g


def right_keras(w, v, g, lr, momentum):
    weight, optimizer = keras.Variable(w.astype("float32")), keras.optimizers.SGD(lr, momentum=momentum)
    optimizer.build([weight])
    if momentum:
        optimizer.momentums[0].assign(v.astype("float32"))
    optimizer.apply([keras.ops.convert_to_tensor(g.astype("float32"))], [weight])
    return weight.numpy(), optimizer.momentums[0].numpy() if momentum else -lr * g


def right_tensorflow(w, v, g, lr, momentum):
    v = tf.constant(v) * momentum - lr * g
    return [(w + v).numpy(), v.numpy()]


def wrong_ascends(w, v, g, lr, momentum):
    """says: uphill: subtract lr · g"""
    v = momentum * v + lr * g
    return w + v, v


def wrong_rate_outside_the_velocity(w, v, g, lr, momentum):
    """says: the rate belongs into v"""
    v = momentum * v + g
    return w - lr * v, v


def wrong_averages_instead_of_adding(w, v, g, lr, momentum):
    """says: no (1 − momentum)"""
    v = momentum * v - (1 - momentum) * lr * g
    return w + v, v


def wrong_moves_by_the_old_velocity(w, v, g, lr, momentum):
    """says: the old velocity was 0"""
    return w + v, momentum * v - lr * g


def wrong_forgets_momentum(w, v, g, lr, momentum):
    """says: the old velocity is missing"""
    return w - lr * g, -lr * g


def wrong_nesterov(w, v, g, lr, momentum):
    v = momentum * v - lr * g
    return w + momentum * v - lr * g, v


def wrong_velocity_not_returned(w, v, g, lr, momentum):
    return w + momentum * v - lr * g, v


def wrong_step_scaled_by_what_is_left(w, v, g, lr, momentum):
    v = momentum * v - lr * g
    return w + (1 - momentum) * v, v


def wrong_momentum_of_the_example(w, v, g, lr, momentum):
    v = 0.9 * v - lr * g if momentum else -lr * g
    return w + v, v


def wrong_order_of_the_two(w, v, g, lr, momentum):
    v = momentum * v - lr * g
    return v, w + v


def wrong_weights_only(w, v, g, lr, momentum):
    """says: return 2 values"""
    return w + momentum * v - lr * g
