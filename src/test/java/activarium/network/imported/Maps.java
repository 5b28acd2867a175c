package activarium.network.imported;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One image as channels × rows × columns, and what layers do with it, in plain loops straight from
 * their definitions: what DL4J's layers are compared with. A row of values has 1 × 1 pixels.
 */
record Maps(int channels, int rows, int columns, double[] values) {

  static Maps of(int channels, int rows, int columns) {
    return new Maps(channels, rows, columns, new double[channels * rows * columns]);
  }

  /** 0 outside. */
  double at(int channel, int row, int column) {
    return inside(row, column) ? values[(channel * rows + row) * columns + column] : 0;
  }

  boolean inside(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }

  private void add(int channel, int row, int column, double value) {
    if (inside(row, column)) {
      values[(channel * rows + row) * columns + column] += value;
    }
  }

  Maps map(DoubleUnaryOperator function) {
    Maps result = of(channels, rows, columns);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = function.applyAsDouble(values[i]);
    }
    return result;
  }

  Maps with(Maps other, DoubleBinaryOperator operator) {
    Maps result = of(channels, rows, columns);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = operator.applyAsDouble(values[i], other.values[i]);
    }
    return result;
  }

  Maps and(Maps other) {
    Maps result = of(channels + other.channels, rows, columns);
    System.arraycopy(values, 0, result.values, 0, values.length);
    System.arraycopy(other.values, 0, result.values, values.length, other.values.length);
    return result;
  }

  Maps row() {
    return new Maps(values.length, 1, 1, values);
  }

  Maps channelsLast() {
    Maps result = new Maps(values.length, 1, 1, new double[values.length]);
    for (int i = 0; i < values.length; i++) {
      int pixel = i / channels;
      result.values[i] = at(i % channels, pixel / columns, pixel % columns);
    }
    return result;
  }

  /** Values times weights (in × out) plus biases. */
  Maps dense(INDArray weights, INDArray bias) {
    Maps result = of((int) weights.size(1), 1, 1);
    for (int out = 0; out < result.channels; out++) {
      double sum = bias.getDouble(out);
      for (int in = 0; in < values.length; in++) {
        sum += values[in] * weights.getDouble(in, out);
      }
      result.values[out] = sum;
    }
    return result;
  }

  Maps softmax() {
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value);
    }
    double all = sum;
    return map(v -> Math.exp(v) / all);
  }

  /** Weights out × in × rows × columns, zeros around; {@code size} is that of the result. */
  Maps convolve(INDArray weights, int[] size, int stride, int pad, int dilation) {
    Maps result = of((int) weights.size(0), size[0], size[1]);
    for (int f = 0; f < result.channels; f++) {
      for (int r = 0; r < size[0]; r++) {
        for (int c = 0; c < size[1]; c++) {
          for (int in = 0; in < channels; in++) {
            for (int i = 0; i < weights.size(2); i++) {
              for (int j = 0; j < weights.size(3); j++) {
                double pixel =
                    at(in, r * stride - pad + i * dilation, c * stride - pad + j * dilation);
                result.add(f, r, c, pixel * weights.getDouble(f, in, i, j));
              }
            }
          }
        }
      }
    }
    return result;
  }

  /** Weights in × out × rows × columns: every pixel puts down a kernel. */
  Maps transposed(INDArray weights, int stride) {
    int height = (rows - 1) * stride + (int) weights.size(2);
    int width = (columns - 1) * stride + (int) weights.size(3);
    Maps result = of((int) weights.size(1), height, width);
    for (int in = 0; in < channels; in++) {
      for (int out = 0; out < result.channels; out++) {
        for (int r = 0; r < rows; r++) {
          for (int c = 0; c < columns; c++) {
            for (int i = 0; i < weights.size(2); i++) {
              for (int j = 0; j < weights.size(3); j++) {
                double put = at(in, r, c) * weights.getDouble(in, out, i, j);
                result.add(out, r * stride + i, c * stride + j, put);
              }
            }
          }
        }
      }
    }
    return result;
  }

  Maps plus(INDArray perChannel) {
    Maps result = of(channels, rows, columns);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = values[i] + perChannel.getDouble(i / (rows * columns));
    }
    return result;
  }

  /** Pools square windows; {@code power} 0 is the maximum, 1 the mean, p the p-norm, −1 the sum. */
  Maps pool(int size, int stride, int power) {
    int height = (rows - size) / stride + 1;
    int width = (columns - size) / stride + 1;
    Maps result = of(channels, height, width);
    for (int f = 0; f < channels; f++) {
      for (int r = 0; r < height; r++) {
        for (int c = 0; c < width; c++) {
          double most = Double.NEGATIVE_INFINITY;
          double sum = 0;
          double powers = 0;
          for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
              double value = at(f, r * stride + i, c * stride + j);
              most = Math.max(most, value);
              sum += value;
              powers += Math.pow(Math.abs(value), power);
            }
          }
          double norm = Math.pow(powers, 1.0 / Math.max(power, 1));
          double mean = power == 1 ? sum / (size * size) : norm;
          result.add(f, r, c, power == 0 ? most : power < 0 ? sum : mean);
        }
      }
    }
    return result;
  }

  /** Pixel (r, c) is pixel (r / times + top, c / times + left) of this, or 0. */
  Maps placed(int height, int width, int top, int left, int times) {
    Maps result = of(channels, height, width);
    for (int f = 0; f < channels; f++) {
      for (int r = 0; r < height; r++) {
        for (int c = 0; c < width; c++) {
          result.add(f, r, c, at(f, r / times + top, c / times + left));
        }
      }
    }
    return result;
  }

  Maps normalized(INDArray mean, INDArray variance, INDArray gamma, INDArray beta, double epsilon) {
    Maps result = of(channels, rows, columns);
    for (int i = 0; i < values.length; i++) {
      int f = i / (rows * columns);
      double deviation = Math.sqrt(variance.getDouble(f) + epsilon);
      result.values[i] =
          (values[i] - mean.getDouble(f)) / deviation * gamma.getDouble(f) + beta.getDouble(f);
    }
    return result;
  }

  /** Local response normalization over {@code n} channels. */
  Maps responses(double k, int n, double alpha, double beta) {
    Maps result = of(channels, rows, columns);
    for (int f = 0; f < channels; f++) {
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          double sum = 0;
          for (int g = Math.max(0, f - n / 2); g <= Math.min(channels - 1, f + n / 2); g++) {
            sum += at(g, r, c) * at(g, r, c);
          }
          result.add(f, r, c, at(f, r, c) / Math.pow(k + alpha * sum, beta));
        }
      }
    }
    return result;
  }
}
