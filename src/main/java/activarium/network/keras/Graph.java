package activarium.network.keras;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The uses of layers that lead from the input to the output.
 *
 * @param nodes in an order in which each comes after what it hears; the last is the output
 */
record Graph(List<GraphNode> nodes) {

  /** The key of the input. */
  static final String INPUT = "";

  GraphNode output() {
    return nodes.get(nodes.size() - 1);
  }

  /** The node of a key; null for the input. */
  GraphNode node(String key) {
    return nodes.stream().filter(n -> n.key().equals(key)).findFirst().orElse(null);
  }

  /** Computes all nodes; what nobody needs any more is let go. */
  void run(Tensor input, Collection<String> wanted, BiConsumer<String, Tensor> listener) {
    Map<String, Tensor> values = new HashMap<>();
    values.put(INPUT, input);
    List<Set<String>> over = over();
    for (int i = 0; i < nodes.size(); i++) {
      GraphNode node = nodes.get(i);
      List<Tensor> heard = new ArrayList<>();
      node.inputs().forEach(key -> heard.add(values.get(key)));
      Tensor said = node.apply(heard);
      values.put(node.key(), said);
      if (wanted.contains(node.key())) {
        listener.accept(node.key(), said);
      }
      values.keySet().removeAll(over.get(i));
    }
  }

  /** Of each node, what is heard there for the last time. */
  private List<Set<String>> over() {
    List<Set<String>> over = new ArrayList<>();
    Set<String> later = new HashSet<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Set<String> last = new HashSet<>(nodes.get(i).inputs());
      last.removeAll(later);
      later.addAll(last);
      over.add(0, last);
    }
    return over;
  }
}
