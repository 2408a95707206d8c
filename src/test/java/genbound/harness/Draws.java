package genbound.harness;

/** How many random draws a long test takes: all on a build server, a third elsewhere. */
public final class Draws {

  private Draws() {}

  /** That number where the environment says that a build server runs the tests, or a third. */
  public static int of(int all) {
    return System.getenv("CI") == null ? all / 3 : all;
  }
}
