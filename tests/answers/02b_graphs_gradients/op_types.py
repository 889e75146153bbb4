"""Answers to `op_types`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_decorated_with_zeros(model):
    @tf.function(input_signature=[tf.TensorSpec([None, *model.input_shape[1:]])])
    def forward(batch):
        return model(batch, training=False)

    counts = dict.fromkeys(["MatMul", "Relu", "Tanh"], 0)
    for op in forward.get_concrete_function().graph.get_operations():
        if op.type not in HELPERS:
            counts[op.type] = counts.get(op.type, 0) + 1
    return counts


def right_layer_by_layer(model):
    def forward(x):
        for layer in model.layers:
            x = layer(x)
        return x

    shape = (None,) + tuple(model.input_shape[1:])
    concrete = tf.function(forward).get_concrete_function(tf.TensorSpec(shape, "float32"))
    kinds = np.array([op.type for op in concrete.graph.get_operations()])
    kinds, counts = np.unique(kinds[~np.isin(kinds, list(HELPERS))], return_counts=True)
    return dict(zip(kinds.tolist(), counts.tolist()))


def right_call_of_the_model(model):
    graph = tf.function(model.call).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = sorted(op.type for op in graph.get_operations())
    return {kind: types.count(kind) for kind in set(types) - HELPERS}


def right_zeros_for_the_helpers(model):
    graph = tf.function(model).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    kinds = [op.type for op in graph.get_operations()]
    return {kind: 0 if kind in HELPERS else kinds.count(kind) for kind in kinds}


def wrong_one_node_a_layer(model):
    """says: compare with the example"""
    return {"Dense": len(model.layers)}


def wrong_the_example(model):
    """says: two layers, one ReLU gave"""
    return {"ReadVariableOp": 2, "MatMul": 1, "BiasAdd": 1, "Relu": 1}


def wrong_reckoned_from_the_layers(model):
    counts = {}
    for layer in model.layers:
        names = ["ReadVariableOp", "ReadVariableOp", "MatMul", "BiasAdd"] if layer.weights else []
        activation = getattr(getattr(layer, "activation", None), "__name__", "linear")
        if activation != "linear":
            names.append(activation.capitalize())
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    return counts


def wrong_each_type_once(model):
    """says: Dense with ReLU gave"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    return {op.type: 1 for op in graph.get_operations() if op.type not in HELPERS}


def wrong_helpers_too(model):
    """says: is one of HELPERS: leave it out"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = [op.type for op in graph.get_operations()]
    return {kind: types.count(kind) for kind in types}


def wrong_forgets_one_helper(model):
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = [op.type for op in graph.get_operations() if op.type not in ("Placeholder", "Identity", "NoOp")]
    return {kind: types.count(kind) for kind in types}


def wrong_counts_names(model):
    """says: op.type is the kind"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    return {op.name: 1 for op in graph.get_operations() if op.type not in HELPERS}


def wrong_traces_a_call_of_a_traced_function(model):
    """says: a call hides the operations"""
    inner = tf.function(lambda x: model(x))
    outer = tf.function(lambda x: inner(x))
    graph = outer.get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}


def wrong_first_layer_only(model):
    """says: two layers, one ReLU gave"""
    layer = model.layers[0]
    graph = tf.function(lambda x: layer(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}


def wrong_as_in_training(model):
    spec = tf.TensorSpec(model.input_shape, tf.float32)
    graph = tf.function(lambda x: model(x, training=True)).get_concrete_function(spec).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}


def wrong_batch_of_one(model):
    spec = tf.TensorSpec((1, *model.input_shape[1:]), tf.float32)
    graph = tf.function(lambda x: model(x)).get_concrete_function(spec).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}


def wrong_float64(model):
    """says: compare with the example"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float64)).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}


def wrong_the_number_of_operations(model):
    """says: return a dict, not int"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    return len([op for op in graph.get_operations() if op.type not in HELPERS])


def wrong_a_list_of_types(model):
    """says: return a dict, not list"""
    graph = tf.function(lambda x: model(x)).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    return [op.type for op in graph.get_operations() if op.type not in HELPERS]


def wrong_forward_and_back(model):
    """says: Dense with ReLU gave"""

    def step(x):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(x))
        return tape.gradient(loss, [weight.value for weight in model.trainable_weights])

    graph = tf.function(step).get_concrete_function(tf.TensorSpec(model.input_shape, tf.float32)).graph
    types = [op.type for op in graph.get_operations() if op.type not in HELPERS]
    return {kind: types.count(kind) for kind in types}
