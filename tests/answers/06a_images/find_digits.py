"""Answers to `find_digits`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "kept = tf.image.non_max_suppression(boxes.astype('float32'), scores[i, j], len(i), 0.3)": "a tensor indexes an array too",
    "logits = np.asarray(model(canvas[None, ..., None])[-1])": "there is one canvas",
    "kept = tf.image.non_max_suppression(boxes.astype('float64'), scores[i, j], len(i), 0.3).numpy()": "NumPy arrays are converted",
}


def right_loops(model, canvas, window, stride):
    grid = model(np.asarray(canvas, "float32").reshape(1, *canvas.shape, 1)).numpy()[0]
    seen = []
    for i, j in np.ndindex(grid.shape[:2]):
        digit = int(np.argmax(grid[i, j]))
        if digit != 10:
            seen.append((-float(1 / np.exp(grid[i, j] - grid[i, j].max()).sum()), i * stride, j * stride, digit))
    boxes, digits = [], []
    for _, top, left, digit in sorted(seen):
        both = [max(window - abs(top - t), 0) * max(window - abs(left - s), 0) for t, s, _, _ in boxes]
        if all(b / (2 * window**2 - b) <= 0.3 for b in both):
            boxes.append([top, left, top + window, left + window])
            digits.append(digit)
    return boxes, digits


def right_predict(model, canvas, window, stride):
    chances = tf.nn.softmax(model.predict(canvas[None, :, :, None], verbose=0)[0], axis=-1)
    digits = tf.argmax(chances, axis=-1)
    places = tf.where(digits < 10)
    corners = tf.cast(places * stride, tf.float32)
    boxes = tf.concat([corners, corners + window], axis=1)
    scores = tf.reduce_max(tf.gather_nd(chances, places), axis=1)
    kept = tf.image.non_max_suppression(boxes, scores, max_output_size=1000, iou_threshold=0.3)
    return [tf.gather(boxes, kept).numpy(), tf.gather(tf.gather_nd(digits, places), kept).numpy()]


def right_log_probability(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0], "float64")
    scores = -np.log(np.exp(logits - logits.max(axis=-1, keepdims=True)).sum(axis=-1))
    left = [(scores[p], *p) for p in zip(*np.nonzero(logits.argmax(axis=-1) < 10))]
    boxes, digits = [], []
    while left:
        _, i, j = max(left)
        boxes.append((i * stride, j * stride, i * stride + window, j * stride + window))
        digits.append(logits[i, j].argmax())
        both = {(a, b): max(window - stride * abs(a - i), 0) * max(window - stride * abs(b - j), 0) for _, a, b in left}
        left = [p for p in left if both[p[1:]] / (2 * window**2 - both[p[1:]]) <= 0.3]
    return boxes, digits


def wrong_nothing_is_a_digit(model, canvas, window, stride):
    """says: places of nothing, number 10, fall out"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 11)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_zero_is_nothing(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero((digits > 0) & (digits < 10))
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_rows_and_columns_swapped(model, canvas, window, stride):
    """says: rows and columns are swapped"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([j, i, j, i], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_places_for_pixels(model, canvas, window, stride):
    """says: places are not pixels"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_sizes_of_the_notebook(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = 4 * np.stack([i, j, i, j], axis=1) + [0, 0, 20, 20]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_windows_side_by_side(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = window * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_width_for_right(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return np.c_[boxes[kept][:, :2], 0 * boxes[kept][:, 2:] + window], digits[kept]


def wrong_no_suppression(model, canvas, window, stride):
    """says: one box stays, whatever the digits"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes, digits


def wrong_suppression_per_digit(model, canvas, window, stride):
    """says: one box stays, whatever the digits"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(
        (boxes + 10000 * digits[:, None]).astype("float32"), scores, len(i), 0.3
    ).numpy()
    return boxes[kept], digits[kept]


def wrong_logits_compared(model, canvas, window, stride):
    """says: scores are probabilities, not logits"""
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), logits.max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_chance_among_all_places(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits, axis=0).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_worst_first(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), 1 - scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_first_come(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), 0 * scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_limit_of_a_half(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.5).numpy()
    return boxes[kept], digits[kept]


def wrong_no_overlap_at_all(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.0).numpy()
    return boxes[kept], digits[kept]


def wrong_ten_boxes_at_most(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, 10, 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_only_when_quite_sure(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero((digits < 10) & (scores > 0.9))
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_threshold_for_nothing(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(scores > 0.5)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_canvas_clipped(model, canvas, window, stride):
    logits = np.asarray(model(canvas.clip(0, 1)[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[kept]


def wrong_digits_of_all_places(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(axis=-1), tf.nn.softmax(logits).numpy().max(axis=-1)
    i, j = np.nonzero(digits < 10)
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    digits, scores = digits[i, j], scores[i, j]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores, len(i), 0.3).numpy()
    return boxes[kept], digits[: len(kept)]


def wrong_only_probabilities_above_half(model, canvas, window, stride):
    logits = np.asarray(model(canvas[None, ..., None])[0])
    digits, scores = logits.argmax(-1), tf.nn.softmax(logits).numpy().max(-1)
    i, j = np.nonzero((digits < 10) & (scores > 0.5))
    boxes = stride * np.stack([i, j, i, j], axis=1) + [0, 0, window, window]
    kept = tf.image.non_max_suppression(boxes.astype("float32"), scores[i, j], len(i), 0.3).numpy()
    return boxes[kept], digits[i, j][kept]
