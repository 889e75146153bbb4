"""Answers to `choose_threshold`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "yes = probabilities >= threshold": "none is equal to a threshold",
    "costs.append(miss * np.sum((labels >= 1) & ~yes) + alarm * np.sum((labels == 0) & yes))": "labels are 0 and 1",
}


def right_loops(probabilities, labels, thresholds, miss, alarm):
    best, lowest = None, None
    for threshold in thresholds:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += miss
            elif label == 0 and p > threshold:
                cost += alarm
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def right_one_table(probabilities, labels, thresholds, miss, alarm):
    yes = probabilities[None, :] > thresholds[:, None]
    costs = (miss * (~yes * labels).sum(axis=1)) + alarm * (yes * (1 - labels)).sum(axis=1)
    return float(thresholds[costs.argmin()])


def wrong_prices_exchanged(probabilities, labels, thresholds, miss, alarm):
    """says: the prices are exchanged"""
    best, lowest = None, None
    for threshold in thresholds:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += alarm
            elif label == 0 and p > threshold:
                cost += miss
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_always_one_half(probabilities, labels, thresholds, miss, alarm):
    """says: misses cost 5: 0.5, not 0.3"""
    return 0.5


def wrong_last_of_equals(probabilities, labels, thresholds, miss, alarm):
    """says: not the first, 0.75"""
    best, lowest = None, None
    for threshold in thresholds[::-1]:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += miss
            elif label == 0 and p > threshold:
                cost += alarm
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_smallest_of_equals(probabilities, labels, thresholds, miss, alarm):
    """says: not the first, 0.75"""
    best, lowest = None, None
    for threshold in np.sort(thresholds):
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += miss
            elif label == 0 and p > threshold:
                cost += alarm
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_largest_of_equals(probabilities, labels, thresholds, miss, alarm):
    """says: not the first, 0.75"""
    best, lowest = None, None
    for threshold in np.sort(thresholds)[::-1]:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += miss
            elif label == 0 and p > threshold:
                cost += alarm
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_counts_mistakes(probabilities, labels, thresholds, miss, alarm):
    """says: alarms cost 5"""
    best, lowest = None, None
    for threshold in thresholds:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += 1
            elif label == 0 and p > threshold:
                cost += 1
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_misses_only(probabilities, labels, thresholds, miss, alarm):
    """says: alarms cost 5"""
    best, lowest = None, None
    for threshold in thresholds:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += miss
            elif label == 0 and p > threshold:
                cost += 0
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_alarms_only(probabilities, labels, thresholds, miss, alarm):
    best, lowest = None, None
    for threshold in thresholds:
        cost = 0
        for p, label in zip(probabilities, labels):
            if label == 1 and p < threshold:
                cost += 0
            elif label == 0 and p > threshold:
                cost += alarm
        if lowest is None or cost < lowest:
            best, lowest = threshold, cost
    return best


def wrong_most_expensive(probabilities, labels, thresholds, miss, alarm):
    costs = [np.sum(np.where(labels == 1, miss * (probabilities < t), alarm * (probabilities > t))) for t in thresholds]
    return thresholds[np.argmax(costs)]


def wrong_place_of_the_threshold(probabilities, labels, thresholds, miss, alarm):
    costs = [np.sum(np.where(labels == 1, miss * (probabilities < t), alarm * (probabilities > t))) for t in thresholds]
    return np.argmin(costs)


def wrong_shares_of_each_class(probabilities, labels, thresholds, miss, alarm):
    costs = []
    for t in thresholds:
        missed = np.sum((labels == 1) & (probabilities < t)) / max(np.sum(labels == 1), 1)
        alarmed = np.sum((labels == 0) & (probabilities > t)) / max(np.sum(labels == 0), 1)
        costs.append(miss * missed + alarm * alarmed)
    return thresholds[np.argmin(costs)]


def wrong_rates_instead_of_counts(probabilities, labels, thresholds, miss, alarm):
    ill, well = max(1, np.sum(labels == 1)), max(1, np.sum(labels == 0))
    costs = [miss * np.sum((labels == 1) & (probabilities <= t)) / ill + alarm * np.sum((labels == 0) & (probabilities > t)) / well for t in thresholds]
    return thresholds[int(np.argmin(costs))]
