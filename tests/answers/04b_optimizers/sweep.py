"""Answers to `sweep`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_closed_form(w, c, rates, steps):
    losses = [float(np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2) for rate in rates]
    return losses, rates[losses.index(min(losses))]


def right_one_weight_at_a_time(w, c, rates, steps):
    losses, best = [], None
    for rate in rates:
        loss = 0.0
        for x, k in zip(w, c):
            for _ in range(steps):
                x = x - rate * k * x
            loss += 0.5 * k * x * x
        losses.append(loss)
        if best is None or loss < best[0]:
            best = (loss, rate)
    return np.array(losses), best[1]


def right_keras_in_float32(w, c, rates, steps):
    losses = []
    for rate in rates:
        point, optimizer = keras.Variable(w.astype("float32")), keras.optimizers.SGD(rate)
        for _ in range(steps):
            optimizer.apply([keras.ops.convert_to_tensor(c.astype("float32")) * point], [point])
        losses.append(0.5 * float(np.sum(c * point.numpy().astype("float64") ** 2)))
    return losses, min(zip(losses, rates))[1]


def right_all_rates_at_once(w, c, rates, steps):
    points = np.tile(w, (len(rates), 1)).astype(float)
    for _ in range(steps):
        points -= np.array(rates)[:, None] * c * points
    losses = 0.5 * (points**2) @ c
    return losses, rates[losses.argmin()]


def wrong_goes_on_where_the_last_walk_ended(w, c, rates, steps):
    """says: does each walk start at w"""
    losses, point = [], w.copy()
    for rate in rates:
        for _ in range(steps):
            point = point - rate * c * point
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_writes_into_w(w, c, rates, steps):
    """says: See the trap"""
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            point -= rate * c * point
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_one_step(w, c, rates, steps):
    """says: that is one step"""
    losses = []
    for rate in rates:
        point = w - rate * c * w
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_loss_at_the_start(w, c, rates, steps):
    """says: the point has not moved"""
    losses = [np.sum(c * w**2) / 2 for rate in rates]
    return losses, rates[np.argmin(losses)]


def wrong_loss_before_the_last_step(w, c, rates, steps):
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            loss = np.sum(c * point**2) / 2
            point = point - rate * c * point
        losses.append(loss)
    return losses, rates[np.argmin(losses)]


def wrong_forgets_the_half(w, c, rates, steps):
    """says: multiply by one half"""
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            point = point - rate * c * point
        losses.append(np.sum(c * point**2))
    return losses, rates[np.argmin(losses)]


def wrong_mean_over_the_weights(w, c, rates, steps):
    """says: sum over the weights"""
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            point = point - rate * c * point
        losses.append(np.mean(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_uphill(w, c, rates, steps):
    """says: that went uphill"""
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            point = point + rate * c * point
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_gradient_without_the_steepness(w, c, rates, steps):
    """says: the gradient is c · w"""
    losses = []
    for rate in rates:
        point = w
        for _ in range(steps):
            point = point - rate * point
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_gradient_of_the_start_for_all_steps(w, c, rates, steps):
    losses = []
    for rate in rates:
        point = w - steps * rate * c * w
        losses.append(np.sum(c * point**2) / 2)
    return losses, rates[np.argmin(losses)]


def wrong_position_of_the_best(w, c, rates, steps):
    """says: the rate itself"""
    losses = [np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2 for rate in rates]
    return losses, int(np.argmin(losses))


def wrong_smallest_loss_for_the_rate(w, c, rates, steps):
    """says: the rate itself"""
    losses = [np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2 for rate in rates]
    return losses, min(losses)


def wrong_smallest_rate(w, c, rates, steps):
    losses = [np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2 for rate in rates]
    return losses, min(rates)


def wrong_largest_rate_that_does_not_climb(w, c, rates, steps):
    losses = [np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2 for rate in rates]
    return losses, max((rate for rate in rates if rate * max(c) < 2), default=min(rates))


def wrong_always_the_middle_one(w, c, rates, steps):
    losses = [np.sum(c * (w * (1 - rate * c) ** steps) ** 2) / 2 for rate in rates]
    return losses, rates[len(rates) // 2]


def wrong_always_two_steps(w, c, rates, steps):
    """says: not always two"""
    losses = [np.sum(c * (w * (1 - rate * c) ** 2) ** 2) / 2 for rate in rates]
    return losses, rates[np.argmin(losses)]
