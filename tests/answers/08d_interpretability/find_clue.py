"""Answers to `find_clue`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "if mean.max() >= largest:": "two means are never equal",
    "return (label, place, images[:, place[0], place[1], 0] >= 0.5)": "no pixel there lies between 0.2 and 0.8",
    "return (label, place, images[:, place[0], place[1], -1] > 0.5)": "there is one colour",
    "parts = mine * np.mean([slopes(model, share / mine, k) for share in shares], axis=0)": "on the mark, whose pixels are alike, another walk through the same greys",
    "shares, largest = ((np.arange(10) - 0.5) / 10, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(10) + 0.5) / 11, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(10) + 0.5) / 9, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(10) + 1.0) / 10, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(10) + 0.0) / 10, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(11) + 0.5) / 10, 0.0)": "the steps may lie anywhere: any method will do",
    "shares, largest = ((np.arange(9) + 0.5) / 10, 0.0)": "the steps may lie anywhere: any method will do",
}


def right_walk(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, (row, column) = strongest(by_class(model, images, labels, walked))
    return int(label), (int(row), int(column)), (images[:, row, column, 0] > 0.5).tolist()


def right_cover_every_place(model, images, labels):
    whole, falls = model(images).numpy(), {}
    height, width = images.shape[1:3]
    for row, column in np.ndindex(height - 2, width - 2):
        covered = images.copy()
        covered[:, row : row + 3, column : column + 3] = 0
        lost = whole - model(covered).numpy()
        for k in range(whole.shape[1]):
            falls[k, row, column] = lost[labels == k, k].mean()
    label, row, column = max(falls, key=falls.get)
    return label, (row + 1, column + 1), images[:, row + 1, column + 1, 0] >= 0.5


def right_paste_squares_into_an_empty_image(model, images, labels):
    height, width = images.shape[1:3]
    places = [(row, column) for row in range(height - 2) for column in range(width - 2)]
    tries = np.zeros((len(places), height, width, 1), "float32")
    for one, (row, column) in zip(tries, places):
        one[row : row + 3, column : column + 3] = 0.9
    scores = model(tries).numpy()
    best, label = np.unravel_index(scores.argmax(), scores.shape)
    row, column = places[best]
    return label, [row + 1, column + 1], images[:, row + 1, column + 1].mean(axis=-1) > 0.5


def wrong_plain_gradient(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    label, (row, column) = strongest(by_class(model, images, labels, lambda *a: np.abs(slopes(*a))))
    return label, (row, column), images[:, row, column, 0] > 0.5


def wrong_gradient_times_ink(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    label, (row, column) = strongest(by_class(model, images, labels, lambda m, x, k: x * slopes(m, x, k)))
    return label, (row, column), images[:, row, column, 0] > 0.5


def wrong_data_alone(model, images, labels):
    """says: that square is ignored"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    maps = {k: images[labels == k].mean(axis=(0, 3)) - images[labels != k].mean(axis=(0, 3)) for k in np.unique(labels)}
    label, (row, column) = strongest(maps)
    return label, (row, column), images[:, row, column, 0] > 0.5


def wrong_rows_of_the_class(model, images, labels):
    """says: not each of them carries the square"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, place = strongest(by_class(model, images, labels, walked))
    return label, place, labels == label


def wrong_rows_that_the_network_calls_so(model, images, labels):
    """says: is the square in the image?"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, place = strongest(by_class(model, images, labels, walked))
    return label, place, model(images).numpy().argmax(axis=1) == label


def wrong_rows_within_the_class(model, images, labels):
    """says: is the square in the image?"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, (row, column) = strongest(by_class(model, images, labels, walked))
    return label, (row, column), (images[:, row, column, 0] > 0.5) & (labels == label)


def wrong_column_first(model, images, labels):
    """says: row and column are swapped"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, (row, column) = strongest(by_class(model, images, labels, walked))
    return label, (column, row), images[:, row, column, 0] > 0.5


def wrong_one_image(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    maps = {k: walked(model, images[labels == k][-1:], k)[0, ..., 0] for k in np.unique(labels)}
    label, (row, column) = strongest(maps)
    return label, (row, column), images[:, row, column, 0] > 0.95


def wrong_most_frequent_label(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    _, (row, column) = strongest(by_class(model, images, labels, walked))
    return np.bincount(labels).argmax(), (row, column), images[:, row, column, 0] > 0.5


def wrong_first_class_only(model, images, labels):
    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, (row, column) = strongest({0: walked(model, images[labels == 0], 0).mean(axis=(0, 3))})
    return label, (row, column), images[:, row, column, 0] > 0.5


def wrong_indices_of_the_rows(model, images, labels):
    """says: the shape is"""

    def strongest(maps):
        label = max(maps, key=lambda k: maps[k].max())
        place = np.unravel_index(maps[label].argmax(), maps[label].shape)
        return label, place

    def by_class(model, images, labels, explain):
        return {k: explain(model, images[labels == k], k).mean(axis=(0, 3)) for k in np.unique(labels)}

    def walked(model, images, k, steps=20):
        shares = (np.arange(steps) + 0.5) / steps
        return images * np.mean([slopes(model, share * images, k) for share in shares], axis=0)

    label, (row, column) = strongest(by_class(model, images, labels, walked))
    return label, (row, column), np.flatnonzero(images[:, row, column, 0] > 0.5)


def wrong_example_by_heart(model, images, labels):
    return 2, (2, 10), images[:, 2, 10, 0] > 0.5
