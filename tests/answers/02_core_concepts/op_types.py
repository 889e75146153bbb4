"""Answers to `op_types`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_functional_model(widths, activation):
    inputs = x = keras.Input((widths[0],))
    for width in widths[1:]:
        x = keras.layers.Dense(width, activation=activation)(x)
    model = keras.Model(inputs, x)
    spec = tf.TensorSpec((None, widths[0]), tf.float32)
    graph = tf.function(lambda x: model(x)).get_concrete_function(spec).graph
    types = [op.type for op in graph.get_operations()]
    return {kind: types.count(kind) for kind in types}


def right_without_bookkeeping(widths, activation):
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((1, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    counts = {}
    for node in network.get_concrete_function(tf.zeros((1, widths[0]))).graph.as_graph_def().node:
        if node.op not in ("Placeholder", "Identity", "NoOp", "Const"):
            counts[node.op] = counts.get(node.op, 0) + 1
    return counts


def right_fused(widths, activation):
    n = len(widths) - 1
    return {"ReadVariableOp": 2 * n, "_FusedMatMul": n}


def right_without_keras(widths, activation):
    pairs = [(tf.Variable(tf.zeros((a, b))), tf.Variable(tf.zeros(b))) for a, b in zip(widths, widths[1:])]
    bend = {"linear": lambda x: x, "relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid}[activation]

    @tf.function
    def network(x):
        for w, b in pairs:
            x = bend(x @ w + b)
        return x

    ops = network.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph.get_operations()
    types = [op.type for op in ops]
    return {kind: types.count(kind) for kind in set(types)}


def wrong_one_node_a_layer(widths, activation):
    """says: a layer is several ops"""
    return {"Dense": len(widths) - 1}


def wrong_constant(widths, activation):
    """says: two layers"""
    return {"ReadVariableOp": 2, "MatMul": 1, "BiasAdd": 1, "Relu": 1}


def wrong_always_relu(widths, activation):
    n = len(widths) - 1
    return {"ReadVariableOp": 2 * n, "MatMul": n, "BiasAdd": n, "Relu": n}


def wrong_last_layer_not_activated(widths, activation):
    n = len(widths) - 1
    counts = {"ReadVariableOp": 2 * n, "MatMul": n, "BiasAdd": n, "Relu": n - 1}
    if activation != "linear":
        counts[activation.capitalize()] = n - 1
    return counts


def wrong_forgets_the_bias(widths, activation):
    pairs = [tf.Variable(tf.zeros((a, b))) for a, b in zip(widths, widths[1:])]
    bend = {"linear": lambda x: x, "relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid}[activation]

    @tf.function
    def network(x):
        for w in pairs:
            x = bend(x @ w)
        return x

    graph = network.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph
    types = [op.type for op in graph.get_operations()]
    return {kind: types.count(kind) for kind in types}


def wrong_weights_made_while_tracing(widths, activation):
    graph = tf.Graph()
    with graph.as_default():
        x = tf.compat.v1.placeholder(tf.float32, (None, widths[0]))
        for width in widths[1:]:
            x = keras.layers.Dense(width, activation=activation)(x)
    types = [op.type for op in graph.get_operations()]
    return {kind: types.count(kind) for kind in types}


def wrong_each_type_once(widths, activation):
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((1, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    ops = network.get_concrete_function(tf.zeros((1, widths[0]))).graph.get_operations()
    return dict.fromkeys((op.type for op in ops), 1)


def wrong_only_the_first_layer(widths, activation):
    layer = keras.layers.Dense(widths[1], activation=activation)
    layer.build((None, widths[0]))
    spec = tf.TensorSpec((None, widths[0]), tf.float32)
    ops = tf.function(lambda x: layer(x)).get_concrete_function(spec).graph.get_operations()
    types = [op.type for op in ops]
    return {kind: types.count(kind) for kind in types}


def wrong_traces_a_call_of_a_traced_function(widths, activation):
    """says: a call of another tf.function hides the ops"""
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((None, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    outer = tf.function(lambda x: network(x))
    ops = outer.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph.get_operations()
    types = [op.type for op in ops]
    return {kind: types.count(kind) for kind in types}


def wrong_counts_names(widths, activation):
    """says: op.type, not op.name"""
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((None, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    ops = network.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph.get_operations()
    return {op.name: 1 for op in ops}


def wrong_traces_with_float64(widths, activation):
    """says: trace with a float32 input"""
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((None, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    ops = network.get_concrete_function(tf.TensorSpec((None, widths[0]), tf.float64)).graph.get_operations()
    types = [op.type for op in ops]
    return {kind: types.count(kind) for kind in types}


def wrong_numbers_for_keys(widths, activation):
    """says: each key is a str"""
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((None, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    ops = network.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph.get_operations()
    return dict(enumerate(op.type for op in ops))


def right_counts_with_numpy(widths, activation):
    layers = [keras.layers.Dense(width, activation) for width in widths[1:]]
    for layer, inputs in zip(layers, widths):
        layer.build((None, inputs))

    @tf.function
    def network(x):
        for layer in layers:
            x = layer(x)
        return x

    ops = network.get_concrete_function(tf.TensorSpec((None, widths[0]))).graph.get_operations()
    return dict(zip(*(part.tolist() for part in np.unique([op.type for op in ops], return_counts=True))))
