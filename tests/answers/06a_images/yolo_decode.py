"""Answers to `yolo_decode`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"sigma = 1 / (1 + np.exp(-out[..., :6]))": "a sixth sigmoid that nobody reads"}


def right_cell_by_cell(out, cell, anchor, least):
    boxes, scores, classes = [], [], []
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            tx, ty, tw, th, to = out[i, j, :5]
            logits = out[i, j, 5:]
            x, y = cell * (j + 1 / (1 + np.exp(-tx))), cell * (i + 1 / (1 + np.exp(-ty)))
            w, h = anchor[1] * np.exp(tw), anchor[0] * np.exp(th)
            score = 1 / (1 + np.exp(-to)) / np.exp(logits - logits.max()).sum()
            if score > least:
                boxes.append((y - h / 2, x - w / 2, y + h / 2, x + w / 2))
                scores.append(score)
                classes.append(int(np.argmax(logits)))
    return boxes, scores, classes


def right_tensors(out, cell, anchor, least):
    out = tf.constant(out)
    r, c = out.shape[:2]
    corner = tf.stack(tf.meshgrid(tf.range(c), tf.range(r)), axis=-1)  # column, row
    centre = (tf.cast(corner, out.dtype) + tf.sigmoid(out[..., :2])) * cell
    half = tf.exp(out[..., 2:4]) * np.array([anchor[1], anchor[0]]) / 2
    boxes = tf.concat([(centre - half)[..., ::-1], (centre + half)[..., ::-1]], axis=-1)
    chances = tf.nn.softmax(out[..., 5:])
    scores = tf.sigmoid(out[..., 4]) * tf.reduce_max(chances, axis=-1)
    some = [tf.boolean_mask(what, scores > least).numpy() for what in (boxes, scores, tf.argmax(chances, axis=-1))]
    return tuple(some)


def wrong_rows_and_columns_swapped(out, cell, anchor, least):
    """says: rows and columns are swapped"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (i + sigma[..., 0]) * cell, (j + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_boxes_as_x_y(out, cell, anchor, least):
    """says: rows and columns are swapped"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([x - w / 2, y - h / 2, x + w / 2, y + h / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_t_y_before_t_x(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 1]) * cell, (i + sigma[..., 0]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_anchor_width_first(out, cell, anchor, least):
    """says: 40 high and 20 wide"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[0] * np.exp(out[..., 2]), anchor[1] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_height_before_width(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 3]), anchor[0] * np.exp(out[..., 2])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_no_sigmoid_of_the_centre(out, cell, anchor, least):
    """says: the example gives"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + out[..., 0]) * cell, (i + out[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_centre_for_corner(out, cell, anchor, least):
    """says: the example gives"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y, x, y + h, x + w], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_whole_size_on_each_side(out, cell, anchor, least):
    """says: the example gives"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h, x - w, y + h, x + w], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_score_without_the_class(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4]
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_score_of_the_class_alone(out, cell, anchor, least):
    """says: class 1, with the score"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_score_without_sigmoid(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = out[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_sigmoid_for_the_classes(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.sigmoid(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_clipped(out, cell, anchor, least):
    """says: nothing is clipped"""
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good].clip(0), scores[good], chances.argmax(axis=-1)[good]


def wrong_no_exponential(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * (1 + out[..., 2]), anchor[0] * (1 + out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_limit_of_a_half(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > 0.5
    return boxes[good], scores[good], chances.argmax(axis=-1)[good]


def wrong_best_first(out, cell, anchor, least):
    i, j = np.mgrid[: out.shape[0], : out.shape[1]]
    sigma = 1 / (1 + np.exp(-out[..., :5]))
    x, y = (j + sigma[..., 0]) * cell, (i + sigma[..., 1]) * cell
    w, h = anchor[1] * np.exp(out[..., 2]), anchor[0] * np.exp(out[..., 3])
    chances = tf.nn.softmax(out[..., 5:]).numpy()
    scores = sigma[..., 4] * chances.max(axis=-1)
    boxes, good = np.stack([y - h / 2, x - w / 2, y + h / 2, x + w / 2], axis=-1), scores > least
    order = np.argsort(-scores[good])
    return boxes[good][order], scores[good][order], chances.argmax(axis=-1)[good][order]
