package activarium.yaml;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file that knows its place, so that what is wrong is told with its line. */
public final class YamlNode {

  private final Path file;
  private final Node node;

  YamlNode(Path file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** What was expected here, and what is here instead. */
  public BadInputException wrong(String expected) {
    return wrong(expected, found());
  }

  public BadInputException wrong(String expected, String found) {
    return BadInputException.of(place(), expected, found);
  }

  /** Where it is, as messages have it. */
  public String place() {
    return Text.of(
        "%s:%d:%d", file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
    }
    return node instanceof MappingNode ? "a group of keys" : "a list";
  }

  /** Its first line, counted from 0. */
  public int line() {
    return node.getStartMark().getLine();
  }

  /** Where its first line begins, counted from 0. */
  public int column() {
    return node.getStartMark().getColumn();
  }

  /** Its last line in which there is something, counted from 0. */
  public int lastLine() {
    int last = line();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        last = Math.max(last, new YamlNode(file, tuple.getValueNode()).lastLine());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        last = Math.max(last, new YamlNode(file, item).lastLine());
      }
    }
    boolean isPlain =
        node instanceof CollectionNode<?> parts && parts.getFlowStyle() == FlowStyle.BLOCK;
    // What is written without braces ends where the next begins.
    return isPlain ? last : Math.max(last, ending());
  }

  private int ending() {
    int line = node.getEndMark().getLine();
    return node.getEndMark().getColumn() == 0 ? line - 1 : line;
  }

  /**
   * Its parts by their keys.
   *
   * @param known the keys that there may be
   */
  public Map<String, YamlNode> keys(Set<String> known) {
    Map<String, YamlNode> parts = entries();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (!known.contains(key)) {
        String expected = "one of the keys " + String.join(", ", known.stream().sorted().toList());
        throw new YamlNode(file, tuple.getKeyNode()).wrong(expected);
      }
    }
    return parts;
  }

  /** Its parts by their keys, whatever these are. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("keys with values");
    }
    Map<String, YamlNode> parts = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(file, tuple.getKeyNode());
      if (parts.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.wrong("each key once");
      }
    }
    return parts;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("a list");
    }
    List<YamlNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
      throw wrong("a text");
    }
    return scalar.getValue();
  }

  /** A number from {@code least} to {@code most}. */
  public double number(double least, double most) {
    String expected = Text.of("a number from %s to %s", Text.brief(least), Text.brief(most));
    Object value = value();
    if (!(value instanceof Number number)
        || !(number.doubleValue() >= least && number.doubleValue() <= most)) {
      throw wrong(expected);
    }
    return number.doubleValue();
  }

  public int whole(int least, int most) {
    double value = number(least, most);
    if (value != Math.rint(value)) {
      throw wrong("a whole number");
    }
    return (int) value;
  }

  public boolean truth() {
    if (!(value() instanceof Boolean truth)) {
      throw wrong("true or false");
    }
    return truth;
  }

  /** A truth value, a number or a text. */
  public Object value() {
    String text = text();
    if (node.getTag().equals(Tag.BOOL)) {
      return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
    }
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException e) {
        return text; // hexadecimals, infinities and the like are no values of a panel
      }
    }
    return text;
  }
}
