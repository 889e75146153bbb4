"""Answers to `early_stop`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {}


def right_waits_as_keras_does(losses, weights, patience):
    lowest, kept, wait, epochs = float("inf"), None, 0, 0
    for loss, weight in zip(losses, weights):
        epochs += 1
        if loss < lowest:
            lowest, kept, wait = loss, weight, 0
        else:
            wait += 1
            if wait >= patience:
                break
    return epochs, kept


def right_argmin_of_what_was_seen(losses, weights, patience):
    n = 1
    while n < len(losses) and n - 1 - int(np.argmin(losses[:n])) < patience:
        n += 1
    return [n, weights[int(np.argmin(losses[:n]))]]


def right_recursion(losses, weights, patience):
    def go(epoch, best):
        best = epoch if losses[epoch] < losses[best] else best
        if epoch - best == patience or epoch == len(losses) - 1:
            return np.int64(epoch + 1), weights[best]
        return go(epoch + 1, best)

    return go(0, 0)


def wrong_last_weights(losses, weights, patience):
    """says: the weights of the last epoch came back"""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best == patience:
            break
    return epoch + 1, weights[epoch]


def wrong_tie_is_better(losses, weights, patience):
    """says: see the trap"""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] <= losses[best]:
            best = epoch
        if epoch - best == patience:
            break
    return epoch + 1, weights[best]


def wrong_lowest_of_all(losses, weights, patience):
    """says: epoch 7 was never run"""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best == patience:
            break
    return epoch + 1, weights[int(np.argmin(losses))]


def wrong_compares_with_the_last_epoch(losses, weights, patience):
    wait, best, epoch = 0, 0, 0
    for epoch in range(1, len(losses)):
        wait = 0 if losses[epoch] < losses[epoch - 1] else wait + 1
        if losses[epoch] < losses[best]:
            best = epoch
        if wait == patience:
            break
    return epoch + 1, weights[best]


def wrong_never_resets_the_wait(losses, weights, patience):
    best, wait, epoch = 0, 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        else:
            wait += 1
        if wait == patience:
            break
    return epoch + 1, weights[best]


def wrong_one_epoch_more(losses, weights, patience):
    """says: epoch 7 was never run"""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best > patience:
            break
    return epoch + 1, weights[best]


def wrong_counts_from_zero(losses, weights, patience):
    """says: not 6"""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best == patience:
            break
    return epoch, weights[best]


def wrong_stops_before_it_looks(losses, weights, patience):
    best = 0
    for epoch in range(len(losses)):
        if epoch - best == patience:
            break
        if losses[epoch] < losses[best]:
            best = epoch
    return epoch + 1, weights[best]


def wrong_never_stops(losses, weights, patience):
    """says: epoch 7 was never run"""
    return len(losses), weights[int(np.argmin(losses))]


def wrong_example_typed_in(losses, weights, patience):
    return {7: (6, "d"), 5: (4, "b"), 3: (3, "c")}.get(len(losses), (len(losses), weights[-1]))
