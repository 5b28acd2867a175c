package activarium.show;

import java.util.List;
import java.util.Map;

/** States to test with. */
public final class States {

  private States() {}

  /** A state with something in every place. */
  public static ViewState full() {
    return ViewState.of(
        Map.of("activarium", "0.1.0"),
        "Activarium",
        new Source("mnist-small", "gray,sobel", "live-mlp", "", "other", "00ff", 7, 3),
        new Shown("hidden-4", 300, 150, 0.5, false),
        new Look(1280, 720, "dark", "en", true, 12.5f, -1),
        Map.of("layer", "4", "k", 6, "live", false),
        Map.of("viewport", Map.of("zoom", 2.5, "corners", List.of(0.125, 1))));
  }
}
