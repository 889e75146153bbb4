"""Answers to `ctc_probability`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "for s in range(3, len(z), 1):": "two blanks are equal, so none is jumped to",
}


def right_lists_all_paths(p, labels):
    total = 0.0
    for path in np.ndindex(*[p.shape[1]] * len(p)):
        text = [k for i, k in enumerate(path) if k and (i == 0 or k != path[i - 1])]
        if text == list(labels):
            total += np.prod([row[k] for row, k in zip(p, path)])
    return total


def right_logarithms(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    with np.errstate(divide="ignore"):
        logs = np.log(p)
    a = np.full(len(z), -np.inf)
    a[0] = 0.0
    for row in logs:
        new = np.full(len(z), -np.inf)
        for s in range(len(z)):
            new[s] = a[s]
            if s > 0:
                new[s] = np.logaddexp(new[s], a[s - 1])
            if s > 1 and z[s] and z[s] != z[s - 2]:
                new[s] = np.logaddexp(new[s], a[s - 2])
            new[s] += row[z[s]]
        a = new
    return float(np.exp(np.logaddexp.reduce(a[-2:])))


def right_backwards_by_recursion(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]

    def rest(i, s):
        if i == len(p):
            return float(s >= len(z) - 2)
        total = 0.0
        for step in (0, 1, 2):
            n = s + step
            if n < len(z) and (step < 2 or (z[n] != 0 and z[n] != z[s])):
                total += p[i, z[n]] * rest(i + 1, n)
        return total

    return p[0, 0] * rest(1, 0) + (p[0, z[1]] * rest(1, 1) if len(z) > 1 else 0.0)


def right_prefixes(p, labels):
    sums = {(): (1.0, 0.0)}  # of each text: ending in a blank, ending in its last letter
    for row in p:
        new = {}
        for text, (blank, letter) in sums.items():
            for k, chance in enumerate(row):
                if k == 0:
                    moves = [(text, 0, (blank + letter) * chance)]
                elif text and k == text[-1]:
                    moves = [(text, 1, letter * chance), (text + (k,), 1, blank * chance)]
                else:
                    moves = [(text + (k,), 1, (blank + letter) * chance)]
                for to, which, gain in moves:
                    pair = list(new.get(to, (0.0, 0.0)))
                    pair[which] += gain
                    new[to] = tuple(pair)
        sums = new
    return sum(sums.get(tuple(labels), (0.0, 0.0)))


def right_float32_matrix(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    n = len(z)
    step = np.eye(n) + np.eye(n, k=1)
    for s in range(3, n, 2):
        step[s - 2, s] = z[s] != z[s - 2]
    a = tf.one_hot(0, n)[None]
    for row in p:
        a = a @ tf.constant(step, tf.float32) * tf.gather(tf.constant(row, tf.float32), z)
    return float(tf.reduce_sum(a[0, -2:]))


def wrong_jumps_between_equal_letters(p, labels):
    """says: see the trap"""
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] += a[:-1]
        for s in range(3, len(z), 2):
            new[s] += a[s - 2]
        a = new * row[z]
    return a[-2:].sum()


def wrong_never_jumps(p, labels):
    """says: a jump over the blank"""
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] += a[:-1]
        a = new * row[z]
    return a[-2:].sum()


def wrong_jumps_over_letters_too(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] += a[:-1]
        for s in range(2, len(z)):
            if z[s] != z[s - 2] or z[s] == 0:
                new[s] += a[s - 2]
        a = new * row[z]
    return a[-2:].sum()


def wrong_in_place_while_it_goes(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        for s in range(1, len(z)):
            a[s] += a[s - 1]
            if s > 2 and z[s] and z[s] != z[s - 2]:
                a[s] += a[s - 2]
        a = a * row[z]
    return a[-2:].sum()


def wrong_best_path_only(p, labels):
    best = p.argmax(axis=1)
    text = [k for i, k in enumerate(best) if k and (i == 0 or k != best[i - 1])]
    return p.max(axis=1).prod() if text == list(labels) else 0.0


def wrong_maximum_instead_of_sum(p, labels):
    """says: only the path aa counts"""
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] = np.maximum(new[1:], a[:-1])
        for s in range(3, len(z), 2):
            if z[s] != z[s - 2]:
                new[s] = max(new[s], a[s - 2])
        a = new * row[z]
    return a[-2:].max()


def wrong_must_end_in_a_blank(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] += a[:-1]
        for s in range(3, len(z), 2):
            if z[s] != z[s - 2]:
                new[s] += a[s - 2]
        a = new * row[z]
    return a[-1]


def wrong_must_not_stay(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = np.zeros(len(z))
        new[1:] += a[:-1]
        for s in range(3, len(z), 2):
            if z[s] != z[s - 2]:
                new[s] += a[s - 2]
        a = new * row[z]
    return a[-2:].sum()


def wrong_first_frame_always_blank(p, labels):
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = p[0, 0]
    for row in p[1:]:
        new = a.copy()
        new[1:] += a[:-1]
        for s in range(3, len(z), 2):
            if z[s] != z[s - 2]:
                new[s] += a[s - 2]
        a = new * row[z]
    return a[-2:].sum()


def wrong_logarithm(p, labels):
    lengths = [len(labels)], [len(p)]
    text = tf.constant([list(labels) or [0]], tf.int32)
    return -float(tf.nn.ctc_loss(text, tf.math.log(p[:, None].astype("float32")), *lengths, blank_index=0)[0])


def wrong_product_of_letters(p, labels):
    return float(np.prod([p[:, k].sum() / len(p) for k in labels]))


def wrong_jumps_from_below_zero(p, labels):
    """says: a place below 0 is none"""
    z = [0]
    for label in labels:
        z += [label, 0]
    a = np.zeros(len(z))
    a[0] = 1.0
    for row in p:
        new = a.copy()
        new[1:] += a[:-1]
        for s in range(1, len(z), 2):
            if z[s] != z[s - 2]:
                new[s] += a[s - 2]
        a = new * row[z]
    return a[-2:].sum()
