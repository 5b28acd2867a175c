package activarium.stage;

import activarium.selection.ChosenMemory;
import activarium.selection.SelectionModel;
import activarium.view.interaction.Camera;
import java.util.Map;

/** What a state keeps of a map: what is chosen on it, and where its camera is. */
public final class MapMemory {

  private MapMemory() {}

  /** What is to be kept. */
  public static Map<String, Object> write(SelectionModel model, Camera camera) {
    return Map.of("chosen", ChosenMemory.write(model.choice()), "camera", camera.place());
  }

  /** Brings back what {@link #write} said. */
  public static void restore(Object kept, SelectionModel model, Camera camera) {
    Map<?, ?> map = (Map<?, ?>) kept;
    model.restore(ChosenMemory.read(map.get("chosen"), model.choice().first().total()));
    camera.restore(map.get("camera"));
  }
}
