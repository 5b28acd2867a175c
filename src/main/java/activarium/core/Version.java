package activarium.core;

/** Which Activarium this is. */
public final class Version {

  /** The version in {@code pom.xml}. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
