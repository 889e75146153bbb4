"""Answers to `noise_for`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_halves_an_interval(epsilon, delta, steps):
    low, high = 0.0, 1e6
    for _ in range(200):
        sigma = (low + high) / 2
        rho = steps / (2 * sigma**2)
        if rho + 2 * np.sqrt(rho * np.log(1 / delta)) > epsilon:
            low = sigma
        else:
            high = sigma
    return high


def right_quadratic_in_rho(epsilon, delta, steps):
    log = -np.log(delta)
    rho = epsilon + 2 * log - 2 * np.sqrt(log**2 + log * epsilon)
    return float((steps / (2 * rho)) ** 0.5)


def right_roots_of_a_polynomial(epsilon, delta, steps):
    roots = np.roots([1, 2 * np.sqrt(np.log(1 / delta)), -epsilon])
    return np.sqrt(steps / 2) / roots[roots > 0][0]


def wrong_shares_epsilon(epsilon, delta, steps):
    """says: epsilon was shared among the steps"""
    log = np.log(1 / delta)
    root = np.sqrt(log + epsilon / steps) - np.sqrt(log)
    return np.sqrt(1 / 2) / root


def wrong_two_missing(epsilon, delta, steps):
    """says: the 2 under the fraction is missing"""
    log = np.log(1 / delta)
    return np.sqrt(steps) / (np.sqrt(log + epsilon) - np.sqrt(log))


def wrong_no_steps(epsilon, delta, steps):
    """says: the steps are missing"""
    log = np.log(1 / delta)
    return np.sqrt(1 / 2) / (np.sqrt(log + epsilon) - np.sqrt(log))


def wrong_first_term_left_out(epsilon, delta, steps):
    root = epsilon / (2 * np.sqrt(np.log(1 / delta)))
    return np.sqrt(steps / 2) / root


def wrong_textbook_for_small_epsilon(epsilon, delta, steps):
    return np.sqrt(2 * steps * np.log(1.25 / delta)) / epsilon


def wrong_decimal_logarithm(epsilon, delta, steps):
    log = np.log10(1 / delta)
    return np.sqrt(steps / 2) / (np.sqrt(log + epsilon) - np.sqrt(log))


def wrong_noise_grows_with_steps(epsilon, delta, steps):
    log = np.log(1 / delta)
    return steps / np.sqrt(2) / (np.sqrt(log + epsilon) - np.sqrt(log))


def wrong_the_example(epsilon, delta, steps):
    return 8.4289
