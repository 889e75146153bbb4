"""Answers to `tiny_gpt`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

layers = keras.layers

EQUIVALENT = {
    "x = layers.Embedding(vocab, 64)(tokens) - layers.Embedding(context, 64)(places)": "a learned vector may have either sign",
    "look = x": "a design that does not normalise before it looks",
    "x = x - layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)": "learned weights may have either sign",
    "x = x - layers.Dense(64)(layers.Dense(256, 'relu')(layers.LayerNormalization()(x)))": "learned weights may have either sign",
    "tokens, places = (keras.Input((None,)) for _ in range(2))": "an embedding makes whole numbers of them",
    "tokens, places = (keras.Input((None,), dtype='float32') for _ in range(2))": "an embedding makes whole numbers of them",
    "return keras.Model([tokens, places], layers.Dense(vocab)(x))": "a design without the last normalisation",
    "x = x + layers.MultiHeadAttention(5, 16)(look, look, use_causal_mask=True)": "a design with other heads",
    "x = x + layers.MultiHeadAttention(3, 16)(look, look, use_causal_mask=True)": "a design with other heads",
    "x = x + layers.MultiHeadAttention(4, 17)(look, look, use_causal_mask=True)": "a design with other heads",
    "x = x + layers.MultiHeadAttention(4, 15)(look, look, use_causal_mask=True)": "a design with other heads",
    "x = x + layers.MultiHeadAttention(16, 4)(look, look, use_causal_mask=True)": "a design with other heads",
    "x = x + layers.Dense(64)(layers.Dense(256, 'relu')(x))": "a design that does not normalise before it thinks",
    "x = x + layers.Dense(64)(layers.Dense(257, 'relu')(layers.LayerNormalization()(x)))": "a design of another width",
    "x = x + layers.Dense(64)(layers.Dense(255, 'relu')(layers.LayerNormalization()(x)))": "a design of another width",
    "x = x + layers.Dense(64)(layers.LayerNormalization()(x))": "a design with one dense layer",
}


def right_narrow_two_blocks(vocab, context):
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Add()([layers.Embedding(vocab, 32)(tokens), layers.Embedding(context, 32)(places)])
    for _ in range(2):
        look = layers.LayerNormalization()(x)
        x = layers.Add()([x, layers.MultiHeadAttention(2, 16)(look, look, use_causal_mask=True)])
        think = layers.Dense(64, "gelu")(layers.LayerNormalization()(x))
        x = layers.Add()([x, layers.Dense(32)(think)])
    return keras.Model([tokens, places], layers.Dense(vocab)(x))


def right_normalises_afterwards(vocab, context):
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.MultiHeadAttention(4, 16)(x, x, x, use_causal_mask=True)
    x = layers.LayerNormalization()(x + look)
    x = layers.LayerNormalization()(x + layers.Dense(64)(layers.Dense(128, "relu")(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(x))


def right_attention_layer_with_dropout(vocab, context):
    tokens, places = keras.Input((None,), dtype="int32"), keras.Input((None,), dtype="int32")
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.LayerNormalization()(x)
    q, k, v = (layers.Dense(64)(look) for _ in range(3))
    x = x + layers.Dropout(0.1)(layers.Attention(use_scale=True)([q, v, k], use_causal_mask=True))
    x = x + layers.Dense(64)(layers.Dense(128, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def right_no_dense_between(vocab, context):
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Concatenate()([layers.Embedding(vocab, 48)(tokens), layers.Embedding(context, 16)(places)])
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def right_recurrent(vocab, context):
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    x = x + layers.GRU(64, return_sequences=True)(layers.LayerNormalization()(x))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_looks_both_ways(vocab, context):
    """says: look only back"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look)
    x = x + layers.Dense(64)(layers.Dense(256, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_softmax_at_the_end(vocab, context):
    """says: that is a softmax"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)
    x = x + layers.Dense(64)(layers.Dense(256, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab, "softmax")(layers.LayerNormalization()(x)))


def wrong_without_places(vocab, context):
    """says: the places are not used"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)
    x = x + layers.Dense(64)(layers.Dense(256, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_without_attention(vocab, context):
    """says: look at all earlier ones"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    x = x + layers.Dense(64)(layers.Dense(256, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_too_large(vocab, context):
    """says: at most 300,000"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 128)(tokens) + layers.Embedding(context, 128)(places)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 32)(look, look, use_causal_mask=True)
    x = x + layers.Dense(128)(layers.Dense(512, "relu")(layers.LayerNormalization()(x)))
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_tokens_only(vocab, context):
    """says: 1 inputs, not 2"""
    tokens = keras.Input((None,), dtype="int32")
    x = layers.Embedding(vocab, 64)(tokens)
    x = x + layers.MultiHeadAttention(4, 16)(x, x, use_causal_mask=True)
    return keras.Model([tokens], layers.Dense(vocab)(x))


def wrong_peeks_by_a_mean(vocab, context):
    """says: look only back"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)
    mean = layers.Reshape((1, 64))(layers.GlobalAveragePooling1D()(x))
    x = x + layers.Dense(64)(layers.Dense(256, "relu")(layers.LayerNormalization()(x))) + mean
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.LayerNormalization()(x)))


def wrong_backwards(vocab, context):
    """says: look only back"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    x = layers.Bidirectional(layers.GRU(32, return_sequences=True))(x)
    return keras.Model([tokens, places], layers.Dense(vocab)(x))


def wrong_relu_at_the_end_of_one_unit(vocab, context):
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    look = layers.LayerNormalization()(x)
    x = x + layers.MultiHeadAttention(4, 16)(look, look, use_causal_mask=True)
    return keras.Model([tokens, places], layers.Dense(vocab)(layers.Dense(1, "relu")(x)))


def wrong_random_logits_in_numpy(vocab, context):
    """says: return a Keras model"""
    return np.random.default_rng(0).normal(size=(2, 5, vocab))


def wrong_sees_two_back_only_by_places(vocab, context):
    """says: look at all earlier ones"""
    tokens, places = (keras.Input((None,), dtype="int32") for _ in range(2))
    x = layers.Embedding(vocab, 64)(tokens) + layers.Embedding(context, 64)(places)
    x = x + layers.Conv1D(64, 2, padding="causal", activation="relu")(x)
    return keras.Model([tokens, places], layers.Dense(vocab)(x))
