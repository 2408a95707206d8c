package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The facts about a theorem that a certificate carries.
 *
 * @param name short name, as the field uses it
 * @param quantity what is bounded
 * @param side from which side
 * @param formula the statement, in Unicode, on one line
 * @param source author (year), title, theorem number, where to find it
 * @param standing how well established the constants are
 * @param accuracy how far above the exact value of its formula a certificate may be, relative to
 *     the larger of the value and its terms; 0 where nothing is stated
 * @param assumptions what must hold
 */
public record Theorem(
    String name,
    Quantity quantity,
    Side side,
    String formula,
    String source,
    Standing standing,
    double accuracy,
    List<Assumption> assumptions) {

  private static final double ULP = 0x1p-52;

  public Theorem {
    Arguments.notNull("name", name);
    Arguments.notNull("quantity", quantity);
    Arguments.notNull("side", side);
    Arguments.notNull("formula", formula);
    Arguments.notNull("source", source);
    Arguments.notNull("standing", standing);
    Arguments.inClosed("accuracy", accuracy, 0, 1);
    assumptions = Arguments.list("assumptions", assumptions);
  }

  /** A theorem that bounds its quantity from above. */
  public static Theorem upper(
      String name,
      Quantity quantity,
      String formula,
      String source,
      Standing standing,
      double accuracy,
      Assumption... assumptions) {
    return new Theorem(
        name,
        quantity,
        Side.UPPER,
        formula,
        source,
        standing,
        accuracy,
        Arrays.asList(Arguments.notNull("assumptions", assumptions)));
  }

  /** An accuracy of the given number of units in the last place. */
  public static double ulps(int units) {
    return units * ULP;
  }

  /** This theorem under one more assumption. */
  public Theorem assuming(Assumption assumption) {
    List<Assumption> more = new ArrayList<>(assumptions);
    more.add(Arguments.notNull("assumption", assumption));
    return new Theorem(name, quantity, side, formula, source, standing, accuracy, more);
  }

  /** This theorem read from below, with its own statement. */
  public Theorem fromBelow(String lowerFormula) {
    return new Theorem(
        name, quantity, Side.LOWER, lowerFormula, source, standing, accuracy, assumptions);
  }
}
