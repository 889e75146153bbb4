"""Answers to `shuffled`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {}


def right_flat_list_of_arrays(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), copied(model)
    changed = [i for i, layer in enumerate(copy.layers) if layer.count_params()]
    for i in changed[::-1][:layers]:
        copy.layers[i].set_weights([mixed(rng, w) for w in copy.layers[i].get_weights()])
    return copy


def right_permuted(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    rng, copy = np.random.default_rng(seed), copied(model)
    left = layers
    for layer in reversed(copy.layers):
        if layer.get_weights() and left:
            layer.set_weights([rng.permuted(w, axis=None) for w in layer.get_weights()])
            left -= 1
    return copy


def wrong_counts_all_layers(model, layers, seed):
    """says: count the layers that have weights"""

    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), copied(model)
    for layer in copy.layers[len(copy.layers) - layers :]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_minus_zero(model, layers, seed):
    """says: belongs to a layer that stays"""

    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), copied(model)
    for layer in [layer for layer in copy.layers if layer.weights][-layers:]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_first_layers(model, layers, seed):
    """says: belongs to a layer that stays"""

    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), copied(model)
    for layer in [layer for layer in copy.layers if layer.weights][:layers]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_shuffles_rows_only(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    rng, copy = np.random.default_rng(seed), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([rng.permutation(w) for w in layer.get_weights()])
    return copy


def wrong_shuffles_along_the_last_axis(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    rng, copy = np.random.default_rng(seed), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([rng.permuted(w, axis=-1) for w in layer.get_weights()])
    return copy


def wrong_new_weights(model, layers, seed):
    """says: shuffle the old ones"""

    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    rng, copy = np.random.default_rng(seed), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([rng.normal(size=w.shape) for w in layer.get_weights()])
    return copy


def wrong_no_old_weights(model, layers, seed):
    """says: shuffle the old ones"""

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), keras.models.clone_model(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_kernel_only(model, layers, seed):
    """says: shuffle each of their arrays"""

    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(seed), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        kernel, *bias = layer.get_weights()
        layer.set_weights([mixed(rng, kernel), *bias])
    return copy


def wrong_seed_ignored(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(0), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_no_seed(model, layers, seed):
    def copied(model):
        copy = keras.models.clone_model(model)
        copy.set_weights(model.get_weights())
        return copy

    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng, copy = np.random.default_rng(), copied(model)
    weighted = [layer for layer in copy.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return copy


def wrong_changes_the_model(model, layers, seed):
    def mixed(rng, w):
        return rng.permutation(w.ravel()).reshape(w.shape)

    rng = np.random.default_rng(seed)
    weighted = [layer for layer in model.layers if layer.weights]
    for layer in weighted[len(weighted) - layers :]:
        layer.set_weights([mixed(rng, w) for w in layer.get_weights()])
    return model
