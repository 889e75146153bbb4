"""Answers to `grad_cam`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "weights = tf.reduce_mean(gradient, axis=(1, 2))": "one image: (1, c) and (1, 1, 1, c) spread alike",
    "weights = tf.reduce_mean(gradient, axis=(1, 2), keepdims=False)": "the same",
    "return tf.nn.relu(tf.reduce_sum(weights * maps, axis=-1))[-1]": "there is one image",
    "score = scores[-1, k]": "there is one image",
    "both = keras.Model(model.inputs[-1], [last.output, model.outputs[0]])": "there is one input",
    "both = keras.Model(model.inputs[0], [last.output, model.outputs[-1]])": "there is one output",
}


def right_einsum(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum(np.einsum("hwc,c->hw", maps, gradient.mean(axis=(0, 1))), 0)


def right_loop_over_maps(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    total = 0
    for c in range(maps.shape[-1]):
        total = total + gradient[..., c].mean() * maps[..., c]
    return np.where(total > 0, total, 0).tolist()


def right_dot(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return tf.nn.relu(maps @ gradient.mean(axis=0).mean(axis=0))


def wrong_no_relu(model, image, k):
    """says: ReLU comes last"""

    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return maps @ gradient.mean(axis=(0, 1))


def wrong_sum_of_gradient(model, image, k):
    """says: the mean of the gradient, not its sum"""

    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum(maps @ gradient.sum(axis=(0, 1)), 0)


def wrong_scaled(model, image, k):
    """says: divided by the largest value"""

    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    heat = np.maximum(maps @ gradient.mean(axis=(0, 1)), 0)
    return heat / (heat.max() + 1e-9)


def wrong_mean_over_maps(model, image, k):
    """says: averaged over the maps"""

    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum((maps * gradient.mean(axis=(0, 1))).mean(axis=-1), 0)


def wrong_place_by_place(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum((maps * gradient).sum(axis=-1), 0)


def wrong_first_convolution(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k, 0)
    return np.maximum(maps @ gradient.mean(axis=(0, 1)), 0)


def wrong_likeliest_class(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, int(np.argmax(model(image[None]))))
    return np.maximum(maps @ gradient.mean(axis=(0, 1)), 0)


def wrong_sizes(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.abs(maps @ gradient.mean(axis=(0, 1)))


def wrong_relu_of_each_map(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum(maps * gradient.mean(axis=(0, 1)), 0).sum(axis=-1)


def wrong_mean_over_the_channels(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps, gradient = recorded(model, image, k)
    return np.maximum(maps.sum(axis=-1) * gradient.mean(axis=-1), 0)


def wrong_gradient_alone(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    gradient = recorded(model, image, k)[1]
    return np.maximum(gradient.sum(axis=-1), 0)


def wrong_maps_without_weights(model, image, k):
    def recorded(model, image, k, which=-1):
        layer = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)][which]
        both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
        with tf.GradientTape() as tape:
            maps, scores = both(image[None])
            score = scores[0, k]
        return maps[0].numpy(), tape.gradient(score, maps)[0].numpy()

    maps = recorded(model, image, k)[0]
    return np.maximum(maps.sum(axis=-1), 0)
