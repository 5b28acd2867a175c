package activarium.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.trail.BundlingOptions;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Records whose components say once what is valid. */
class OptionsTest {

  /** One of everything that a record can hold. */
  record Everything(
      @Range(min = 1, max = 9, label = "Count", order = 1) int count,
      @Range(min = Double.MIN_VALUE, label = "Rate", sliderMin = 0.5, sliderMax = 2, order = 2)
          double rate,
      @Range(max = 1, label = "Unseen", panel = false) double unseen,
      @Toggle(label = "On", name = "lit", order = 3) boolean on,
      @Choice(label = "Size", order = 4) Size size,
      String note) {

    Everything {
      Options.require(Everything.class, count, rate, unseen, on, size, note);
    }
  }

  enum Size {
    SMALL,
    VERY_LARGE
  }

  private static final Everything START = new Everything(3, 0.05, 0.5, false, Size.SMALL, "a");

  @Test
  void refusesWhatIsNotValidInOneSentence() {
    assertThatThrownBy(() -> Options.with(START, "count", 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be in [1, 9], was 10");
    assertThatThrownBy(() -> Options.with(START, "rate", 0.0))
        .hasMessage("rate must be above 0, was 0");
    assertThatThrownBy(() -> Options.with(START, "rate", Double.NaN))
        .hasMessageContaining("rate must be");
    assertThatThrownBy(() -> Options.with(START, "rate", Double.POSITIVE_INFINITY))
        .hasMessageContaining("rate must be");
    assertThatThrownBy(() -> Options.with(START, "weight", 1))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void changesOneComponentAlone() {
    assertThat(Options.with(START, "on", true))
        .isEqualTo(new Everything(3, 0.05, 0.5, true, Size.SMALL, "a"));
  }

  @Test
  void bindsNumbersTruthValuesAndEnumsOfARecord() {
    AtomicReference<Everything> held = new AtomicReference<>(START);
    ParameterList list = ParameterList.of(Everything.class, held::get, held::set);
    assertThat(list.all())
        .extracting(Parameter::name)
        .containsExactly("count", "rate", "lit", "size");
    assertThat(list.range("rate").min()).isEqualTo(0.5f);
    list.range("count").value(6.6f);
    list.range("rate").value(1.1f);
    list.get(ToggleParameter.class, "lit").value(true);
    list.choice("size").value("very large");
    assertThat(held.get()).isEqualTo(new Everything(7, 1.1, 0.5, true, Size.VERY_LARGE, "a"));
  }

  @Test
  void aValueThatAStateKeepsComesBackBitForBit() {
    AtomicReference<BundlingOptions> held = new AtomicReference<>(BundlingOptions.defaults());
    ParameterList list = ParameterList.of(BundlingOptions.class, held::get, held::set);
    Preset before = Preset.of(list);
    list.range("bandwidth").value(0.1f);
    assertThat(before.applyTo(list)).isEmpty();
    assertThat(held.get()).isEqualTo(BundlingOptions.defaults());
  }

  @Test
  void readsTheNamesOfOldStates() {
    AtomicReference<BundlingOptions> held = new AtomicReference<>(BundlingOptions.defaults());
    ParameterList list = ParameterList.of(BundlingOptions.class, held::get, held::set);
    Map<String, Object> old =
        Map.of(
            "relaxation",
            0.25,
            "bandwidth",
            0.04,
            "iterations",
            9,
            "smoothing",
            0.75,
            "aware",
            true,
            "apart",
            true);
    assertThat(new Preset(old).applyTo(list)).isEmpty();
    assertThat(held.get())
        .isEqualTo(new BundlingOptions(64, 9, 0.04, 0.9, 0.75, 0.25, true, true, 512));
  }

  /** A holder whose values are methods. */
  static final class Lamp {
    private double watts = 40;

    @Range(name = "power", label = "Power", max = 100, section = Section.MORE)
    private double watts() {
      return watts;
    }

    private void power(double newWatts) {
      watts = newWatts / 2;
    }

    @Choice(label = "Size")
    Size size = Size.SMALL;

    @Action(label = "Off")
    void off() {
      watts = 0;
    }
  }

  @Test
  void callsTheMethodOfTheParametersName() {
    Lamp lamp = new Lamp();
    ParameterList list = ParameterList.of(lamp);
    list.range("power").value(80);
    assertThat(lamp.watts).isEqualTo(40);
    list.choice("size").value("very large");
    assertThat(lamp.size).isEqualTo(Size.VERY_LARGE);
    assertThat(lamp.watts()).isEqualTo(40);
  }

  static final class Deaf {
    @Range(label = "Level")
    double level() {
      return 0;
    }
  }

  @Test
  void refusesAValueThatNothingSets() {
    assertThatThrownBy(() -> ParameterList.of(new Deaf()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no level");
  }

  @Test
  void foldsWhatExpertsTouch() {
    ParameterList list = ParameterList.of(new Lamp());
    assertThat(names(list.all())).containsExactly("size", "off", "more", "power");
    assertThat(names(list.shown())).containsExactly("size", "off", "more");
    list.more().value(true);
    assertThat(names(list.shown())).containsExactly("size", "off", "more", "power");
    list.range("power").shownWhile(() -> false);
    assertThat(names(list.shown())).containsExactly("size", "off");
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  @Test
  void aNudgeGoesOnUntilTheValueIsAnotherOne() {
    float[] snapped = {0};
    RangeParameter epochs =
        new RangeParameter(
            new Description("epoch", "Epoch", "", Section.WHAT),
            0,
            10,
            0,
            () -> snapped[0],
            v -> snapped[0] = Math.round(v / 5) * 5);
    epochs.nudge(1);
    assertThat(snapped[0]).isEqualTo(5);
    epochs.nudge(1);
    epochs.nudge(1);
    assertThat(snapped[0]).isEqualTo(10);
    epochs.nudge(-1);
    assertThat(snapped[0]).isEqualTo(5);
  }
}
