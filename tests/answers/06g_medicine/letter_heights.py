"""Answers to `letter_heights`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {"logs = np.log2(np.where(p > 0, p, 2))": "what stands there is multiplied by a share of 0"}


def right_loops(windows):
    result = []
    for column in zip(*windows):
        shares = [column.count(letter) / len(windows) for letter in "ACGT"]
        bits = 2.0
        for share in shares:
            if share > 0:
                bits += share * np.log2(share)
        result.append([share * bits for share in shares])
    return result


def right_one_hot_and_natural_logarithm(windows):
    codes = np.array([["ACGT".index(letter) for letter in window] for window in windows])
    p = np.eye(4)[codes].mean(axis=0)
    bits = 2 + np.sum(p * np.log(np.maximum(p, 1e-300)), axis=1) / np.log(2)
    return p * bits[:, None]


def right_nan_to_num(windows):
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.nan_to_num(p * np.log2(p))
    return p * (2 + terms.sum(axis=1, keepdims=True))


def wrong_nan(windows):
    """says: nan came out"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    with np.errstate(divide="ignore", invalid="ignore"):
        return p * (2 + np.sum(p * np.log2(p), axis=1, keepdims=True))


def wrong_shares_alone(windows):
    """says: place 1 is"""
    return np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])


def wrong_bits_for_each_letter(windows):
    """says: place 3 is"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    bits = 2 + np.sum(p * np.log2(np.where(p > 0, p, 1)), axis=1, keepdims=True)
    return (p > 0) * bits


def wrong_natural_logarithm(windows):
    """says: place 3 is"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    return p * (2 + np.sum(p * np.log(np.where(p > 0, p, 1)), axis=1, keepdims=True))


def wrong_entropy(windows):
    """says: place 1 is"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    return -p * np.sum(p * np.log2(np.where(p > 0, p, 1)), axis=1, keepdims=True)


def wrong_transposed(windows):
    """says: the shape is (4, 3), not (3, 4)"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    return (p * (2 + np.sum(p * np.log2(np.where(p > 0, p, 1)), axis=1, keepdims=True))).T


def wrong_letters_in_another_order(windows):
    """says: the first letter is T"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "TGCA"] for i in range(len(windows[0]))])
    return p * (2 + np.sum(p * np.log2(np.where(p > 0, p, 1)), axis=1, keepdims=True))


def wrong_each_letter_its_own_term(windows):
    """says: place 3 is"""
    p = np.array([[sum(w[i] == b for w in windows) / len(windows) for b in "ACGT"] for i in range(len(windows[0]))])
    return p * (2 + p * np.log2(np.where(p > 0, p, 1)))


def wrong_pseudo_counts(windows):
    p = np.array([[sum(w[i] == b for w in windows) + 1e-3 for b in "ACGT"] for i in range(len(windows[0]))])
    p = p / p.sum(axis=1, keepdims=True)
    return p * (2 + np.sum(p * np.log2(p), axis=1, keepdims=True))
