package activarium.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PresetTest {

  static final class Knobs {
    @Range(label = "Size", min = 0, max = 10, step = 0.5f)
    float size = 2;

    @Choice(
        label = "Kind",
        options = {"a", "b"})
    String kind = "a";

    @Choice(
        label = "Layer",
        options = {"1", "2"})
    String layer = "1";

    @Toggle(label = "On")
    boolean on = true;

    int done;

    @Action(label = "Do")
    void act() {
      done++;
    }
  }

  @Test
  void bringsBackWhatWasSet() {
    Knobs knobs = new Knobs();
    ParameterList list = ParameterList.of(knobs);
    knobs.size = 7.5f;
    knobs.kind = "b";
    knobs.on = false;
    Preset preset = Preset.of(list);
    knobs.size = 1;
    knobs.kind = "a";
    knobs.on = true;
    assertThat(preset.applyTo(list)).isEmpty();
    assertThat(knobs.size).isEqualTo(7.5f);
    assertThat(knobs.kind).isEqualTo("b");
    assertThat(knobs.on).isFalse();
    assertThat(knobs.done).isZero();
  }

  @Test
  void knowsOptionsWhoseNamesAreNumbers() {
    Knobs knobs = new Knobs();
    assertThat(new Preset(Map.of("layer", 2.0)).applyTo(ParameterList.of(knobs))).isEmpty();
    assertThat(knobs.layer).isEqualTo("2");
  }

  @Test
  void tellsWhatNothingCanTakeAndLeavesTheRestAlone() {
    Knobs knobs = new Knobs();
    Preset preset = new Preset(Map.of("size", 99, "kind", "z", "on", "yes", "gone", 1));
    assertThat(preset.applyTo(ParameterList.of(knobs)))
        .containsExactlyInAnyOrder("kind", "on", "gone");
    assertThat(knobs.size).isEqualTo(10);
    assertThat(knobs.kind).isEqualTo("a");
    assertThat(knobs.on).isTrue();
  }
}
