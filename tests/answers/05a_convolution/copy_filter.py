"""Answers to `copy_filter`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf
from numpy.lib.stride_tricks import sliding_window_view

EQUIVALENT = {
    "views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-2, k * k)": "NumPy infers a length from any negative number",
    "return (kernel, tf.transpose(tf.nn.max_pool2d(filtered, 2, 2, 'VALID')[..., -1], (1, 2, 0)))": "there is one channel, the first and the last",
}


def right_the_loop_of_the_win(before, after, k, photo):
    x, y = tf.constant(before[None, ..., None], tf.float32), tf.constant(after[None, ..., None], tf.float32)
    kernel = tf.Variable(tf.zeros((k, k, 1, 1)))
    for _ in range(700):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.nn.conv2d(x, kernel, 1, "SAME") - y) ** 2)
        kernel.assign_sub(0.2 * tape.gradient(loss, kernel))
    colours = tf.cast(tf.transpose(photo, (2, 0, 1))[..., None], tf.float32)
    small = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel, 1, "SAME"), 2, 2, "VALID")
    return kernel[..., 0, 0], tf.transpose(small[..., 0], (1, 2, 0))


def right_adam_in_a_graph(before, after, k, photo):
    x, y = tf.constant(before[None, ..., None], tf.float32), tf.constant(after[None, ..., None], tf.float32)
    kernel, optimizer = tf.Variable(tf.zeros((k, k, 1, 1))), keras.optimizers.Adam(0.05)
    optimizer.build([kernel])

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.nn.conv2d(x, kernel, 1, "SAME") - y) ** 2)
        optimizer.apply([tape.gradient(loss, kernel)], [kernel])

    for _ in range(500):
        step()
    w = kernel.numpy()[..., 0, 0]
    out = np.stack(
        [
            tf.nn.conv2d(photo[None, ..., c, None], w[..., None, None].astype("float64"), 1, "SAME")[0, ..., 0]
            for c in range(3)
        ],
        -1,
    )
    h, v = out.shape[0] // 2, out.shape[1] // 2
    return w, out[: 2 * h, : 2 * v].reshape(h, 2, v, 2, 3).max(axis=(1, 3))


def right_least_squares_inside_only(before, after, k, photo):
    """Whole windows alone: no zeros are needed to find the kernel."""
    front = (k - 1) // 2
    rows = sliding_window_view(before, (k, k)).reshape(-1, k * k)
    inner = after[front : front + before.shape[0] - k + 1, front : front + before.shape[1] - k + 1]
    w = np.linalg.solve(rows.T @ rows, rows.T @ inner.ravel()).reshape(k, k)
    padded = np.pad(photo, [(front, k // 2), (front, k // 2), (0, 0)])
    out = np.zeros(photo.shape)
    for a, b in np.ndindex(k, k):
        out += w[a, b] * padded[a : a + photo.shape[0], b : b + photo.shape[1]]
    h, v = photo.shape[0] // 2 * 2, photo.shape[1] // 2 * 2
    return [
        w,
        np.maximum(np.maximum(out[0:h:2, 0:v:2], out[1:h:2, 0:v:2]), np.maximum(out[0:h:2, 1:v:2], out[1:h:2, 1:v:2])),
    ]


def wrong_turns_the_kernel(before, after, k, photo):
    """says: turned upside down"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel[::-1, ::-1], tf.transpose(out[..., 0], (1, 2, 0))


def wrong_odd_zero_first(before, after, k, photo):
    """says: do the zeros lie as the rule says"""
    edges = (k // 2, (k - 1) // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_stops_too_early(before, after, k, photo):
    """says: did your search converge"""
    x, y = tf.constant(before[None, ..., None], tf.float32), tf.constant(after[None, ..., None], tf.float32)
    kernel = tf.Variable(tf.zeros((k, k, 1, 1)))
    for _ in range(20):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.nn.conv2d(x, kernel, 1, "SAME") - y) ** 2)
        kernel.assign_sub(0.2 * tape.gradient(loss, kernel))
    colours = tf.cast(tf.transpose(photo, (2, 0, 1))[..., None], tf.float32)
    small = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel, 1, "SAME"), 2, 2, "VALID")
    return kernel[..., 0, 0], tf.transpose(small[..., 0], (1, 2, 0))


def wrong_pools_by_the_mean(before, after, k, photo):
    """says: the means of the windows"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.avg_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_clips(before, after, k, photo):
    """says: clipped to 0"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel, np.clip(tf.transpose(out[..., 0], (1, 2, 0)), 0, 1)


def wrong_applies_relu(before, after, k, photo):
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.relu(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME")), 2, 2, "VALID")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_keeps_the_odd_edge(before, after, k, photo):
    """says: the shape is"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "SAME")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_drops_the_odd_edge_before_the_filter(before, after, k, photo):
    """says: read points 2 and 3 again"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    photo = photo[: len(photo) // 2 * 2, : photo.shape[1] // 2 * 2]
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_mixes_the_colours(before, after, k, photo):
    """says: read points 2 and 3 again"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    weights = np.repeat(np.repeat(kernel[..., None, None], 3, axis=2), 3, axis=3)
    return kernel, tf.nn.max_pool2d(tf.nn.conv2d(photo[None], weights, 1, "SAME"), 2, 2, "VALID")[0]


def wrong_valid_for_the_photo(before, after, k, photo):
    """says: the shape is"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "VALID"), 2, 2, "VALID")
    return kernel, tf.transpose(out[..., 0], (1, 2, 0))


def wrong_takes_every_second_pixel(before, after, k, photo):
    """says: read points 2 and 3 again"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME")[..., 0]
    return kernel, tf.transpose(out, (1, 2, 0))[: len(photo) // 2 * 2 : 2, : photo.shape[1] // 2 * 2 : 2]


def wrong_pools_the_photo_first(before, after, k, photo):
    """says: read points 2 and 3 again"""
    edges = ((k - 1) // 2, k // 2)
    views = sliding_window_view(np.pad(before, edges), (k, k)).reshape(-1, k * k)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(k, k)
    colours = tf.nn.max_pool2d(tf.transpose(photo, (2, 0, 1))[..., None], 2, 2, "VALID")
    return kernel, tf.transpose(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME")[..., 0], (1, 2, 0))


def wrong_three_by_three_only(before, after, k, photo):
    views = sliding_window_view(np.pad(before, 1), (3, 3)).reshape(-1, 9)
    kernel = np.linalg.lstsq(views, after.ravel())[0].reshape(3, 3)
    colours = tf.transpose(photo, (2, 0, 1))[..., None]
    out = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel[..., None, None], 1, "SAME"), 2, 2, "VALID")
    return kernel[:k, :k], tf.transpose(out[..., 0], (1, 2, 0))


def wrong_rate_of_the_win(before, after, k, photo):
    """says: lower the rate"""
    x, y = tf.constant(before[None, ..., None], tf.float32), tf.constant(after[None, ..., None], tf.float32)
    kernel = tf.Variable(tf.zeros((k, k, 1, 1)))
    for _ in range(150):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.nn.conv2d(x, kernel, 1, "SAME") - y) ** 2)
        kernel.assign_sub(0.5 * tape.gradient(loss, kernel))
    colours = tf.cast(tf.transpose(photo, (2, 0, 1))[..., None], tf.float32)
    small = tf.nn.max_pool2d(tf.nn.conv2d(colours, kernel, 1, "SAME"), 2, 2, "VALID")
    return kernel[..., 0, 0], tf.transpose(small[..., 0], (1, 2, 0))
