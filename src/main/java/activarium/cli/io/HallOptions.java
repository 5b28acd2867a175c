package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.core.Text;
import picocli.CommandLine.Option;

/** The room that a picture is looked at in. */
public final class HallOptions {

  private static final double NEAREST = 1;
  private static final double FARTHEST = 12;

  @Option(
      names = "--distance",
      paramLabel = "HEIGHTS",
      description =
          "how far the last row is, in heights of the picture: what T makes readable there"
              + " (default: ${DEFAULT-VALUE})")
  private double distance = 6;

  /**
   * From the last row to the picture, in heights of the picture.
   *
   * @throws BadInputException if nobody sits there
   */
  public double distance() {
    if (!(distance >= NEAREST && distance <= FARTHEST)) {
      throw BadInputException.of(
          "--distance",
          Text.of("%.0f to %.0f heights of the picture", NEAREST, FARTHEST),
          String.valueOf(distance));
    }
    return distance;
  }
}
