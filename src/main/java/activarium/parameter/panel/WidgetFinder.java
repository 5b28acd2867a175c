package activarium.parameter.panel;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the widget library: the real ControlP5 when its jar is on the class path, named by the
 * property {@code activarium.controlp5}, in {@code libraries/}, beside this library or in the
 * Processing sketchbook; its fork skatolo, which is always there, otherwise.
 */
public final class WidgetFinder {

  /** A widget library: what {@code doctor} prints and the driver needs. */
  public record Found(
      String name,
      Class<?> rootClass,
      Class<?> listenerInterface,
      Class<?> viewInterface,
      String hoverMethod) {}

  private WidgetFinder() {}

  /**
   * The library to use.
   *
   * @throws MissingRequirementException if there is none
   */
  public static Found find(Home home) {
    ClassLoader application = WidgetFinder.class.getClassLoader();
    Found real = controlP5(application, "on the class path");
    for (Path jar : real == null ? jars(home) : List.<Path>of()) {
      real = controlP5(load(jar, application), jar.toString());
      if (real != null) {
        break;
      }
    }
    return real != null ? real : fork(application);
  }

  private static Found controlP5(ClassLoader loader, String where) {
    try {
      Class<?> root = Class.forName("controlP5.ControlP5", false, loader);
      return new Found(
          "ControlP5 (" + where + ")",
          root,
          Class.forName("controlP5.ControlListener", false, loader),
          Class.forName("controlP5.ControllerView", false, loader),
          "isMouseOver");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static Found fork(ClassLoader loader) {
    String base = "tech.lity.rea.skatolo.";
    try {
      return new Found(
          "skatolo 1.1 (the fork of ControlP5)",
          Class.forName(base + "Skatolo", false, loader),
          Class.forName(base + "events.ControlListener", false, loader),
          Class.forName(base + "gui.controllers.ControllerView", false, loader),
          "isPointerOver");
    } catch (ClassNotFoundException e) {
      throw new MissingRequirementException(
          "no widget library", "put controlP5.jar into libraries/, or build again", e);
    }
  }

  private static ClassLoader load(Path jar, ClassLoader parent) {
    try {
      return new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar.toString(), e);
    }
  }

  private static List<Path> jars(Home home) {
    List<Path> places = new ArrayList<>();
    String named = System.getProperty("activarium.controlp5");
    if (named != null) {
      places.add(Path.of(named));
    }
    places.add(home.root().resolve("libraries"));
    places.add(home.root().resolveSibling("controlP5")); // a library is beside its like
    Path user = Path.of(System.getProperty("user.home"));
    for (String sketchbook : List.of("sketchbook", "Documents/Processing", "Processing")) {
      places.add(user.resolve(sketchbook).resolve("libraries/controlP5"));
    }
    List<Path> jars = new ArrayList<>();
    places.forEach(place -> collect(place, jars));
    return jars;
  }

  private static void collect(Path place, List<Path> jars) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place, 4)) {
      files
          .filter(f -> f.getFileName().toString().matches("(?i)controlp5.*\\.jar"))
          .sorted()
          .forEach(jars::add);
    } catch (IOException e) {
      // A folder that cannot be listed holds no library for us.
      return;
    }
  }
}
