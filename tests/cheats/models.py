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
import autograder.wire as wire
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
    return {"module": module, "class_name": "function", "config": name, "registered_name": name}


def honest_model_for_a_number(notebook, folder):
    """A model where a number is wanted."""
    answer(
        notebook,
        "import keras\ndef double(x):\n    return keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])",
    )


def lambda_layer(notebook, folder):
    """A Lambda layer with code."""
    _send(notebook, _model(_layer("Lambda", function={"class_name": "__lambda__", "config": {"value": "4wAAAA=="}})))


def lambda_layer_of_an_inner_module(notebook, folder):
    """A Lambda layer by its private address, and as an unregistered legacy layer without a module."""
    inner = _layer("Lambda", module="keras.src.layers.core.lambda_layer", function="exit", function_type="function")
    _send(notebook, _model({"class_name": "Lambda", "config": inner["config"]}))


def system_function_as_activation(notebook, folder):
    """`os.system` as activation, initializer, registered name."""
    _send(notebook, _model(_layer("Activation", activation=_function("os", "system"))))


def system_class(notebook, folder):
    """`subprocess.Popen` as a layer."""
    _send(notebook, _model({"module": "subprocess", "class_name": "Popen", "config": {"args": ["sleep", "47911"]}}))


def system_module_behind_keras(notebook, folder):
    """`os` and `subprocess` as names that Keras's own modules have imported."""
    _send(notebook, _model(_layer("os", module="keras.src.utils.file_utils")))


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


def registered_name_of_another(notebook, folder):
    """registered_name and package of a custom object."""
    _send(notebook, _model(LAYER | {"registered_name": "my_package>Dense", "package": "my_package"}))


def gigantic_layer(notebook, folder):
    """A layer of ten thousand million units."""
    _send(notebook, _model(_layer("Dense", units=10**10)))


def gigantic_by_many_layers(notebook, folder):
    """Ten layers of eight thousand units."""
    layers = [_layer("Dense", units=8000) | {"name": f"d{i}"} for i in range(10)]
    for number, layer in enumerate(layers):
        layer["config"] = layer["config"] | {"name": f"d{number}"}
    model = _model(layers[0])
    model["config"]["layers"] += layers[1:]
    _send(notebook, model)


def compile_config_with_functions(notebook, folder):
    """The optimizer, losses and metrics of compile_config are functions that act when they are made."""
    loss = _function("keras.saving", "load_model")
    compiled = {"optimizer": _layer("Adam", "keras.optimizers"), "loss": loss, "metrics": [[loss]], "run_eagerly": True}
    _send(notebook, _model(LAYER, compile_config=compiled, build_config={"input_shape": [10**9, 10**9]}))


def configuration_that_is_no_model(notebook, folder):
    """A list, a text, a number, a tensor of a terabyte, a type specification."""
    _send(notebook, {"class_name": "__tensor__", "config": {"value": 1, "dtype": "float99"}})


def type_specification(notebook, folder):
    """`__typespec__` names a class and makes an instance of it."""
    spec = {"class_name": "__typespec__", "spec_name": "load_model", "registered_name": None, "module": "keras.saving"}
    _send(notebook, spec | {"config": ["/tmp/x"]})


def endless_configuration(notebook, folder):
    """A model in a model, twenty deep."""
    model = _model(LAYER)
    for number in range(20):
        model = _model(model)
        model["config"]["name"] = f"s{number}"
    _send(notebook, model)


def weights_that_do_not_fit(notebook, folder):
    """Weights of other shapes, of text, of models."""
    _send(notebook, _model(LAYER), '[["list", []], "x", ["int", "1"]]')
