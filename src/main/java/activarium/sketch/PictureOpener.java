package activarium.sketch;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.export.ExportName;
import activarium.export.Sidecar;
import activarium.show.ViewState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings back the views of the pictures that a sketch has saved, one after the other, the newest
 * first. Draw thread only.
 */
final class PictureOpener {

  private final SketchKit kit;
  private final Path exports;
  private final Notices notices;
  private Path opened;

  PictureOpener(SketchKit kit, Path exports, Notices notices) {
    this.kit = kit;
    this.notices = notices;
    this.exports = exports;
  }

  /** Shows the newest picture's view; called again, that of the one before it. */
  void next() {
    try {
      List<Path> pictures = pictures();
      if (pictures.isEmpty()) {
        notices.say(Text.say("opening.none", exports));
        return;
      }
      opened = pictures.get((pictures.indexOf(opened) + 1) % pictures.size());
      show(Sidecar.read(opened));
    } catch (IOException | BadInputException e) {
      notices.failed(e.getMessage());
    }
  }

  private void show(ViewState state) {
    String hash = kit.session() == null ? "" : kit.session().hash();
    if (!state.source().hash().equals(hash)) {
      notices.failed(Text.say("opening.other", opened));
      return;
    }
    notices.say(Text.say("opening.back", opened.getFileName()));
    kit.restore(state);
  }

  /** By their names, which hold the time. */
  private List<Path> pictures() throws IOException {
    String start = kit.sketch().getClass().getSimpleName() + "-";
    if (!Files.isDirectory(exports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(exports)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.getFileName().toString().endsWith(".png"))
          .sorted(ExportName.byTime().reversed())
          .toList();
    }
  }
}
