package activarium.network.keras;

import activarium.core.BadInputException;
import activarium.core.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the configuration of a model says of one layer.
 *
 * @param file named in messages
 * @param kind the name of the layer's class
 * @param name of the layer
 * @param major the version of Keras that wrote it: 1, 2, 3
 * @param values the fields
 */
record LayerConfig(Object file, String kind, String name, int major, JsonNode values) {

  /** What can be said of anything in this layer that cannot be used; one line. */
  BadInputException refuse(String expected, Object found) {
    return BadInputException.of(Text.of("%s, layer %s (%s)", file, name, kind), expected, found);
  }

  boolean has(String field) {
    return values.hasNonNull(field);
  }

  String text(String field, String otherwise) {
    return has(field) ? values.get(field).asText() : otherwise;
  }

  boolean flag(String field, boolean otherwise) {
    return has(field) ? values.get(field).asBoolean() : otherwise;
  }

  int integer(String field, int otherwise) {
    return has(field) ? integer(field, values.get(field)) : otherwise;
  }

  /** A number, which Keras may have wrapped as an array of numpy. */
  double number(String field, double otherwise) {
    JsonNode node = values.path(field);
    if (node.isObject()) {
      node = node.has("value") ? node.get("value") : node.path("config").path("value");
    }
    if (!node.isNumber() && has(field)) {
      throw refuse("a number as its " + field, values.get(field));
    }
    return node.isNumber() ? node.asDouble() : otherwise;
  }

  /** One number, or all of a list of them, or of lists of them. */
  float[] numbers(String field, double otherwise) {
    JsonNode node = values.path(field);
    if (!node.isArray()) {
      return new float[] {(float) number(field, otherwise)};
    }
    List<Double> numbers = new ArrayList<>();
    collect(field, node, numbers);
    float[] all = new float[numbers.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = numbers.get(i).floatValue();
    }
    return all;
  }

  private void collect(String field, JsonNode node, List<Double> numbers) {
    if (node.isArray()) {
      node.forEach(inner -> collect(field, inner, numbers));
    } else if (node.isNumber()) {
      numbers.add(node.asDouble());
    } else {
      throw refuse("numbers as its " + field, node);
    }
  }

  /** Whole numbers: a list, or one that stands for {@code length} of them. */
  int[] integers(String field, int length, int otherwise) {
    JsonNode node = values.path(field);
    int[] integers = new int[node.isArray() ? node.size() : length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = node.isArray() ? integer(field, node.get(i)) : integer(field, otherwise);
    }
    if (length > 0 && integers.length != length) {
      throw refuse(length + " numbers as its " + field, node);
    }
    return integers;
  }

  /** Numbers ≥ 1, as sizes and strides are. */
  int[] sizes(String field, int length, int otherwise) {
    int[] sizes = integers(field, length, otherwise);
    for (int size : sizes) {
      if (size < 1) {
        throw refuse("numbers from 1 on as its " + field, values.get(field));
      }
    }
    return sizes;
  }

  /** Before and after of each of two axes: a number, two, or two pairs. */
  int[][] margins(String field) {
    JsonNode node = values.path(field);
    int[][] margins = new int[2][2];
    for (int axis = 0; axis < 2; axis++) {
      JsonNode one = node.isArray() ? node.path(axis) : node;
      for (int side = 0; side < 2; side++) {
        margins[axis][side] = integer(field, one.isArray() ? one.path(side) : one);
        if (margins[axis][side] < 0) {
          throw refuse("numbers from 0 on as its " + field, node);
        }
      }
    }
    return margins;
  }

  private int integer(String field, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw refuse("whole numbers as its " + field, values.get(field));
    }
    return node.asInt();
  }

  /** The text of a field, which has to be one of a few. */
  String choice(String field, String... allowed) {
    String found = text(field, allowed[0]);
    if (!List.of(allowed).contains(found)) {
      throw refuse("as its " + field + " " + String.join(" or ", allowed), found);
    }
    return found;
  }

  /** Refuses a field that has any but its usual value, under which nothing has to be done. */
  void requirePlain(String field, Object usual) {
    if (has(field) && !values.get(field).asText().equals(usual.toString())) {
      throw refuse(field + " " + usual, values.get(field));
    }
  }

  boolean channelsFirst() {
    return choice("data_format", "channels_last", "channels_first").equals("channels_first");
  }
}
