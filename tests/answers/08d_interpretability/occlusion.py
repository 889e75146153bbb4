"""Answers to `occlusion`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "whole = model(image[None])[0, k]": "a tensor of one number in place of a float",
    "falls[i, j] = whole - model(covered[None])[0, k]": "a tensor of one number in place of a float",
    "whole = float(model(image[None])[-1, k])": "there is one image",
    "falls[i, j] = whole - float(model(covered[None])[-1, k])": "there is one image",
}


def right_all_at_once(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    covered, shape = covers(image, size, fill)
    return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)


def right_cover_and_uncover(model, image, k, size, fill):
    work, falls = np.array(image), []
    whole = float(model(image[None])[0, k])
    for row in range(0, len(image) - size + 1, size):
        falls.append([])
        for column in range(0, image.shape[1] - size + 1, size):
            kept = work[row : row + size, column : column + size].copy()
            work[row : row + size, column : column + size] = fill
            falls[-1].append(whole - float(model(work[None])[0, k]))
            work[row : row + size, column : column + size] = kept
    return falls


def wrong_never_uncovered(model, image, k, size, fill):
    """says: the patches before are still covered"""
    whole, work = float(model(image[None])[0, k]), image.copy()
    falls = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for i, j in np.ndindex(falls.shape):
        work[size * i : size * i + size, size * j : size * j + size] = fill
        falls[i, j] = whole - float(model(work[None])[0, k])
    return falls


def wrong_sign(model, image, k, size, fill):
    """says: the whole image's score comes first"""

    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    return -all_at_once(model, image, k, size, fill)


def wrong_always_zero(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    return all_at_once(model, image, k, size, 0.0)


def wrong_first_class(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    return all_at_once(model, image, 0, size, fill)


def wrong_one_pixel_a_step(model, image, k, size, fill):
    whole = float(model(image[None])[0, k])
    falls = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for i, j in np.ndindex(falls.shape):
        covered = image.copy()
        covered[i : i + size, j : j + size] = fill
        falls[i, j] = whole - float(model(covered[None])[0, k])
    return falls


def wrong_no_negative_falls(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    return np.maximum(all_at_once(model, image, k, size, fill), 0)


def wrong_sizes_of_falls(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    return np.abs(all_at_once(model, image, k, size, fill))


def wrong_first_colour_only(model, image, k, size, fill):
    whole = float(model(image[None])[0, k])
    falls = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for i, j in np.ndindex(falls.shape):
        covered = image.copy()
        covered[size * i : size * i + size, size * j : size * j + size, 0] = fill
        falls[i, j] = whole - float(model(covered[None])[0, k])
    return falls


def wrong_keeps_only_the_patch(model, image, k, size, fill):
    whole = float(model(image[None])[0, k])
    falls = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for i, j in np.ndindex(falls.shape):
        covered = np.full(image.shape, float(fill))
        patch = slice(size * i, size * i + size), slice(size * j, size * j + size)
        covered[patch] = image[patch]
        falls[i, j] = whole - float(model(covered[None])[0, k])
    return falls


def wrong_scores_instead(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    covered, shape = covers(image, size, fill)
    return model(covered).numpy()[:, k].reshape(shape)


def wrong_rows_and_columns_swapped(model, image, k, size, fill):
    def covers(image, size, fill):
        height, width = image.shape[0] // size, image.shape[1] // size
        covered = np.stack([image] * (height * width))
        for n, (i, j) in enumerate(np.ndindex(height, width)):
            covered[n, size * i : size * (i + 1), size * j : size * (j + 1)] = fill
        return covered, (height, width)

    def all_at_once(model, image, k, size, fill):
        covered, shape = covers(image, size, fill)
        return (float(model(image[None])[0, k]) - model(covered).numpy()[:, k]).reshape(shape)

    falls = all_at_once(model, image, k, size, fill)
    return falls.T.reshape(falls.shape)
