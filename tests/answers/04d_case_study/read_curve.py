"""Answers to `read_curve`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "return 'epochs' if history[-1] <= 0.95 * history[-2] else 'none'": "exactly 95 % is not tried",
}


def right_plain_floats(history):
    *before, last = [float(loss) for loss in history]
    if last != last or last == float("inf") or last > before[0]:
        return "rate"
    if last < 0.95 * before[-1]:
        return "epochs"
    return "none"


def right_negated_comparison(history):
    if not history[-1] <= history[0]:
        return "rate"
    return ["none", "epochs"][int(history[-1] / history[-2] < 0.95)]


def wrong_nan_passes(history):
    """says: NaN is no finite number"""
    if history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def wrong_epochs_first(history):
    """says: asked before epochs"""
    if history[-1] < 0.95 * history[-2]:
        return "epochs"
    return "rate" if not np.isfinite(history[-1]) or history[-1] > history[0] else "none"


def wrong_rate_against_the_one_before(history):
    if not np.isfinite(history[-1]) or history[-1] > history[-2]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def wrong_rate_against_the_lowest(history):
    """says: above the one before, not above the first"""
    if not np.isfinite(history[-1]) or history[-1] > min(history):
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def wrong_rate_for_any_rise(history):
    if not np.isfinite(history[-1]) or max(history) > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[-2] else "none"


def wrong_epochs_against_the_first(history):
    """says: [0.9, 0.3, 0.4]: 'epochs', not 'none'"""
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.95 * history[0] else "none"


def wrong_epochs_for_any_fall(history):
    """says: it hardly falls"""
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < history[-2] else "none"


def wrong_falls_by_a_tenth(history):
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < 0.9 * history[-2] else "none"


def wrong_five_hundredths_lower(history):
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] < history[-2] - 0.05 else "none"


def wrong_below_an_absolute_loss(history):
    if not np.isfinite(history[-1]) or history[-1] > history[0]:
        return "rate"
    return "epochs" if history[-1] > 0.1 else "none"
