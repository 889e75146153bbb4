"""Answers to `augment`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "framed = np.pad(images, [(0, 0), (1, 2), (1, 1)])": "no window reaches the wider frame",
    "framed = np.pad(images, [(0, 0), (1, 1), (1, 2)])": "no window reaches the wider frame",
}


def right_image_by_image(images, labels, symmetric):
    more, names = [], []
    for image, label in zip(images, labels):
        up, down, left, right = (np.zeros_like(image) for _ in range(4))
        up[:-1], down[1:], left[:, :-1], right[:, 1:] = image[1:], image[:-1], image[:, 1:], image[:, :-1]
        copies = [image, up, down, left, right] + ([np.fliplr(image)] if label in symmetric else [])
        more, names = more + copies, names + [label] * len(copies)
    return np.array(more), np.array(names)


def right_rolls_and_clears(images, labels, symmetric):
    parts, names = [images], [labels]
    for axis in (1, 2):
        for by, edge in ((1, 0), (-1, -1)):
            part = np.roll(images, by, axis=axis)
            part[(slice(None),) * axis + (edge,)] = 0
            parts.append(part)
            names.append(labels)
    keep = [i for i, label in enumerate(labels) if int(label) in symmetric]
    if keep:
        parts.append(images[keep][:, :, ::-1])
        names.append(labels[keep])
    return np.concatenate(parts), np.concatenate(names)


def right_tensorflow(images, labels, symmetric):
    h, w = images.shape[1:]
    framed = tf.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.array([label in symmetric for label in labels])
    return tf.concat([*parts, images[keep][:, :, ::-1]], axis=0), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_rolls(images, labels, symmetric):
    """says: came in again on the other side"""
    parts = [images, *(np.roll(images, by, axis) for axis in (1, 2) for by in (1, -1))]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_mirrors_all(images, labels, symmetric):
    """says: a mirrored 2 is no 2"""
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    return np.concatenate([*parts, images[:, :, ::-1]]), np.tile(labels, 6)


def wrong_mirrors_the_others(images, labels, symmetric):
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = ~np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_always_0_and_8(images, labels, symmetric):
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.isin(labels, (0, 8))
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_upside_down(images, labels, symmetric):
    """says: mirrored"""
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, ::-1]]), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_repeats_edge_pixels(images, labels, symmetric):
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)], mode="edge")
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 5), labels[keep]])


def wrong_labels_repeated_not_tiled(images, labels, symmetric):
    """says: keeps the label"""
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.repeat(labels, 5), labels[keep]])


def wrong_without_the_originals(images, labels, symmetric):
    """says: as it is"""
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i, j in ((0, 1), (2, 1), (1, 0), (1, 2))]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 4), labels[keep]])


def wrong_diagonals_too(images, labels, symmetric):
    h, w = images.shape[1:]
    framed = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    parts = [framed[:, i : i + h, j : j + w] for i in range(3) for j in range(3)]
    keep = np.isin(labels, symmetric)
    return np.concatenate([*parts, images[keep, :, ::-1]]), np.concatenate([np.tile(labels, 9), labels[keep]])
