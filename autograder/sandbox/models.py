"""Keras models as plain data: a closed list of layers, with checked arguments and with weights.

Keras's own reader calls whatever a configuration names: functions that change settings, layers that load files. So what
a submission sends is written anew here from what stands in the lists below, and only that is given to Keras.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from autograder.sandbox import limits

Config = dict[str, Any]

# What may be named, by the module that Keras writes beside it.
KNOWN = {
    "keras": "Sequential DTypePolicy",
    "keras.src.models.functional": "Functional",
    "keras.src.ops.numpy": "Absolute Add Divide Exp GetItem Log Max Maximum Mean Min Minimum Multiply Negative Power"
    " Reshape Sqrt Square Squeeze ExpandDims Subtract Sum Transpose TrueDivide",
    "keras.layers": "InputLayer Identity Dense EinsumDense Embedding Activation ReLU LeakyReLU PReLU ELU Softmax"
    " Conv1D Conv2D Conv3D Conv1DTranspose Conv2DTranspose DepthwiseConv1D DepthwiseConv2D SeparableConv1D"
    " SeparableConv2D MaxPooling1D MaxPooling2D MaxPooling3D AveragePooling1D AveragePooling2D AveragePooling3D"
    " GlobalMaxPooling1D GlobalMaxPooling2D GlobalAveragePooling1D GlobalAveragePooling2D"
    " BatchNormalization LayerNormalization GroupNormalization RMSNormalization UnitNormalization Normalization"
    " Dropout AlphaDropout GaussianDropout GaussianNoise SpatialDropout1D SpatialDropout2D ActivityRegularization"
    " Flatten Reshape Permute RepeatVector Cropping1D Cropping2D ZeroPadding1D ZeroPadding2D UpSampling1D UpSampling2D"
    " Add Average Concatenate Dot Maximum Minimum Multiply Subtract Attention AdditiveAttention MultiHeadAttention"
    " SimpleRNN LSTM GRU Bidirectional TimeDistributed Masking Rescaling Resizing CenterCrop RandomFlip RandomRotation"
    " RandomZoom RandomTranslation RandomContrast RandomCrop",
    "keras.initializers": "Zeros Ones Constant Identity RandomNormal RandomUniform TruncatedNormal VarianceScaling"
    " GlorotNormal GlorotUniform HeNormal HeUniform LecunNormal LecunUniform Orthogonal",
    "keras.regularizers": "L1 L2 L1L2 OrthogonalRegularizer",
    "keras.constraints": "MaxNorm MinMaxNorm NonNeg UnitNorm",
    "keras.optimizers": "SGD Adam AdamW Adamax Nadam RMSprop Adagrad Adadelta Ftrl Lion Lamb LossScaleOptimizer",
    "keras.optimizers.schedules": "ExponentialDecay PiecewiseConstantDecay PolynomialDecay InverseTimeDecay"
    " CosineDecay CosineDecayRestarts",
    "keras.losses": "BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy"
    " SparseCategoricalCrossentropy MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError"
    " MeanSquaredLogarithmicError CosineSimilarity Huber LogCosh KLDivergence Poisson Hinge SquaredHinge"
    " CategoricalHinge Dice Tversky",
    "keras.metrics": "Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy TopKCategoricalAccuracy"
    " SparseTopKCategoricalAccuracy AUC Precision Recall F1Score FBetaScore TruePositives TrueNegatives FalsePositives"
    " FalseNegatives Mean Sum MeanSquaredError RootMeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError"
    " MeanSquaredLogarithmicError R2Score CosineSimilarity BinaryCrossentropy CategoricalCrossentropy"
    " SparseCategoricalCrossentropy KLDivergence LogCoshError Poisson Hinge SquaredHinge CategoricalHinge IoU MeanIoU",
}
# Called by Keras with numbers of the learner's: functions of numbers only.
FUNCTIONS = (
    "relu relu6 leaky_relu elu selu celu gelu silu swish mish tanh sigmoid hard_sigmoid hard_silu hard_swish hard_tanh"
    " softmax log_softmax softplus softsign exponential linear log_sigmoid squareplus sparsemax glu tanh_shrink"
    " soft_shrink hard_shrink mean_squared_error mean_absolute_error mean_absolute_percentage_error"
    " mean_squared_logarithmic_error binary_crossentropy categorical_crossentropy sparse_categorical_crossentropy"
    " binary_focal_crossentropy categorical_focal_crossentropy cosine_similarity huber log_cosh kl_divergence poisson"
    " hinge squared_hinge categorical_hinge binary_accuracy categorical_accuracy sparse_categorical_accuracy"
    " top_k_categorical_accuracy sparse_top_k_categorical_accuracy"
)
# Beside its arguments, what Keras writes of an object.
STRUCTURE = ("name", "inbound_nodes", "build_config", "compile_config")
REBUILT = 4  # times that Keras makes a layer's weights: Bidirectional makes copies of its layer, and builds each twice


class ModelError(TypeError):
    """A model that does not cross. The message is a sentence."""


def describe(model: Any) -> Config:
    """The configuration of a Keras model; raises ModelError for what is not in the lists."""
    import keras

    return checked(keras.saving.serialize_keras_object(model))


def rebuild(config: object, weights: Sequence[object]) -> Any:
    """The model that `describe` described, with these arrays as weights; raises ModelError, or what Keras raises."""
    import keras

    known = checked(config)
    if known.get("class_name") not in ("Sequential", "Functional"):
        raise ModelError("not a model · 不是模型")
    arrays = [np.asarray(array) for array in weights if isinstance(array, np.ndarray | np.generic)]
    with _no_other_weights(arrays):
        model = keras.saving.deserialize_keras_object(known, safe_mode=True)
    if arrays:
        model.set_weights(arrays)
        _take_up(model)
    return model


def _take_up(model: Any) -> None:
    """Have each Normalization compute with its weights: it reads them when it is adapted, and not when they are set."""
    import keras

    for layer in model.layers:
        if isinstance(layer, keras.layers.Normalization) and layer.weights:
            layer.finalize_state()
        elif isinstance(layer, keras.Model):
            _take_up(layer)


def checked(config: object) -> Config:
    """A model's configuration written anew: nothing stays that is not in the lists, and it is of a bounded size."""
    if not isinstance(config, dict) or "class_name" not in config:
        raise ModelError("not a model · 不是模型")
    known: Config = _Checker().value(config, 0)
    return known


class _Checker:
    """Writes values anew, so many in all."""

    def __init__(self) -> None:
        self.left = limits.MODEL_VALUES

    def value(self, value: object, depth: int) -> Any:
        self.left -= 1
        if depth > limits.MODEL_DEPTH or self.left < 0:
            raise ModelError("a model that is too large to cross · 模型太大，无法传递")
        match value:
            case None | bool() | int() | float():
                return value
            case str() if len(value) <= limits.MODEL_TEXT:
                return value
            case list() | tuple():
                return [self.value(item, depth + 1) for item in value]
            case {"class_name": name, "config": inner, **rest}:
                return self._object(name, inner, rest, depth + 1)
            case dict() if "class_name" not in value:
                return {str(name): self.value(item, depth + 1) for name, item in value.items()}
        raise _refused(value)

    def _object(self, name: object, inner: object, rest: dict[object, Any], depth: int) -> Any:
        module = rest.get("module")
        if name == "function":
            if not isinstance(inner, str) or inner not in FUNCTIONS.split():
                raise _refused(inner)
            return inner
        if name in ("__keras_tensor__", "__slice__", "__ellipsis__") and module is None:
            return {"class_name": name, "config": self.value(inner, depth)}
        if not isinstance(module, str) or not isinstance(name, str) or name not in KNOWN.get(module, "").split():
            raise _refused(name)
        structure = {key: self.value(rest[key], depth) for key in STRUCTURE if key in rest}
        known = {"module": module, "class_name": name, "registered_name": None}
        return known | {"config": self.value(inner, depth)} | structure


def _refused(name: object) -> ModelError:
    return ModelError(
        f"only models of common built-in Keras layers cross, not {str(name)[: limits.MODEL_TEXT]!r}"
        " · 只能使用常见的 Keras 内置层"
    )


@contextmanager
def _no_other_weights(arrays: Sequence[np.ndarray[Any, Any]]) -> Iterator[None]:
    """Within it a layer gets no weight but of a shape among those of `arrays`, at most REBUILT times as often.

    What has come is small; what a configuration asks for need not be, and would be allocated first.
    """
    import keras

    left, add_weight = Counter(REBUILT * [array.shape for array in arrays]), keras.Layer.add_weight

    def add(layer: Any, shape: Any = None, *arguments: Any, **options: Any) -> Any:
        left[tuple(shape or ())] -= 1
        if left[tuple(shape or ())] < 0:
            raise ModelError("the model's weights do not fit its layers · 模型的权重与层不符")
        return add_weight(layer, shape, *arguments, **options)

    keras.Layer.add_weight = add
    try:
        yield
    finally:
        keras.Layer.add_weight = add_weight
