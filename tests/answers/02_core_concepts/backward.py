"""Answers to `backward`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_gradient_tape(nodes):
    values = []
    with tf.GradientTape() as tape:
        for op, *args in nodes:
            v = [values[i] for i in args] if op != "input" else [tf.constant(args[0], tf.float64)]
            new = {"input": tf.identity, "add": tf.add, "mul": tf.multiply, "tanh": tf.tanh}
            values.append(new[op](*v))
            tape.watch(values[-1])
    zero = tf.UnconnectedGradients.ZERO
    return [float(g) for g in tape.gradient(values[-1], values, unconnected_gradients=zero)]


def right_forward_mode(nodes):
    result = []
    for k in range(len(nodes)):
        values, slopes = [], []
        for n, (op, *args) in enumerate(nodes):
            if op == "input":
                value, slope = args[0], 0.0
            elif op == "tanh":
                value = np.tanh(values[args[0]])
                slope = slopes[args[0]] * (1 - value * value)
            else:
                i, j = args
                value = values[i] + values[j] if op == "add" else values[i] * values[j]
                product = slopes[i] * values[j] + values[i] * slopes[j]
                slope = slopes[i] + slopes[j] if op == "add" else product
            values.append(value)
            slopes.append(slope + (n == k))
        result.append(slopes[-1])
    return np.array(result)


def right_pulls_from_the_users(nodes):
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for i in range(len(nodes) - 2, -1, -1):
        for n in range(i + 1, len(nodes)):
            op, *args = nodes[n]
            for place, source in enumerate(args if op != "input" else ()):
                if source == i:
                    other = values[args[1 - place]] if op == "mul" else 0
                    slope = {"add": 1, "mul": other, "tanh": 1 - values[n] ** 2}
                    gradients[i] += slope[op] * gradients[n]
    return gradients


def wrong_overwrites(nodes):
    """says: add both shares, do not overwrite"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        if op == "tanh":
            gradients[args[0]] = gradients[k] * (1 - values[k] ** 2)
        elif op != "input":
            i, j = args
            gradients[i] = gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] = gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_square_counted_once(nodes):
    """says: add both shares · 平方"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for i in set(args) if op != "input" else ():
            other = args[1] if i == args[0] and len(args) == 2 else args[0]
            gradients[i] += gradients[k] * {"add": 1, "mul": values[other], "tanh": 1 - values[k] ** 2}[op]
    return gradients


def wrong_slope_of_tanh_at_the_input(nodes):
    """says: tanh: its own gradient times 1 - v²"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        if op == "tanh":
            gradients[args[0]] += gradients[k] * (1 - values[args[0]] ** 2)
        elif op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_goes_forward(nodes):
    """says: go backward"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes)):
        op, *args = nodes[k]
        if op == "tanh":
            gradients[args[0]] += gradients[k] * (1 - values[k] ** 2)
        elif op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_swaps_nothing_in_a_product(nodes):
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for i in args if op != "input" else ():
            gradients[i] += gradients[k] * {"add": 1, "mul": values[i], "tanh": 1 - values[k] ** 2}[op]
    return gradients


def wrong_every_node_starts_with_one(nodes):
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [1.0] * len(nodes)
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += gradients[k] * slope
    return gradients


def wrong_eats_the_graph(nodes):
    values, graph = [], list(nodes)
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(graph)
    gradients[-1] = 1.0
    while nodes:
        op, *args = nodes.pop()
        k = len(nodes)
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += gradients[k] * slope
    return gradients


def wrong_begins_with_zero(nodes):
    """says: begin with that"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += gradients[k] * slope
    return gradients


def wrong_sum_without_its_own_gradient(nodes):
    """says: a sum passes on its own gradient"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += slope if op == "add" else gradients[k] * slope
    return gradients


def wrong_product_without_its_own_gradient(nodes):
    """says: a product: its own gradient"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += slope if op == "mul" else gradients[k] * slope
    return gradients


def wrong_tanh_without_its_own_gradient(nodes):
    """says: tanh: its own gradient times"""
    values = []
    for op, *args in nodes:
        v = args if op == "input" else [values[i] for i in args]
        values.append({"input": v[0], "add": sum(v), "mul": np.prod(v), "tanh": np.tanh(v[0])}[op])
    gradients = [0.0] * len(nodes)
    gradients[-1] = 1.0
    for k in range(len(nodes) - 1, -1, -1):
        op, *args = nodes[k]
        for place, i in enumerate(args if op != "input" else ()):
            slope = values[args[1 - place]] if op == "mul" else 1 - values[k] ** 2 if op == "tanh" else 1
            gradients[i] += slope if op == "tanh" else gradients[k] * slope
    return gradients
