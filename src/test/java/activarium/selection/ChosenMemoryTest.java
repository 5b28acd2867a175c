package activarium.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is chosen comes back, from states of old, too. */
class ChosenMemoryTest {

  @Test
  void comesBackAsItWas() {
    Chosen chosen =
        new Chosen(
            Selection.of(9, 1, 5), Selection.of(9, 7), true, Selection.of(4, 0, 3), "class a");
    Chosen read = ChosenMemory.read(ChosenMemory.write(chosen), 9);
    assertThat(read.first()).isEqualTo(chosen.first());
    assertThat(read.second()).isEqualTo(chosen.second());
    assertThat(read.neurons().indices()).containsExactly(0, 3);
    assertThat(read.onSecond()).isTrue();
    assertThat(read.words()).isEqualTo("class a");
  }

  @Test
  void readsOneNeuronAndAListOfObservationsAsStatesOfOldHaveThem() {
    Map<String, Object> old =
        Map.of(
            "first", List.of(5), "second", List.of(), "onSecond", false, "neuron", 3, "words", "");
    assertThat(ChosenMemory.read(old, 9).neuron()).isEqualTo(3);
    assertThat(ChosenMemory.read(old, 9).first().indices()).containsExactly(5);
    assertThat(ChosenMemory.read(List.of(2, 12), 9).first().indices()).containsExactly(2);
  }
}
