package activarium.export;

import activarium.core.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the many lines and disks of an SVG look, as classes of its style sheet: so each is short. */
final class SvgStyles {

  private final Map<String, String> names = new LinkedHashMap<>();

  /** The class of lines of that width and color. */
  String line(float width, int argb) {
    return name("fill:none;stroke-linecap:butt;stroke-linejoin:round;" + stroke(width, argb));
  }

  /** The class of disks of that color, with such a rim. */
  String disk(int argb, float rimWidth, int rim) {
    return name(
        Text.of(
            "fill:#%06x;fill-opacity:%.3f;%s",
            argb & 0xffffff, opacity(argb), stroke(rimWidth, rim)));
  }

  private static String stroke(float width, int argb) {
    return Text.of(
        "stroke:#%06x;stroke-opacity:%.3f;stroke-width:%.2f",
        argb & 0xffffff, opacity(argb), width);
  }

  private static float opacity(int argb) {
    return (argb >>> 24) / 255f;
  }

  private String name(String style) {
    return names.computeIfAbsent(
        style, key -> "s" + Integer.toString(names.size(), Character.MAX_RADIX));
  }

  /** The style sheet's rules. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    names.forEach(
        (style, name) -> rules.append('.').append(name).append('{').append(style).append('}'));
    return rules.toString();
  }
}
