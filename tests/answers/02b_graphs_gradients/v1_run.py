"""Answers to `v1_run`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "x = tf.compat.v1.placeholder(tf.float32)": "a placeholder of any shape takes a number too",
    "values = [session.run(y, {x: value}) for value in xs]": "NumPy's float is as good as Python's",
}


def right_variables(xs, w, b):
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32)
        weight, bias = tf.compat.v1.Variable(w), tf.compat.v1.Variable(b)
        y = tf.nn.relu(weight * x + bias)
        session.run(tf.compat.v1.global_variables_initializer())
        values = [session.run(y, feed_dict={x: value}) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def right_float64_and_maximum(xs, w, b):
    with tf.Graph().as_default() as graph:
        x = tf.compat.v1.placeholder(tf.float64, ())
        weight, bias, zero = (tf.constant(v, tf.float64) for v in (w, b, 0.0))
        y = tf.maximum(weight * x + bias, zero)
        session = tf.compat.v1.Session()
        values = []
        for value in xs:
            values.append(session.run(y, {x: value}))
        session.close()
        return (values, [op.type for op in graph.get_operations()])


def right_placeholders_for_all(xs, w, b):
    graph = tf.Graph()
    with graph.as_default():
        places = [tf.compat.v1.placeholder(tf.float32, ()) for _ in range(3)]
        y = tf.nn.relu(tf.add(tf.multiply(places[0], places[1]), places[2]))
    with tf.compat.v1.Session(graph=graph) as session:
        values = [session.run(y, dict(zip(places, (x, w, b)))) for x in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_builds_in_the_loop(xs, w, b):
    """says: build once"""
    graph, values = tf.Graph(), []
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        for value in xs:
            y = tf.nn.relu(w * x + b)
            values.append(float(session.run(y, {x: value})))
    return values, [op.type for op in graph.get_operations()]


def wrong_constants_instead_of_feeding(xs, w, b):
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        tf.compat.v1.placeholder(tf.float32, shape=())
        values = [float(session.run(tf.nn.relu(w * tf.constant(x) + b))) for x in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_eager(xs, w, b):
    """says: no Placeholder among the ops"""
    return [float(tf.nn.relu(w * x + b)) for x in xs], []


def wrong_forgets_relu(xs, w, b):
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x) + b
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_placeholder_outside_a_graph(xs, w, b):
    x = tf.compat.v1.placeholder(tf.float32, shape=())
    y = tf.nn.relu(w * x + b)
    with tf.compat.v1.Session() as session:
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.type for op in y.graph.get_operations()]


def wrong_one_graph_for_all_calls(xs, w, b, graph=tf.Graph()):  # noqa: B008
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_computes_outside_the_graph(xs, w, b):
    """says: the whole formula, ReLU too"""
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        values = [max(w * float(session.run(x, {x: value})) + b, 0.0) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_returns_tensors_not_run(xs, w, b):
    graph = tf.Graph()
    with graph.as_default():
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
    return [str(y) for _ in xs], [op.type for op in graph.get_operations()]


def wrong_names_instead_of_types(xs, w, b):
    """says: op.type, not op.name"""
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.name for op in graph.get_operations()]


def wrong_relu_outside_the_graph(xs, w, b):
    """says: the whole formula, ReLU too"""
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = w * x + b
        values = [max(float(session.run(y, {x: value})), 0.0) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_returns_the_values_only(xs, w, b):
    """says: return two lists"""
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        return [float(session.run(y, {x: value})) for value in xs]


def wrong_session_without_its_graph(xs, w, b):
    graph = tf.Graph()
    with graph.as_default():
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
    with tf.compat.v1.Session() as session:
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.type for op in graph.get_operations()]


def wrong_each_type_once(xs, w, b):
    """says: no type stands twice"""
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, sorted({op.type for op in graph.get_operations()})


def wrong_ops_reported_after_a_run_only(xs, w, b):
    graph, values, ops = tf.Graph(), [], []
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        for value in xs:
            values.append(float(session.run(y, {x: value})))
            ops = [op.type for op in graph.get_operations()]
    return values, ops


def wrong_without_constants(xs, w, b):
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session() as session:
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        y = tf.nn.relu(w * x + b)
        values = [float(session.run(y, {x: value})) for value in xs]
    return values, [op.type for op in graph.get_operations() if op.type != "Const"]


def wrong_eager_beside_the_graph(xs, w, b):
    graph = tf.Graph()
    with graph.as_default():
        x = tf.compat.v1.placeholder(tf.float32, shape=())
        tf.nn.relu(w * x + b)
    return [float(tf.nn.relu(w * x + b)) for x in xs], [op.type for op in graph.get_operations()]


def wrong_types_typed_in(xs, w, b):
    return [max(0.0, w * x + b) for x in xs], ["Placeholder", "Const", "Mul", "Const", "AddV2", "Relu"]
