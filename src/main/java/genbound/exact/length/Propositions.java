package genbound.exact.length;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All formulas with m leaves: every bracketing, every connective at each node, every atom, and true
 * and false if they are allowed, at each leaf. How many there are, how many are tautologies, and
 * how many can be proved without the excluded middle, which are fewer. Exact at every size.
 *
 * <p>A data set labelled by intuitionistic provability calls p ∨ ¬p false: its share of true
 * statements is {@link #provable} over {@link #count}, not {@link #tautologies} over it.
 *
 * @see <a href="https://arxiv.org/abs/2602.14404">Tong, Çakar and Pehlevan (2026), Boule or
 *     Baguette? A Study on Task Topology, Length Generalization, and the Benefit of Reasoning
 *     Traces</a>
 */
public final class Propositions {

  private static final int MOST_LEAVES = 1000;

  /** Pairs of truth tables that a count may join. */
  private static final long MOST_TABLES = 10_000_000;

  /** Pairs of formulas that differ by more than the simple rules, of which each is kept. */
  private static final long MOST_FORMULAS = 500_000;

  private final int atoms;
  private final Set<Connective> connectives;
  private final boolean constants;

  private Propositions(int atoms, Set<Connective> connectives, boolean constants) {
    this.atoms = atoms;
    this.connectives = connectives;
    this.constants = constants;
  }

  /**
   * Formulas of some atoms with all three connectives, without true and false.
   *
   * @param atoms how many, in [1, 6]
   */
  public static Propositions of(int atoms) {
    Arguments.inRange("atoms", atoms, 1, 6);
    return new Propositions(atoms, EnumSet.allOf(Connective.class), false);
  }

  /** The formulas with these connectives only, at least one. */
  public Propositions connectives(Connective first, Connective... more) {
    Arguments.notNull("first", first);
    EnumSet<Connective> chosen = EnumSet.of(first);
    chosen.addAll(List.of(Arguments.array("more", more)));
    return new Propositions(atoms, chosen, constants);
  }

  /** The formulas whose leaves may be true and false, too. */
  public Propositions withConstants() {
    return new Propositions(atoms, connectives, true);
  }

  /**
   * How many formulas there are: l^m·o^(m − 1)·Catalan(m − 1), for l kinds of leaves and o
   * connectives.
   *
   * @param leaves m, in [1, 1000]
   */
  public BigInteger count(int leaves) {
    Arguments.inRange("leaves", leaves, 1, MOST_LEAVES);
    BigInteger kinds = BigInteger.valueOf(atoms + (constants ? 2 : 0));
    BigInteger nodes = BigInteger.valueOf(connectives.size());
    return kinds.pow(leaves).multiply(nodes.pow(leaves - 1)).multiply(catalan(leaves - 1));
  }

  /** The number of binary trees with n inner nodes, C(2n, n)/(n + 1). */
  static BigInteger catalan(int n) {
    return Krawtchouk.binomial(2L * n, n).divide(BigInteger.valueOf(n + 1L));
  }

  /**
   * How many are true whatever the atoms are, by counting formulas with each truth table.
   *
   * @param leaves m, at least 1, few enough for 10⁷ pairs of truth tables
   * @throws IllegalStateException if the thread is interrupted
   */
  public BigInteger tautologies(int leaves) {
    long all = atoms == 6 ? -1 : (1L << (1 << atoms)) - 1;
    List<Long> first = new ArrayList<>();
    for (int atom = 0; atom < atoms; atom++) {
      long table = 0;
      for (int row = 0; row < 1 << atoms; row++) {
        table |= (long) (row >> atom & 1) << row;
      }
      first.add(table);
    }
    if (constants) {
      first.add(0L);
      first.add(all);
    }
    Map<Long, BigInteger> counted =
        counts(leaves, first, MOST_TABLES, (connective, f, g) -> connective.of(f, g) & all);
    return counted.getOrDefault(all, BigInteger.ZERO);
  }

  /**
   * How many can be proved in intuitionistic logic. Formulas that are alike by simple rules that
   * this logic has, such as φ ∧ true ↔ φ, are counted together, and proof is searched for once for
   * each of them in a calculus in which every search ends.
   *
   * @param leaves m, at least 1, few enough for 500,000 pairs of formulas: 5 for three atoms, true
   *     and false with all connectives, 7 for three atoms with one
   * @throws IllegalStateException if the thread is interrupted
   */
  public BigInteger provable(int leaves) {
    Formulas formulas = new Formulas();
    List<Integer> first = new ArrayList<>();
    for (int atom = 0; atom < atoms; atom++) {
      first.add(formulas.atom(atom));
    }
    if (constants) {
      first.add(Formulas.FALSE);
      first.add(Formulas.TRUE);
    }
    Map<Integer, BigInteger> counted = counts(leaves, first, MOST_FORMULAS, formulas::joined);
    Prover prover = new Prover(formulas);
    BigInteger sum = BigInteger.ZERO;
    int done = 0;
    for (Map.Entry<Integer, BigInteger> entry : counted.entrySet()) {
      ParallelTasks.checkInterrupted(done++, counted.size(), "formulas");
      if (prover.isProvable(entry.getKey())) {
        sum = sum.add(entry.getValue());
      }
    }
    return sum;
  }

  private interface Join<T> {
    T of(Connective connective, T first, T second);
  }

  /** How many formulas with m leaves fall into each class. */
  private <T> Map<T, BigInteger> counts(int leaves, List<T> first, long most, Join<T> join) {
    Arguments.inRange("leaves", leaves, 1, MOST_LEAVES);
    List<Map<T, BigInteger>> bySize = new ArrayList<>();
    Map<T, BigInteger> single = new HashMap<>();
    first.forEach(leaf -> single.merge(leaf, BigInteger.ONE, BigInteger::add));
    bySize.add(single);
    double products = 0;
    for (int size = 2; size <= leaves; size++) {
      Map<T, BigInteger> next = new HashMap<>();
      for (int left = 1; left < size; left++) {
        Map<T, BigInteger> lefts = bySize.get(left - 1);
        Map<T, BigInteger> rights = bySize.get(size - left - 1);
        products += (double) lefts.size() * rights.size() * connectives.size();
        Arguments.require(
            products <= most, "leaves", "few enough for " + most + " pairs", (Integer) leaves);
        join(lefts, rights, join, next);
      }
      ParallelTasks.checkInterrupted(size, leaves, "sizes");
      bySize.add(next);
    }
    return bySize.get(leaves - 1);
  }

  private <T> void join(
      Map<T, BigInteger> lefts,
      Map<T, BigInteger> rights,
      Join<T> join,
      Map<T, BigInteger> result) {
    lefts.forEach(
        (f, ofF) ->
            rights.forEach(
                (g, ofG) -> {
                  BigInteger both = ofF.multiply(ofG);
                  for (Connective connective : connectives) {
                    result.merge(join.of(connective, f, g), both, BigInteger::add);
                  }
                }));
  }

  @Override
  public String toString() {
    return "formulas of "
        + atoms
        + " atoms with "
        + connectives
        + (constants ? ", true and false" : "");
  }
}
