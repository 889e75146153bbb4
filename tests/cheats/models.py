"""Hostile Keras models sent to the tests' process, which builds what their configuration says."""

import json

from cheats import answer

LAYER = {"module": "keras.layers", "class_name": "Dense", "config": {"name": "d", "units": 1}}


def _send(notebook, config, weights="[]"):
    """Both answers return the model that `config` describes."""
    text = json.dumps(config)
    answer(
        notebook,
        f"""
import autograder.sandbox.wire as wire
wire._pack = lambda value, blobs, depth: ["model", {text!r}, {weights}]
def double(x):
    return 0
""",
    )
    answer(notebook, "def mean_row(x):\n    return 0", "mean_row")


def _model(layer, **extra):
    layers = [
        {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [1, 1], "name": "i"}},
        layer,
    ]
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "s", "layers": layers}, **extra}


def _layer(name, module="keras.layers", **config):
    return {"module": module, "class_name": name, "config": {"name": "x", **config}}


def _function(module, name):
    return {"module": module, "class_name": "function", "config": name}


def lambda_layer(notebook, folder):
    """A Lambda layer with code."""
    _send(notebook, _model(_layer("Lambda", function={"class_name": "__lambda__", "config": {"value": "4wAAAA=="}})))


def system_function_as_activation(notebook, folder):
    """`os.system` as activation, initializer, registered name."""
    _send(notebook, _model(_layer("Activation", activation=_function("os", "system"))))


def turns_safe_mode_off(notebook, folder):
    """`enable_unsafe_deserialization` named as a layer and as a layer's activation."""
    unsafe = {"module": "keras.config", "class_name": "enable_unsafe_deserialization", "config": {}}
    _send(
        notebook,
        [unsafe, _model(_layer("Activation", activation=_function("keras.config", "enable_unsafe_deserialization")))],
    )


def fetches_a_file(notebook, folder):
    """`keras.utils.get_file` as a layer of a functional model, called with arguments of the learner's choice."""
    call = [{"args": ["x.keras", "data:,x"], "kwargs": {"cache_dir": "/tmp"}}]
    fetch = {"module": "keras.utils", "class_name": "get_file", "config": {}, "name": "g", "inbound_nodes": call}
    config = {"name": "f", "layers": [fetch], "input_layers": [], "output_layers": [["g", 0, 0]]}
    _send(notebook, {"module": "keras.src.models.functional", "class_name": "Functional", "config": config})


def reads_a_file_as_vocabulary(notebook, folder):
    """A lookup layer reads its vocabulary from a file of the tests' process."""
    _send(notebook, _model(_layer("StringLookup", vocabulary="/etc/passwd")))


def loads_a_saved_model(notebook, folder):
    """Layers that load foreign code: TFSMLayer, JaxLayer, TorchModuleWrapper."""
    _send(notebook, _model(_layer("TFSMLayer", filepath="/tmp/x", call_endpoint="serve")))


def changes_keras_settings(notebook, folder):
    """A function of keras.config as activation and regularizer: called with the learner's numbers it sets epsilon."""
    epsilon = _function("keras.config", "set_epsilon")
    _send(notebook, _model(_layer("Dense", units=1, activation=epsilon, kernel_regularizer=epsilon)))


def gigantic_layer(notebook, folder):
    """A layer of ten thousand million units."""
    _send(notebook, _model(_layer("Dense", units=10**10)))


def compile_config_with_functions(notebook, folder):
    """The optimizer, losses and metrics of compile_config are functions that act when they are made."""
    loss = _function("keras.saving", "load_model")
    compiled = {"optimizer": _layer("Adam", "keras.optimizers"), "loss": loss, "metrics": [[loss]], "run_eagerly": True}
    _send(notebook, _model(LAYER, compile_config=compiled, build_config={"input_shape": [10**9, 10**9]}))
