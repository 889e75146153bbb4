"""Answers to `report`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))": (
        "NumPy's whole number is as good as Python's"
    ),
}


def right_bayes_by_odds(scores, labels, threshold, prevalence):
    yes, ill = scores >= threshold, labels.astype(bool)
    counts = [int((yes & ill).sum()), int((~yes & ill).sum()), int((yes & ~ill).sum()), int((~yes & ~ill).sum())]
    s = (counts[0] / ill.sum(), *wilson(counts[0], ill.sum()))
    c = (counts[3] / (~ill).sum(), *wilson(counts[3], (~ill).sum()))
    ppv, npv = [], []
    for a, b in zip(s, c):
        yes_ill, yes_well = a * prevalence, (1 - b) * (1 - prevalence)
        no_ill, no_well = (1 - a) * prevalence, b * (1 - prevalence)
        ppv.append(yes_ill / (yes_ill + yes_well))
        npv.append(no_well / (no_ill + no_well))
    return {
        "counts": counts,
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": (scores.mean(), ill.mean()),
    }


def right_loop_and_a_population(scores, labels, threshold, prevalence):
    found = missed = alarms = peace = 0
    for score, label in zip(scores, labels):
        if label == 1 and score >= threshold:
            found += 1
        elif label == 1:
            missed += 1
        elif score >= threshold:
            alarms += 1
        else:
            peace += 1
    sensitivity = [found / (found + missed), *wilson(found, found + missed)]
    specificity = [peace / (peace + alarms), *wilson(peace, peace + alarms)]
    ill, well = 1e6 * prevalence, 1e6 * (1 - prevalence)
    ppv = [ill * s / (ill * s + well * (1 - c)) for s, c in zip(sensitivity, specificity)]
    npv = [well * c / (well * c + ill * (1 - s)) for s, c in zip(sensitivity, specificity)]
    stated = np.array([sum(scores) / len(scores), sum(labels) / len(labels)])
    return {
        "counts": np.array([found, missed, alarms, peace]),
        "sensitivity": sensitivity,
        "specificity": specificity,
        "ppv": ppv,
        "npv": npv,
        "stated": stated,
    }


def right_confusion_matrix_of_tensorflow(scores, labels, threshold, prevalence):
    (peace, alarms), (missed, found) = tf.math.confusion_matrix(labels, (scores >= threshold).astype(int), 2).numpy()
    s = np.array([found / (missed + found), *wilson(found, missed + found)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    odds = prevalence / (1 - prevalence)
    ppv = s * odds / (s * odds + 1 - c)
    npv = c / (c + (1 - s) * odds)
    return {
        "counts": (found, missed, alarms, peace),
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(labels)],
    }


def wrong_prevalence_of_the_labels(scores, labels, threshold, prevalence):
    """says: the prevalence is 0.1"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    prevalence = np.mean(ill)
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_predictive_values_counted(scores, labels, threshold, prevalence):
    """says: the prevalence is 0.1"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = [found / (found + alarms), *wilson(found, found + alarms)]
    npv = [peace / (peace + missed), *wilson(peace, peace + missed)]
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_above_the_threshold_only(scores, labels, threshold, prevalence):
    """says: a score at the threshold is a yes too"""
    ill, yes = labels == 1, scores > threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_misses_and_alarms_exchanged(scores, labels, threshold, prevalence):
    """says: counts [8. 1. 2. 9.], not [8, 2, 1, 9]"""
    ill, yes = labels == 1, scores >= threshold
    found, alarms, missed, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_sensitivity_of_the_yeses(scores, labels, threshold, prevalence):
    """says: found of all ill"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + alarms), *wilson(found, found + alarms)])
    c = np.array([peace / (peace + missed), *wilson(peace, peace + missed)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_interval_of_all_women(scores, labels, threshold, prevalence):
    """says: found of all ill"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, len(scores))])
    c = np.array([peace / (peace + alarms), *wilson(peace, len(scores))])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_ends_crossed(scores, labels, threshold, prevalence):
    """says: both low ends, then both high ends"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    d = c[[0, 2, 1]]
    ppv = s * prevalence / (s * prevalence + (1 - d) * (1 - prevalence))
    npv = d * (1 - prevalence) / (d * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_normal_interval(scores, labels, threshold, prevalence):
    """says: found of all ill"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))

    def interval(k, n):
        p = k / n
        return p, p - 1.96 * (p * (1 - p) / n) ** 0.5, p + 1.96 * (p * (1 - p) / n) ** 0.5

    s, c = np.array(interval(found, found + missed)), np.array(interval(peace, peace + alarms))
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence) + 1e-12)
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence + 1e-12)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_npv_as_the_rest_of_ppv(scores, labels, threshold, prevalence):
    """says: as for a yes, with the second formula"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": 1 - ppv,
        "stated": [np.mean(scores), np.mean(ill)],
    }


def wrong_stated_of_the_yeses(scores, labels, threshold, prevalence):
    """says: mean score, share of ill"""
    ill, yes = labels == 1, scores >= threshold
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores[yes]), np.mean(ill[yes])],
    }


def wrong_the_example(scores, labels, threshold, prevalence):
    return {"counts": [8, 2, 1, 9], "sensitivity": [0.8, 0.4902, 0.9433], "specificity": [0.9, 0.5958, 0.9821],
            "ppv": [0.4706, 0.1187, 0.8542], "npv": [0.9759, 0.9132, 0.9936], "stated": [0.45, 0.5]}  # fmt: skip


def wrong_threshold_is_always_a_half(scores, labels, threshold, prevalence):
    ill, yes = labels == 1, scores >= 0.5
    found, missed, alarms, peace = (np.sum(who) for who in (yes & ill, ~yes & ill, yes & ~ill, ~yes & ~ill))
    s = np.array([found / (found + missed), *wilson(found, found + missed)])
    c = np.array([peace / (peace + alarms), *wilson(peace, peace + alarms)])
    ppv = s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence))
    npv = c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence)
    return {
        "counts": [found, missed, alarms, peace],
        "sensitivity": s,
        "specificity": c,
        "ppv": ppv,
        "npv": npv,
        "stated": [np.mean(scores), np.mean(ill)],
    }
