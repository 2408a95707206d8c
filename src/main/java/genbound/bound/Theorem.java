package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
 * @param conditions what must hold besides, each a sentence in the author's own words; none of the
 *     theorems of this library needs one
 */
public record Theorem(
    String name,
    Quantity quantity,
    Side side,
    String formula,
    String source,
    Standing standing,
    double accuracy,
    List<Assumption> assumptions,
    List<String> conditions) {

  private static final double ULP = 0x1p-52;

  /** A class of another jar may call its package as it likes. */
  private static final ClassValue<Boolean> OF_THIS_LIBRARY =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          String room = Theorem.class.getPackageName();
          return type.getName().startsWith(room.substring(0, room.lastIndexOf('.') + 1))
              && origin(type).equals(origin(Theorem.class));
        }

        private static String origin(Class<?> type) {
          CodeSource source = type.getProtectionDomain().getCodeSource();
          return source == null ? "" : String.valueOf(source.getLocation());
        }
      };

  public Theorem {
    Arguments.notNull("name", name);
    Arguments.notNull("quantity", quantity);
    Arguments.notNull("side", side);
    Arguments.notNull("formula", formula);
    Arguments.notNull("source", source);
    Arguments.notNull("standing", standing);
    Arguments.inClosed("accuracy", accuracy, 0, 1);
    assumptions = Arguments.list("assumptions", assumptions);
    conditions = Arguments.list("conditions", conditions);
    for (String condition : conditions) {
      Arguments.require(!condition.isBlank(), "conditions", "sentences", "a blank one");
    }
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
        Arrays.asList(Arguments.notNull("assumptions", assumptions)),
        List.of());
  }

  /**
   * What a bound states. Whether a bound that is not of this library is right, the library cannot
   * check: that becomes a condition of its theorem.
   */
  public static Theorem of(Bound bound) {
    Theorem theorem = Arguments.notNull("theorem", bound.theorem());
    return OF_THIS_LIBRARY.get(bound.getClass())
        ? theorem
        : theorem.assuming(
            "the bound "
                + name(bound.getClass())
                + ", which is not of this library, states a true theorem and computes it rightly");
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
  }

  /** An accuracy of the given number of units in the last place. */
  public static double ulps(int units) {
    return units * ULP;
  }

  /** This theorem under one more assumption. */
  public Theorem assuming(Assumption assumption) {
    List<Assumption> more = new ArrayList<>(assumptions);
    more.add(Arguments.notNull("assumption", assumption));
    return new Theorem(name, quantity, side, formula, source, standing, accuracy, more, conditions);
  }

  /**
   * This theorem under a condition that is not among the library's assumptions.
   *
   * @param condition a sentence without an end, such as "no loss was left out"
   */
  public Theorem assuming(String condition) {
    Arguments.notNull("condition", condition);
    if (conditions.contains(condition)) {
      return this;
    }
    List<String> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Theorem(
        name, quantity, side, formula, source, standing, accuracy, assumptions, more);
  }

  /** All that must hold, in sentences without an end: the assumptions, and then the conditions. */
  public List<String> sentences() {
    return Stream.concat(assumptions.stream().map(Assumption::sentence), conditions.stream())
        .toList();
  }

  /** This theorem with another accuracy, where that hangs on the evidence. */
  public Theorem accurateTo(double accuracy) {
    return new Theorem(
        name, quantity, side, formula, source, standing, accuracy, assumptions, conditions);
  }

  /** This theorem read from below, with its own statement. */
  public Theorem fromBelow(String lowerFormula) {
    return new Theorem(
        name,
        quantity,
        Side.LOWER,
        lowerFormula,
        source,
        standing,
        accuracy,
        assumptions,
        conditions);
  }
}
