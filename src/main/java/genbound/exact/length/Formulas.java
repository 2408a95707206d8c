package genbound.exact.length;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas as numbers: equal ones have one number. When two are joined, rules of intuitionistic
 * logic simplify the result, so that it is provable if and only if the join is.
 */
final class Formulas {

  static final int FALSE = 0;
  static final int TRUE = 1;

  /** Null for what is not a join. */
  private record Node(Connective connective, int left, int right) {}

  private final List<Node> nodes = new ArrayList<>(List.of(leaf(-1), leaf(-2)));
  private final Map<Node, Integer> numbers = new HashMap<>();

  private static Node leaf(int name) {
    return new Node(null, name, name);
  }

  int atom(int name) {
    return number(leaf(name));
  }

  private int number(Node node) {
    return numbers.computeIfAbsent(
        node,
        fresh -> {
          nodes.add(fresh);
          return nodes.size() - 1;
        });
  }

  Connective connective(int formula) {
    return nodes.get(formula).connective;
  }

  int left(int formula) {
    return nodes.get(formula).left;
  }

  int right(int formula) {
    return nodes.get(formula).right;
  }

  boolean isAtom(int formula) {
    return formula > TRUE && connective(formula) == null;
  }

  int joined(Connective connective, int left, int right) {
    return switch (connective) {
      case AND -> and(left, right);
      case OR -> or(left, right);
      case IMPLIES -> implies(left, right);
    };
  }

  private int and(int left, int right) {
    if (left == FALSE || right == FALSE) {
      return FALSE;
    }
    if (left == TRUE || left == right) {
      return right;
    }
    return right == TRUE
        ? left
        : number(new Node(Connective.AND, Math.min(left, right), Math.max(left, right)));
  }

  private int or(int left, int right) {
    if (left == TRUE || right == TRUE) {
      return TRUE;
    }
    if (left == FALSE || left == right) {
      return right;
    }
    return right == FALSE
        ? left
        : number(new Node(Connective.OR, Math.min(left, right), Math.max(left, right)));
  }

  private int implies(int left, int right) {
    if (left == FALSE || right == TRUE || left == right) {
      return TRUE;
    }
    return left == TRUE ? right : number(new Node(Connective.IMPLIES, left, right));
  }
}
