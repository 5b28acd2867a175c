package activarium.sketch;

import activarium.control.UndoRedo;
import activarium.core.Text;
import activarium.export.VectorFigure.Format;
import activarium.keyboard.KeyHelp;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The keys and gestures that are the same in every sketch. */
final class CommonKeys {

  private CommonKeys() {}

  static void give(SketchKit kit, Captures captures, KeyHelp help) {
    BooleanSupplier canChoose = () -> kit.parts.choosing() != null;
    kit.keys
        .on("?", "help", help::toggle)
        .on("h", "panel", kit::togglePanel)
        .on("t", "theme", kit::toggleTheme)
        .onWhile(canChoose, "u", "undo", () -> history(kit).undo())
        .onWhile(canChoose, "y", "redo", () -> history(kit).redo())
        .onWhile(canChoose, "i", "invert", () -> history(kit).invert())
        .onWhile(canChoose, "backspace", "nothing", () -> history(kit).clear())
        .onWhile(canChoose, "ctrl-z", "undo", () -> history(kit).undo())
        .onWhile(canChoose, "ctrl-shift-z", "redo", () -> history(kit).redo())
        .onWhile(canChoose, "ctrl-y", "redo", () -> history(kit).redo())
        .tell("tab", "controls")
        .on("s", "picture", kit::savePicture)
        .on("v", "svg", () -> kit.saveVector(Format.SVG, null, file -> {}))
        .on("V", "pdf", () -> kit.saveVector(Format.PDF, null, file -> {}))
        .on("m", "film", captures::toggleFilm)
        .on("ctrl-c", "path", () -> captures.notices().copyPath())
        .on("ctrl-o", "opened", captures::openPicture)
        .tell("ESC", "end");
  }

  private static UndoRedo history(SketchKit kit) {
    return new UndoRedo(kit.parts.choosing(), kit::say);
  }

  /** What a hand does where there is something to choose: a name, blanks, and what it does. */
  static List<String> gestures(SketchKit kit) {
    return kit.parts.choosing() == null
        ? List.of()
        : Stream.of("drag", "click", "double", "modifiers", "wheel", "pan")
            .map(name -> Text.say("gesture." + name))
            .toList();
  }
}
