package genbound.exact.length;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a formula is provable in intuitionistic logic, by search in the contraction-free sequent
 * calculus of Dyckhoff (1992), Contraction-Free Sequent Calculi for Intuitionistic Logic: each of
 * its rules leads to smaller sequents, so that the search ends. What was decided is remembered.
 */
final class Prover {

  private record Sequent(Set<Integer> given, int goal) {}

  private final Formulas formulas;
  private final Map<Sequent, Boolean> decided = new HashMap<>();

  Prover(Formulas formulas) {
    this.formulas = formulas;
  }

  boolean isProvable(int goal) {
    return follows(Set.of(), goal);
  }

  private boolean follows(Set<Integer> given, int goal) {
    if (goal == Formulas.TRUE || given.contains(goal) || given.contains(Formulas.FALSE)) {
      return true;
    }
    Sequent sequent = new Sequent(given, goal);
    Boolean known = decided.get(sequent);
    if (known == null) {
      known = decide(given, goal);
      decided.put(sequent, known);
    }
    return known;
  }

  /** Rules that lose nothing first: of them, any one that applies may be used alone. */
  private boolean decide(Set<Integer> given, int goal) {
    Connective connective = formulas.connective(goal);
    if (connective == Connective.IMPLIES) {
      return follows(with(given, formulas.left(goal)), formulas.right(goal));
    }
    if (connective == Connective.AND) {
      return follows(given, formulas.left(goal)) && follows(given, formulas.right(goal));
    }
    for (int formula : given) {
      Boolean result = unfolded(given, formula, goal);
      if (result != null) {
        return result;
      }
    }
    return byChoice(given, goal);
  }

  /** The sequent with a given formula replaced by what it says, or null if that is a choice. */
  private Boolean unfolded(Set<Integer> given, int formula, int goal) {
    if (formula == Formulas.TRUE) {
      return follows(without(given, formula), goal);
    }
    Connective connective = formulas.connective(formula);
    if (connective == null) {
      return null;
    }
    int left = formulas.left(formula);
    int right = formulas.right(formula);
    Set<Integer> rest = without(given, formula);
    return switch (connective) {
      case AND -> follows(with(with(rest, left), right), goal);
      case OR -> follows(with(rest, left), goal) && follows(with(rest, right), goal);
      case IMPLIES -> ofImplication(rest, left, right, goal);
    };
  }

  private Boolean ofImplication(Set<Integer> rest, int left, int right, int goal) {
    Connective connective = formulas.connective(left);
    if (connective == null) {
      boolean fires = formulas.isAtom(left) && rest.contains(left);
      return fires ? Boolean.valueOf(follows(with(rest, right), goal)) : null;
    }
    int first = formulas.left(left);
    int second = formulas.right(left);
    return switch (connective) {
      case AND -> follows(with(rest, implies(first, implies(second, right))), goal);
      case OR -> follows(with(with(rest, implies(first, right)), implies(second, right)), goal);
      case IMPLIES -> null;
    };
  }

  /** A side of a disjunction, or a given implication whose premise is one: each is tried. */
  private boolean byChoice(Set<Integer> given, int goal) {
    if (formulas.connective(goal) == Connective.OR
        && (follows(given, formulas.left(goal)) || follows(given, formulas.right(goal)))) {
      return true;
    }
    List<Integer> implications = new ArrayList<>();
    for (int formula : given) {
      if (formulas.connective(formula) == Connective.IMPLIES
          && formulas.connective(formulas.left(formula)) == Connective.IMPLIES) {
        implications.add(formula);
      }
    }
    for (int formula : implications) {
      int premise = formulas.left(formula);
      int conclusion = formulas.right(formula);
      Set<Integer> rest = without(given, formula);
      Set<Integer> weaker = with(rest, implies(formulas.right(premise), conclusion));
      if (follows(weaker, premise) && follows(with(rest, conclusion), goal)) {
        return true;
      }
    }
    return false;
  }

  private int implies(int left, int right) {
    return formulas.joined(Connective.IMPLIES, left, right);
  }

  private static Set<Integer> with(Set<Integer> given, int formula) {
    Set<Integer> more = new HashSet<>(given);
    more.add(formula);
    return more;
  }

  private static Set<Integer> without(Set<Integer> given, int formula) {
    Set<Integer> fewer = new HashSet<>(given);
    fewer.remove(formula);
    return fewer;
  }
}
