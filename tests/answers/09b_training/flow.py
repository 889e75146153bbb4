"""Answers to `flow`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "norms = [np.linalg.norm(gradient) for gradient in gradients]": "a NumPy float counts like a float",
    "if norms[-1] == 0 or norms[0] <= 0.001 * norms[-1]:": "rounding decides at the limit",
    "if norms[-0] == 0 or norms[0] < 0.001 * norms[-1]:": "a last norm of 0 has a first of 0",
}


def right_tensorflow_and_a_quotient(gradients):
    norms = [float(tf.norm(gradient)) for gradient in gradients]
    if any(not np.isfinite(norm) for norm in norms):
        return norms, "exploding"
    q = norms[0] / norms[-1] if norms[-1] else 0.0
    return norms, "vanishing" if q < 0.001 else "exploding" if q > 1000 else "fine"


def right_sums_by_hand(gradients):
    norms = np.array([sum(float(v) ** 2 for v in gradient.ravel()) ** 0.5 for gradient in gradients])
    if np.isnan(norms).any() or np.isinf(norms).any() or norms[0] / 1000 > norms[-1]:
        return norms, "exploding"
    return norms, "fine" if norms[-1] > 0 and 1000 * norms[0] >= norms[-1] else "vanishing"


def wrong_nan_is_fine(gradients):
    """says: first norm nan"""
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    q = norms[0] / norms[-1] if norms[-1] else 0
    return norms, "vanishing" if q < 0.001 else "exploding" if q > 1000 else "fine"


def wrong_only_the_ends_are_checked(gradients):
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if not np.isfinite([norms[0], norms[-1]]).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "vanishing" if norms[-1] == 0 or norms[0] < 0.001 * norms[-1] else "fine"


def wrong_largest_by_smallest(gradients):
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] >= 1000 * min(norms[1:]) and norms[0]:
        return norms, "exploding"
    return norms, "vanishing" if norms[-1] == 0 or norms[0] < 0.001 * max(norms) else "fine"


def wrong_last_by_first(gradients):
    """says: not 'vanishing'"""
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[-1] > 1000 * norms[0]:
        return norms, "exploding"
    return norms, "vanishing" if norms[0] == 0 or norms[-1] < 0.001 * norms[0] else "fine"


def wrong_no_root(gradients):
    """says: take the root"""
    norms = [float(np.sum(gradient**2)) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "vanishing" if norms[-1] == 0 or norms[0] < 0.001 * norms[-1] else "fine"


def wrong_mean_in_place_of_the_sum(gradients):
    norms = [float(np.sqrt(np.mean(gradient**2))) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "vanishing" if norms[-1] == 0 or norms[0] < 0.001 * norms[-1] else "fine"


def wrong_spectral_norm(gradients):
    norms = [float(np.linalg.norm(gradient, 2)) if np.isfinite(gradient).all() else np.nan for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "vanishing" if norms[-1] == 0 or norms[0] < 0.001 * norms[-1] else "fine"


def wrong_absolute_size(gradients):
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] > 1000:
        return norms, "exploding"
    return norms, "vanishing" if norms[0] < 0.001 else "fine"


def wrong_vanishing_is_asked_first(gradients):
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if norms[-1] == 0 or norms[0] < 0.001 * norms[-1]:
        return norms, "vanishing"
    if not np.isfinite(norms).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "fine"


def wrong_any_layer_without_gradient_vanishes(gradients):
    norms = [float(np.linalg.norm(gradient)) for gradient in gradients]
    if not np.isfinite(norms).all() or norms[0] > 1000 * norms[-1]:
        return norms, "exploding"
    return norms, "vanishing" if min(norms) == 0 or norms[0] < 0.001 * norms[-1] else "fine"
