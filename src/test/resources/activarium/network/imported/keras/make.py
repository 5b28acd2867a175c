"""Writes small models as Keras saves them, and what numpy computes of each of their layers.

python3 make.py, with numpy and h5py, in this folder. NAME.h5 is the model; NAME.npz holds `images`
(uint8, N x H x W x C), `predictions`, and one array for each layer, N x values in the order of
Keras' axes. The forward pass is written straight from Keras' documentation, with plain loops.
"""
import json
import math

import h5py
import numpy as np

rng = np.random.RandomState(7)
COLOR = rng.randint(0, 256, (3, 6, 6, 3)).astype("u1")
GRAY = rng.randint(0, 256, (3, 6, 6, 1)).astype("u1")
erf = np.vectorize(math.erf)


# Functions -------------------------------------------------------------------------------------
def sigmoid(v): return 1 / (1 + np.exp(-v))
def softplus(v): return np.log(1 + np.exp(v))
def softmax(v, axis=-1): e = np.exp(v); return e / e.sum(axis, keepdims=True)
def elu(v, a=1.0): return np.where(v > 0, v, a * (np.exp(v) - 1))
def leaky(v, a): return np.where(v > 0, v, a * v)


def activations(major):
    hard = (lambda v: np.clip(0.2 * v + 0.5, 0, 1)) if major < 3 else (lambda v: np.clip(v + 3, 0, 6) / 6)
    return {
        "linear": lambda v: v, "relu": lambda v: np.maximum(v, 0), "relu6": lambda v: np.clip(v, 0, 6),
        "leaky_relu": lambda v: leaky(v, 0.2), "elu": elu,
        "selu": lambda v: 1.05070098 * elu(v, 1.67326324), "exponential": np.exp, "sigmoid": sigmoid,
        "hard_sigmoid": hard, "hard_silu": lambda v: v * np.clip(v + 3, 0, 6) / 6,
        "hard_swish": lambda v: v * np.clip(v + 3, 0, 6) / 6, "tanh": np.tanh, "softplus": softplus,
        "softsign": lambda v: v / (1 + abs(v)), "swish": lambda v: v * sigmoid(v),
        "silu": lambda v: v * sigmoid(v), "mish": lambda v: v * np.tanh(softplus(v)),
        "gelu": lambda v: 0.5 * v * (1 + erf(v / math.sqrt(2))), "softmax": softmax}


ACT = activations(2)


def padded(x, kernel, stride, dilation, padding, value=0.0):
    """x with the margins of `padding`, and the sizes of the result."""
    out, margins = [], [(0, 0)]
    for n, k, s, d in zip(x.shape[1:3], kernel, stride, dilation):
        reach = (k - 1) * d + 1
        if padding == "same":
            size = -(-n // s); pad = max((size - 1) * s + reach - n, 0)
            margins.append((pad // 2, pad - pad // 2))
        elif padding == "causal":
            size = -(-n // s); margins.append((reach - 1, 0))
        else:
            size = (n - reach) // s + 1; margins.append((0, 0))
        out.append(size)
    return np.pad(x, margins + [(0, 0)], constant_values=value), out


def conv(x, w, stride=(1, 1), padding="valid", dilation=(1, 1), groups=1):
    kh, kw, cin, cout = w.shape
    x, (oh, ow) = padded(x, (kh, kw), stride, dilation, padding)
    y = np.zeros((len(x), oh, ow, cout))
    for r in range(oh):
        for c in range(ow):
            for f in range(cout):
                g = f // (cout // groups)
                for i in range(kh):
                    for j in range(kw):
                        pixel = x[:, r * stride[0] + i * dilation[0], c * stride[1] + j * dilation[1]]
                        y[:, r, c, f] += pixel[:, g * cin:(g + 1) * cin] @ w[i, j, :, f]
    return y


def depthwise(x, w, stride=(1, 1), padding="valid"):
    parts = [conv(x[..., c:c + 1], w[:, :, c:c + 1], stride, padding) for c in range(w.shape[2])]
    return np.concatenate(parts, -1)


def transposed(x, w, stride, padding):
    kh, kw, cout, _ = w.shape
    n, h, wd, _ = x.shape
    full = np.zeros((n, (h - 1) * stride[0] + max(kh, stride[0]), (wd - 1) * stride[1] + max(kw, stride[1]), cout))
    for r in range(h):
        for c in range(wd):
            for i in range(kh):
                for j in range(kw):
                    full[:, r * stride[0] + i, c * stride[1] + j] += x[:, r, c] @ w[i, j].T
    if padding == "same":
        top, left = max(kh - stride[0], 0) // 2, max(kw - stride[1], 0) // 2
        full = full[:, top:top + h * stride[0], left:left + wd * stride[1]]
    return full


def pool(x, size, stride, padding, best):
    x, (oh, ow) = padded(x, size, stride, (1, 1), padding, np.nan)
    y = np.zeros((len(x), oh, ow, x.shape[3]))
    for r in range(oh):
        for c in range(ow):
            y[:, r, c] = best(x[:, r * stride[0]:, c * stride[1]:][:, :size[0], :size[1]], axis=(1, 2))
    return y


def normal(x, w, epsilon=0.001):
    return (x - w["moving_mean"]) / np.sqrt(w["moving_variance"] + epsilon) * w.get("gamma", 1) + w.get("beta", 0)


def first(x): return np.moveaxis(x, -1, 1)


# Files -----------------------------------------------------------------------------------------
def layer(kind, name, **config):
    return {"class_name": kind, "config": dict(name=name, trainable=True, dtype="float32", **config)}


def start(shape, name="input_1"):
    return {"class_name": "InputLayer", "config": {"batch_input_shape": [None] + list(shape), "name": name}}


def wire(own, *before):
    own = dict(own, name=own["config"]["name"])
    own["inbound_nodes"] = [[[b, 0, 0, {}] for b in before]] if before else []
    return own


def modern(own):
    """A layer as Keras 3 writes it."""
    own = json.loads(json.dumps(own)); config = own["config"]
    if "batch_input_shape" in config:
        config["batch_shape"] = config.pop("batch_input_shape")
    config["dtype"] = {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}}
    if own.get("inbound_nodes"):
        tensors = [{"class_name": "__keras_tensor__", "config": {"shape": [None], "keras_history": r[:3]}}
                   for r in own["inbound_nodes"][0]]
        own["inbound_nodes"] = [{"args": [tensors] if len(tensors) > 1 else tensors, "kwargs": {}}]
    return dict(own, module="keras.layers", registered_name=None)


def save(name, model, weights, version="2.11.0", training=None):
    with h5py.File(name + ".h5", "w") as f:
        f.attrs["keras_version"] = version
        f.attrs["backend"] = "tensorflow"
        f.attrs["model_config"] = json.dumps(model)
        if training:
            f.attrs["training_config"] = json.dumps(training)
        group = f.create_group("model_weights")
        group.attrs["layer_names"] = [n.encode() for n in weights]
        for n, own in weights.items():
            g = group.create_group(n)
            suffix = ":0" if version < "3" else ""
            paths = {(k if "/" in k else n + "/" + k) + suffix: w for k, w in own.items()}
            g.attrs["weight_names"] = [p.encode() for p in paths]
            for p, w in paths.items():
                g.create_dataset(p, data=np.asarray(w, "f4"))


def sequential(name, layers, weights, **more):
    save(name, {"class_name": "Sequential", "config": {"name": name, "layers": layers}}, weights, **more)


def functional(name, layers, weights, last, kind="Functional", **more):
    save(name, graph(name, layers, last, kind), weights, **more)


def graph(name, layers, last, kind="Functional"):
    return {"class_name": kind, "config": {"name": name, "layers": layers, "input_layers": [["input_1", 0, 0]],
                                           "output_layers": [[last, 0, 0]]}}


def truth(name, images, predictions, layers):
    rows = {k: v.reshape(len(images), -1).astype("f4") for k, v in layers.items()}
    np.savez_compressed(name + ".npz", images=images, predictions=predictions.astype("f4"), **rows)


# Parts -----------------------------------------------------------------------------------------
def weights(*shape): return (rng.randn(*shape) * 0.5).astype("f4")
def full(i, o): return {"kernel": weights(i, o), "bias": weights(o)}
def kernels(h, w, i, o): return {"kernel": weights(h, w, i, o), "bias": weights(o)}


def stats(n, scale=True, center=True):
    own = {"gamma": 1 + weights(n)} if scale else {}
    own.update({"beta": weights(n)} if center else {})
    return dict(own, moving_mean=weights(n), moving_variance=rng.rand(n).astype("f4") + 0.5)


def dense(name, units, activation="linear"): return layer("Dense", name, units=units, activation=activation, use_bias=True)
def flatten(name="flatten", order="channels_last"): return layer("Flatten", name, data_format=order)


class Fan:
    """A model whose layers all hear one layer or the input; their rows are joined and classified."""

    def __init__(self, name, images, shape, order="channels_last", major=2):
        self.name, self.images, self.major, self.order = name, images, major, order
        self.layers, self.weights, self.seen = [wire(start(shape))], {}, {}

    def add(self, own, said, before="input_1", **w):
        name = own["config"]["name"]
        self.layers.append(wire(own, *([before] if isinstance(before, str) else before)))
        self.weights[name] = w
        self.seen[name] = said

    def finish(self):
        parts = [n for n in self.seen if n not in ("flatten", "row")]
        rows = []
        for p in parts:
            self.layers.append(wire(flatten("flat_" + p), p)); self.weights["flat_" + p] = {}
            rows.append(self.seen[p].reshape(len(self.images), -1))
        joined = np.concatenate(rows, -1)
        self.add(layer("Concatenate", "joined", axis=-1), joined, ["flat_" + p for p in parts])
        own = full(joined.shape[1], 4); own["kernel"] /= math.sqrt(joined.shape[1])
        predictions = softmax(joined @ own["kernel"] + own["bias"])
        self.layers.append(wire(dense("out", 4, "softmax"), "joined")); self.weights["out"] = own
        layers = [modern(l) for l in self.layers] if self.major == 3 else self.layers
        functional(self.name, layers, self.weights, "out", version="%d.1.0" % self.major)
        truth(self.name, self.images, predictions, {k: v for k, v in self.seen.items() if k not in ("flatten", "row")})


x = COLOR / 255.0

# Every activation, each after one and the same layer.
for major in (2, 3):
    fan = Fan("activations-%d" % major, COLOR, (6, 6, 3), major=major)
    fan.add(flatten(), x.reshape(3, -1))
    own = full(108, 5); h = x.reshape(3, -1) @ own["kernel"] + own["bias"]
    fan.add(dense("dense", 5), h, "flatten", **own)
    for n, f in activations(major).items():
        fan.add(layer("Activation", n, activation=n), f(h), "dense")
    slope = "alpha" if major == 2 else "negative_slope"
    alpha = abs(weights(5))
    fan.add(layer("ReLU", "re", max_value=1.5, negative_slope=0.1, threshold=0.25),
            np.where(h >= 0.25, np.minimum(h, 1.5), 0.1 * (h - 0.25)), "dense")
    fan.add(layer("LeakyReLU", "le", **{slope: 0.3}), leaky(h, 0.3), "dense")
    fan.add(layer("LeakyReLU", "le2", **{slope: {"class_name": "__numpy__", "config": {"value": 0.05}}}), leaky(h, 0.05), "dense")
    fan.add(layer("ELU", "el", alpha=0.7), elu(h, 0.7), "dense")
    fan.add(layer("ThresholdedReLU", "th", theta=0.4), np.where(h > 0.4, h, 0), "dense")
    fan.add(layer("Softmax", "so", axis=-1), softmax(h), "dense")
    fan.add(layer("PReLU", "pr", shared_axes=None), leaky(h, alpha), "dense", alpha=alpha)
    both = full(5, 5)
    fan.add(dense("inside", 5, {"class_name": "LeakyReLU", "config": {"name": "q", slope: 0.2}}),
            leaky(h @ both["kernel"] + both["bias"], 0.2), "dense", **both)
    fan.finish()

# Convolution, pooling, shapes: with the channels last and first.
for order in ("channels_last", "channels_first"):
    last = order == "channels_last"
    turn = (lambda v: v) if last else first
    shape = (6, 6, 3) if last else (3, 6, 6)
    df = dict(data_format=order)
    fan = Fan("convolutions" + ("" if last else "-first"), COLOR, shape, order)
    for n, k, s, p, d in (("valid", (3, 2), (1, 1), "valid", (1, 1)), ("same", (3, 3), (1, 1), "same", (1, 1)),
                          ("step", (3, 3), (2, 2), "same", (1, 1)), ("even", (2, 2), (2, 1), "same", (1, 1)),
                          ("holes", (2, 2), (1, 1), "valid", (2, 3)), ("wide", (2, 3), (1, 1), "same", (2, 2))):
        w = kernels(k[0], k[1], 3, 4)
        said = np.maximum(conv(x, w["kernel"], s, p, d) + w["bias"], 0)
        fan.add(layer("Conv2D", n, filters=4, kernel_size=k, strides=s, padding=p, dilation_rate=d, groups=1,
                      activation="relu", use_bias=True, **df), turn(said), **w)
        if n == "same":
            base = said
    w = {"kernel": weights(3, 3, 2, 6)}
    fan.add(layer("Conv2D", "groups", filters=6, kernel_size=[3, 3], strides=[1, 1], padding="valid", groups=2,
                  activation="linear", use_bias=False, **df), turn(conv(base, w["kernel"], groups=2)), "same", **w)
    w = {"depthwise_kernel": weights(3, 3, 3, 2), "bias": weights(6)}
    fan.add(layer("DepthwiseConv2D", "deep", kernel_size=[3, 3], strides=[1, 1], padding="same", depth_multiplier=2,
                  activation="tanh", use_bias=True, **df),
            turn(np.tanh(depthwise(x, w["depthwise_kernel"], padding="same") + w["bias"])), **w)
    w = {"depthwise_kernel": weights(3, 3, 3, 2), "pointwise_kernel": weights(1, 1, 6, 4), "bias": weights(4)}
    fan.add(layer("SeparableConv2D", "apart", filters=4, kernel_size=[3, 3], strides=[2, 2], padding="same",
                  depth_multiplier=2, activation="relu", use_bias=True, **df),
            turn(np.maximum(conv(depthwise(x, w["depthwise_kernel"], (2, 2), "same"), w["pointwise_kernel"]) + w["bias"], 0)), **w)
    for n, k, s, p in (("up_valid", (3, 3), (2, 2), "valid"), ("up_same", (3, 3), (2, 2), "same"),
                       ("up_sparse", (1, 2), (2, 3), "same"), ("up_gap", (1, 1), (2, 2), "valid"), ("up_one", (3, 2), (1, 1), "same")):
        w = {"kernel": weights(k[0], k[1], 4, 3), "bias": weights(4)}
        fan.add(layer("Conv2DTranspose", n, filters=4, kernel_size=k, strides=s, padding=p, output_padding=None,
                      dilation_rate=[1, 1], activation="relu", use_bias=True, **df),
                turn(np.maximum(transposed(x, w["kernel"], s, p) + w["bias"], 0)), **w)
    w = {"alpha": abs(weights(*((1, 1, 3) if last else (3, 1, 1))))}
    z = x - 0.5
    fan.add(layer("Rescaling", "centered", scale=1.0, offset=-0.5), turn(z))
    fan.add(layer("PReLU", "slopes", shared_axes=[1, 2] if last else [2, 3]), turn(leaky(z, w["alpha"].reshape(3))), "centered", **w)
    fan.add(layer("Softmax", "over_channels", axis=-1 if last else 1), turn(softmax(x)))
    fan.finish()

    fan = Fan("shapes" + ("" if last else "-first"), COLOR, shape, order)
    for n, k, s, p in (("two", (2, 2), (2, 2), "valid"), ("three", (3, 3), (2, 2), "same"), ("flat", (3, 1), (1, 2), "same"), ("left", (4, 4), (4, 4), "valid")):
        config = dict(pool_size=k, strides=s, padding=p, **df)
        fan.add(layer("MaxPooling2D", "max_" + n, **config), turn(pool(x, k, s, p, np.nanmax)))
        fan.add(layer("AveragePooling2D", "mean_" + n, **config), turn(pool(x, k, s, p, np.nanmean)))
    fan.add(layer("GlobalMaxPooling2D", "gmax", keepdims=False, **df), x.max((1, 2)))
    fan.add(layer("GlobalAveragePooling2D", "gmean", **df), x.mean((1, 2)))
    fan.add(layer("GlobalAveragePooling2D", "kept", keepdims=True, **df), turn(x.mean((1, 2), keepdims=True)))
    fan.add(layer("ZeroPadding2D", "pad", padding=[[1, 2], [0, 3]], **df), turn(np.pad(x, ((0, 0), (1, 2), (0, 3), (0, 0)))))
    fan.add(layer("ZeroPadding2D", "pad2", padding=[2, 1], **df), turn(np.pad(x, ((0, 0), (2, 2), (1, 1), (0, 0)))))
    fan.add(layer("Cropping2D", "crop", cropping=[[1, 0], [2, 1]], **df), turn(x[:, 1:, 2:-1]))
    fan.add(layer("UpSampling2D", "large", size=[2, 3], interpolation="nearest", **df), turn(x.repeat(2, 1).repeat(3, 2)))
    fan.add(layer("Permute", "turned", dims=[2, 3, 1]), turn(x).transpose(0, 2, 3, 1))
    fan.add(layer("Reshape", "shaped", target_shape=[4, -1]), turn(x).reshape(3, 4, -1))
    fan.add(flatten("row", order), x.reshape(3, -1))
    w = full(108, 3)
    fan.add(dense("of_row", 3, "relu"), np.maximum(x.reshape(3, -1) @ w["kernel"] + w["bias"], 0), "row", **w)
    fan.finish()

# Sequences: pixels as steps.
fan = Fan("sequences", COLOR, (6, 6, 3))
s = x.reshape(3, 36, 3)
fan.add(layer("Reshape", "steps", target_shape=[36, 3]), s)
for n, k, st, p, d in (("c_valid", 3, 2, "valid", 1), ("c_same", 4, 1, "same", 1), ("c_causal", 3, 1, "causal", 2)):
    w = {"kernel": weights(k, 3, 4), "bias": weights(4)}
    said = conv(s[:, None], w["kernel"][None], (1, st), p, (1, d))[:, 0] + w["bias"]
    fan.add(layer("Conv1D", n, filters=4, kernel_size=[k], strides=[st], padding=p, dilation_rate=[d], groups=1,
                  activation="relu", use_bias=True, data_format="channels_last"), np.maximum(said, 0), "steps", **w)
for n, k, st, p in (("p_valid", 3, 3, "valid"), ("p_same", 4, 3, "same")):
    config = dict(pool_size=[k], strides=[st], padding=p, data_format="channels_last")
    fan.add(layer("MaxPooling1D", "m" + n, **config), pool(s[:, None], (1, k), (1, st), p, np.nanmax)[:, 0], "steps")
    fan.add(layer("AveragePooling1D", "a" + n, **config), pool(s[:, None], (1, k), (1, st), p, np.nanmean)[:, 0], "steps")
fan.add(layer("GlobalMaxPooling1D", "gm", data_format="channels_last"), s.max(1), "steps")
fan.add(layer("GlobalAveragePooling1D", "ga", data_format="channels_last"), s.mean(1), "steps")
w = full(3, 2)
fan.add(dense("each", 2, "tanh"), np.tanh(s @ w["kernel"] + w["bias"]), "steps", **w)
fan.finish()

# Normalization, and what combines.
fan = Fan("normalizations", COLOR, (6, 6, 3))
for n, sc, ce in (("both", True, True), ("no_scale", False, True), ("no_center", True, False), ("neither", False, False)):
    w = stats(3, sc, ce)
    fan.add(layer("BatchNormalization", n, axis=[3], epsilon=0.01, scale=sc, center=ce), normal(x, w, 0.01), **w)
w = stats(6)
fan.add(layer("BatchNormalization", "rows", axis=1, epsilon=0.001, scale=True, center=True),
        first(normal(np.moveaxis(x, 1, -1), w)), **w)
w = {"gamma": weights(3), "beta": weights(3)}
m, v = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
fan.add(layer("LayerNormalization", "layer", axis=[3], epsilon=0.01, scale=True, center=True),
        (x - m) / np.sqrt(v + 0.01) * w["gamma"] + w["beta"], **w)
fan.add(layer("LayerNormalization", "bare", axis=-1, epsilon=0.001, scale=False, center=False), (x - m) / np.sqrt(v + 0.001))
fan.add(layer("Normalization", "given", axis=-1, mean=[[0.1, 0.2, 0.3]], variance=[[0.1, 0.2, 0.4]], invert=False),
        (x - [0.1, 0.2, 0.3]) / np.sqrt([0.1, 0.2, 0.4]))
w = {"mean": np.float32([0.3, 0.2, 0.1]), "variance": np.float32([0.5, 0.2, 0.1]), "count": np.float32(7)}
fan.add(layer("Normalization", "adapted", axis=[-1], mean=None, variance=None), (x - w["mean"]) / np.sqrt(w["variance"]), **w)
fan.add(layer("Rescaling", "scaled", scale=2.0, offset=-1.0), x * 2 - 1)
fan.add(layer("Rescaling", "scaled_each", scale=[1.0, 2.0, 3.0], offset=0.5), x * [1, 2, 3] + 0.5)
fan.add(layer("GlobalMaxPooling2D", "squeezed", keepdims=True, data_format="channels_last"), x.max((1, 2), keepdims=True))
a, b, c = fan.seen["both"], fan.seen["layer"], fan.seen["squeezed"]
for kind, said, parts in (("Add", a + b + x, ["both", "layer", "input_1"]), ("Subtract", a - b, ["both", "layer"]),
                          ("Multiply", a * c, ["both", "squeezed"]), ("Average", (a + b + x) / 3, ["both", "layer", "input_1"]),
                          ("Maximum", np.maximum(a, b), ["both", "layer"]), ("Minimum", np.minimum(a, c), ["both", "squeezed"])):
    fan.add(layer(kind, kind.lower()), said, parts)
fan.add(layer("Concatenate", "stacked", axis=1), np.concatenate([a, b], 1), ["both", "layer"])
fan.finish()

# Skip connections around activations, a layer used twice, in both generations' wiring.
for major in (2, 3):
    k1, k2 = kernels(3, 3, 3, 3), kernels(3, 3, 3, 3)
    c1 = conv(x, k1["kernel"], padding="same") + k1["bias"]
    r1 = np.maximum(c1, 0)
    c2 = conv(r1, k2["kernel"], padding="same") + k2["bias"]
    plain = dict(filters=3, kernel_size=[3, 3], strides=[1, 1], padding="same", activation="linear", use_bias=True, data_format="channels_last")
    fan = Fan("skips-%d" % major, COLOR, (6, 6, 3), major=major)
    fan.add(layer("Conv2D", "conv", **plain), c1, **k1)
    fan.add(layer("Activation", "act", activation="relu"), r1, "conv")
    fan.add(layer("Conv2D", "conv_1", **plain), c2, "act", **k2)
    fan.add(layer("Add", "before", ), c2 + c1, ["conv_1", "conv"])
    fan.add(layer("Add", "after"), c2 + r1, ["conv_1", "act"])
    fan.finish()
c3 = conv(c2, k1["kernel"], padding="same") + k1["bias"]
d1 = full(108, 3); d1["kernel"] *= 0.1
layers = [wire(start((6, 6, 3))), wire(layer("Conv2D", "conv", **plain), "input_1"), wire(layer("Activation", "act", activation="relu"), "conv"),
          wire(layer("Conv2D", "conv_1", **plain), "act"), wire(flatten(), "conv"), wire(dense("out", 3, "softmax"), "flatten")]
layers[1]["inbound_nodes"].append([["conv_1", 0, 0, {}]])
layers[4]["inbound_nodes"] = [[["conv", 1, 0, {"training": False}]]]
functional("shared", layers, {"conv": k1, "conv_1": k2, "out": d1}, "out", kind="Model")
truth("shared", COLOR, softmax(c3.reshape(3, -1) @ d1["kernel"] + d1["bias"]), {"conv": c1, "act": r1, "conv_1": c2, "conv-2": c3})

# A model in a model; Dropout and the like; normalization before its activation.
b1, d2 = stats(3), full(3, 3)
n1 = normal(c1, b1); a1 = np.maximum(n1, 0)
inner = graph("body", [wire(start((6, 6, 3))), wire(layer("Conv2D", "conv", **plain), "input_1"),
                       wire(layer("BatchNormalization", "bn", axis=[3], epsilon=0.001, scale=True, center=True), "conv"),
                       wire(layer("Activation", "act", activation="relu"), "bn")], "act")
sequential("nested", [inner, layer("GlobalAveragePooling2D", "gap", data_format="channels_last"), dense("out", 3, "softmax")],
           {"body": dict({"conv/" + k: v for k, v in k1.items()}, **{"bn/" + k: v for k, v in b1.items()}), "gap": {}, "out": d2})
gap = a1.mean((1, 2))
truth("nested", COLOR, softmax(gap @ d2["kernel"] + d2["bias"]), {"body-conv": c1, "body-bn": n1, "body-act": a1, "gap": gap})

silent = ["Dropout", "SpatialDropout2D", "GaussianDropout", "GaussianNoise", "AlphaDropout", "ActivityRegularization", "RandomFlip",
          "RandomRotation", "RandomTranslation", "RandomZoom", "RandomContrast", "RandomBrightness"]
d3 = full(108, 3); d3["kernel"] *= 0.1
h = np.maximum(x.reshape(3, -1) @ d3["kernel"] + d3["bias"], 0)
d4 = full(3, 4)
out = h @ d4["kernel"] + d4["bias"]
chain = [start((6, 6, 3))] + [layer(k, "s%d" % i, rate=0.5) for i, k in enumerate(silent)]
chain += [layer("Reshape", "r", target_shape=[36, 3]), layer("SpatialDropout1D", "s1", rate=0.5), flatten()]
sequential("silent", chain + [dense("dense", 3, "relu"), layer("Dropout", "drop", rate=0.5), dense("out", 4, "softmax")], {"dense": d3, "out": d4})
truth("silent", COLOR, softmax(out), {"dense": h})

# Outputs.
body = [start((6, 6, 3)), flatten(), dense("dense", 3, "relu")]
sequential("logits", body + [dense("out", 4)], {"dense": d3, "out": d4}, training={"loss": "sparse_categorical_crossentropy"})
truth("logits", COLOR, softmax(out), {"dense": h})
sequential("softmax-layer", body + [dense("logits", 4), layer("Softmax", "out", axis=-1)], {"dense": d3, "logits": d4})
truth("softmax-layer", COLOR, softmax(out), {"dense": h, "logits": out})
d5 = full(3, 1); one = h @ d5["kernel"] + d5["bias"]; p = sigmoid(one)
sequential("sigmoid", body + [dense("out", 1, "sigmoid")], {"dense": d3, "out": d5})
truth("sigmoid", COLOR, np.hstack([1 - p, p]), {"dense": h})
sequential("binary-logit", body + [dense("out", 1)], {"dense": d3, "out": d5},
           training={"loss": {"class_name": "BinaryCrossentropy", "config": {"from_logits": True}}})
truth("binary-logit", COLOR, np.hstack([1 - p, p]), {"dense": h})
sequential("regression", body + [dense("out", 4)], {"dense": d3, "out": d4}, training={"loss": "mse"})
sequential("many-sigmoids", body + [dense("out", 4, "sigmoid")], {"dense": d3, "out": d4})

# Inputs: rows, gray maps, pixels of 0 to 255, channels first without a layer that convolves.
g = GRAY / 255.0
d6 = full(36, 3); hg = np.maximum(g.reshape(3, -1) @ d6["kernel"] + d6["bias"], 0)
pg = softmax(hg @ d4["kernel"] + d4["bias"])
tail = [dense("dense", 3, "relu"), dense("out", 4, "softmax")]
sequential("vector", [start((36,))] + tail, {"dense": d6, "out": d4}); truth("vector", GRAY, pg, {"dense": hg})
sequential("map", [layer("Flatten", "flatten", batch_input_shape=[None, 6, 6])] + tail, {"dense": d6, "out": d4}); truth("map", GRAY, pg, {"dense": hg})
sequential("first-row", [start((3, 6, 6)), flatten("flatten", "channels_first")] + tail, {"dense": d3, "out": d4})
truth("first-row", COLOR, softmax(out), {"dense": h})
k3 = kernels(3, 3, 3, 2); k3["kernel"] *= 0.3
for n, own, said, w in (("bytes", layer("Rescaling", "r", scale=1 / 127.5, offset=-1), x * 2 - 1, {}),
                        ("bytes-adapted", layer("Normalization", "r", axis=-1, mean=None, variance=None),
                         (COLOR - [120.0, 110, 100]) / np.sqrt([5000.0, 4000, 3000]), {"mean": [120, 110, 100], "variance": [5000, 4000, 3000], "count": 3})):
    y = np.maximum(conv(said, k3["kernel"]) + k3["bias"], 0); d7 = full(32, 4); d7["kernel"] *= 0.3
    sequential(n, [start((None, None, 3)), own, layer("Conv2D", "conv", filters=2, kernel_size=[3, 3], strides=[1, 1], padding="valid",
                   activation="relu", use_bias=True, data_format="channels_last"), flatten(), dense("out", 4, "softmax")], {"r": w, "conv": k3, "out": d7})
    truth(n, COLOR, softmax(y.reshape(3, -1) @ d7["kernel"] + d7["bias"]), {"r": said, "conv": y})

# Names.
long, odd = "d" * 300, ["block1/dense", "predictions", ".hidden", "dichte ü", "Block1-Dense", "d" * 300]
layers, own, seen, v = [start((6, 6, 3)), flatten()], {}, {}, x.reshape(3, -1)
for n, stored in zip(odd, ["block1-dense", "predictions-layer", "-hidden", "dichte--", "Block1-Dense-2", "d" * 90]):
    w = full(v.shape[1], 3); w["kernel"] *= 0.3
    v = v @ w["kernel"] + w["bias"]; own[n] = w; seen[stored] = v; layers.append(dense(n, 3))
w = full(3, 4); own["out"] = w
sequential("names", layers + [dense("out", 4, "softmax")], own); truth("names", COLOR, softmax(v @ w["kernel"] + w["bias"]), seen)
