package activarium.kiosk;

import activarium.parameter.RangeParameter;
import activarium.program.StoryProgram;
import activarium.remote.Knob;
import activarium.remote.Remote;
import activarium.remote.RemoteEvent;
import activarium.selection.Choosing;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import java.util.List;
import java.util.OptionalDouble;

/** Does what comes by OSC and MIDI. Draw thread only. */
final class RemoteHands {

  private final Remote remote;
  private final StoryProgram story;
  private final Runnable toStory;

  /**
   * @param toStory goes back to the story, wherever a visitor is
   */
  RemoteHands(Remote remote, StoryProgram story, Runnable toStory) {
    this.remote = remote;
    this.story = story;
    this.toStory = toStory;
  }

  /** What has come since the frame before. */
  void obey(SketchKit kit) {
    for (int i = 0; i < Knob.values().length; i++) {
      RemoteEvent event = remote.take();
      if (event == null) {
        return;
      }
      if (event instanceof RemoteEvent.Turned turned) {
        turn(kit, turned.knob(), turned.share());
      } else if (event instanceof RemoteEvent.Pressed pressed) {
        press(pressed.knob());
      } else if (event instanceof RemoteEvent.Called called) {
        call(kit, called.knob(), called.number());
      }
    }
  }

  private void turn(SketchKit kit, Knob knob, float share) {
    switch (knob) {
      case EPOCH -> set(kit, "epoch", share);
      case RELAXATION -> set(kit, "relaxation", share);
      case LAYER -> layer(kit.session(), share);
      case CLASS -> choose(kit, at(share, classes(kit)));
      default -> {
        // Cues are pressed and called.
      }
    }
  }

  private void press(Knob knob) {
    toStory.run();
    if (knob == Knob.CUE_NEXT) {
      story.teller().next();
    } else if (knob == Knob.CUE_BEFORE) {
      story.teller().previous();
    }
  }

  private void call(SketchKit kit, Knob knob, String number) {
    OptionalDouble called = number(number);
    if (called.isEmpty()) {
      return;
    }
    if (knob == Knob.CLASS) {
      choose(kit, (int) called.getAsDouble());
    } else {
      toStory.run();
      story.teller().goTo(called.getAsDouble());
    }
  }

  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static void set(SketchKit kit, String name, float share) {
    if (kit.parameters() == null) {
      return;
    }
    kit.parameters().all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .filter(RangeParameter.class::isInstance)
        .map(RangeParameter.class::cast)
        .forEach(range -> range.value(range.min() + share * (range.max() - range.min())));
  }

  private static void layer(Session session, float share) {
    if (session != null && !session.layers().isEmpty()) {
      List<String> layers = session.layers();
      session.layer(layers.get(at(share, layers.size())));
    }
  }

  private static int classes(SketchKit kit) {
    return kit.session() == null ? 0 : kit.session().classNames().size();
  }

  private static int at(float share, int count) {
    return Math.max(0, Math.min(count - 1, (int) (share * count)));
  }

  private static void choose(SketchKit kit, int classIndex) {
    Choosing choosing = kit.parts.choosing();
    if (choosing != null && classIndex >= 0 && classIndex < classes(kit)) {
      int[] labels = kit.session().labels();
      Selection chosen = Selection.where(labels.length, i -> labels[i] == classIndex);
      choosing.selections().get(0).choose(chosen, SelectionMode.REPLACE, "");
    }
  }
}
