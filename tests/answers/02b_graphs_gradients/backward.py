"""Answers to `backward`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"values.append(args[-1])": "an input has one argument"}


def right_gradient_tape(nodes):
    values = []
    with tf.GradientTape() as tape:
        for op, *args in nodes:
            v = [values[i] for i in args] if op != "input" else [tf.constant(args[0], tf.float64)]
            values.append({"input": tf.identity, "add": tf.add, "mul": tf.multiply}[op](*v))
            tape.watch(values[-1])
    zero = tf.UnconnectedGradients.ZERO
    return [float(g) for g in tape.gradient(values[-1], values, unconnected_gradients=zero)]


def right_float32_tape(nodes):
    values = []
    with tf.GradientTape() as tape:
        for op, *args in nodes:
            v = [values[i] for i in args] if op != "input" else [tf.constant(args[0], tf.float32)]
            values.append({"input": tf.identity, "add": tf.add, "mul": tf.multiply}[op](*v))
            tape.watch(values[-1])
    zero = tf.UnconnectedGradients.ZERO
    return np.array([g.numpy() for g in tape.gradient(values[-1], values, unconnected_gradients=zero)])


def right_forward_mode(nodes):
    result = []
    for k in range(len(nodes)):
        values, slopes = [], []
        for n, (op, *args) in enumerate(nodes):
            if op == "input":
                value, slope = args[0], 0.0
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
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for i in range(len(nodes) - 2, -1, -1):
        for n in range(i + 1, len(nodes)):
            op, *args = nodes[n]
            if op != "input" and args[0] == i:
                gradients[i] += gradients[n] * (1 if op == "add" else values[args[1]])
            if op != "input" and args[1] == i:
                gradients[i] += gradients[n] * (1 if op == "add" else values[args[0]])
    return gradients


def right_sums_over_all_paths(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]

    def walk(k, gradient):
        gradients[k] += gradient
        op, *args = nodes[k]
        if op != "input":
            walk(args[0], gradient * (1 if op == "add" else values[args[1]]))
            walk(args[1], gradient * (1 if op == "add" else values[args[0]]))

    gradients[-1] = 0.0
    walk(len(nodes) - 1, 1.0)
    return gradients


def right_pops_a_copy(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    todo = list(nodes)
    while todo:
        op, *args = todo.pop()
        if op == "add":
            for i in args:
                gradients[i] += gradients[len(todo)]
        if op == "mul":
            gradients[args[0]] += gradients[len(todo)] * values[args[1]]
            gradients[args[1]] += gradients[len(todo)] * values[args[0]]
    return gradients


def wrong_overwrites(nodes):
    """says: it is used twice, add both shares"""
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] = gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] = gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_goes_forward(nodes):
    """says: what did the product hand on, and when"""
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in range(len(nodes)):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_square_counted_once(nodes):
    """says: a square hands out two shares"""
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            if i != j:
                gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_swaps_nothing_in_a_product(nodes):
    """says: see the table of shares"""
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[i] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[j] if op == "mul" else 1)
    return gradients


def wrong_sum_without_its_own_gradient(nodes):
    """says: a sum hands on its own gradient"""
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * values[j] if op == "mul" else 1
            gradients[j] += gradients[k] * values[i] if op == "mul" else 1
    return gradients


def wrong_product_without_its_own_gradient(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += values[j] if op == "mul" else gradients[k]
            gradients[j] += values[i] if op == "mul" else gradients[k]
    return gradients


def wrong_the_second_input_gets_nothing(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
    return gradients


def wrong_breadth_first_each_node_once(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    queue, seen = [len(nodes) - 1], set()
    while queue:
        k = queue.pop(0)
        op, *args = nodes[k]
        if k in seen or op == "input":
            continue
        seen.add(k)
        i, j = args
        gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
        gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
        queue += [i, j]
    return gradients


def wrong_depth_first_each_node_once(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    seen = set()

    def visit(k):
        op, *args = nodes[k]
        if k in seen or op == "input":
            return
        seen.add(k)
        i, j = args
        gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
        gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
        visit(i)
        visit(j)

    visit(len(nodes) - 1)
    return gradients


def wrong_finds_a_node_by_its_look(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for node in reversed(nodes):
        k = nodes.index(node)
        op, *args = node
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_looks_up_the_last_node(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    gradients = [0.0] * len(nodes)
    gradients[nodes.index(nodes[-1])] = 1.0
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_divides_the_product(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[k] / values[i] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[k] / values[j] if op == "mul" else 1)
    return gradients


def wrong_starts_at_the_last_operation(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    start = max([k for k, node in enumerate(nodes) if node[0] != "input"], default=0)
    gradients = [0.0] * len(nodes)
    gradients[start] = 1.0
    for k in range(start, -1, -1):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_every_node_starts_with_one(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    gradients = [1.0] * len(nodes)
    for k in reversed(range(len(nodes))):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_stops_before_the_first_operation(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    for k in range(len(nodes) - 1, 1, -1):
        op, *args = nodes[k]
        if op != "input":
            i, j = args
            gradients[i] += gradients[k] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[k] * (values[i] if op == "mul" else 1)
    return gradients


def wrong_only_the_last_node(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    op, *args = nodes[-1]
    if op != "input":
        i, j = args
        gradients[i] += values[j] if op == "mul" else 1
        gradients[j] += values[i] if op == "mul" else 1
    return gradients


def wrong_eats_the_graph(nodes):
    values = []
    for op, *args in nodes:
        if op == "input":
            values.append(args[0])
        else:
            i, j = args
            values.append(values[i] + values[j] if op == "add" else values[i] * values[j])
    gradients = [0.0] * (len(nodes) - 1) + [1.0]
    while nodes:
        op, *args = nodes.pop()
        if op != "input":
            i, j = args
            gradients[i] += gradients[len(nodes)] * (values[j] if op == "mul" else 1)
            gradients[j] += gradients[len(nodes)] * (values[i] if op == "mul" else 1)
    return gradients
