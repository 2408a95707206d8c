package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
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
 * @param assumptions what must hold
 */
public record Theorem(
    String name,
    Quantity quantity,
    Side side,
    String formula,
    String source,
    Standing standing,
    List<Assumption> assumptions) {

  public Theorem {
    Arguments.notNull("name", name);
    Arguments.notNull("quantity", quantity);
    Arguments.notNull("side", side);
    Arguments.notNull("formula", formula);
    Arguments.notNull("source", source);
    Arguments.notNull("standing", standing);
    assumptions = Arguments.list("assumptions", assumptions);
  }

  /** A theorem that bounds its quantity from above. */
  public static Theorem upper(
      String name,
      Quantity quantity,
      String formula,
      String source,
      Standing standing,
      Assumption... assumptions) {
    return new Theorem(
        name,
        quantity,
        Side.UPPER,
        formula,
        source,
        standing,
        Arrays.asList(Arguments.notNull("assumptions", assumptions)));
  }

  /** The same theorem read from below, with its own statement. */
  public Theorem fromBelow(String lowerFormula) {
    return new Theorem(name, quantity, Side.LOWER, lowerFormula, source, standing, assumptions);
  }

  /** The same theorem under a longer name. */
  public Theorem named(String newName) {
    return new Theorem(newName, quantity, side, formula, source, standing, assumptions);
  }
}
