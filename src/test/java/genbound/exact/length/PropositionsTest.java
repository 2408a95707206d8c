package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropositionsTest {

  private static final Propositions FULL = Propositions.of(3).withConstants();
  private static final Propositions IMPLIES = FULL.connectives(Connective.IMPLIES);
  private static final Propositions ATOMS = Propositions.of(3).connectives(Connective.IMPLIES);

  private static void assertCounts(
      Propositions formulas, int leaves, String all, String classical, String proved) {
    assertEquals(new BigInteger(all), formulas.count(leaves));
    assertEquals(new BigInteger(classical), formulas.tautologies(leaves));
    if (proved != null) {
      assertEquals(new BigInteger(proved), formulas.provable(leaves));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1, 1",
    "2, 75, 22, 22",
    "3, 2250, 742, 724",
    "4, 84375, 29429, 28337",
    "5, 3543750, 1276831,",
    "6, 159468750, 58683615,",
    "7, 7517812500, 2807759130,"
  })
  void allConnectivesAndConstants(int leaves, String all, String classical, String proved) {
    assertCounts(FULL, leaves, all, classical, proved);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1, 1",
    "2, 25, 12, 12",
    "3, 250, 114, 114",
    "4, 3125, 1513, 1495",
    "5, 43750, 21311, 21071",
    "6, 656250, 324337, 319657",
    "7, 10312500, 5129094,"
  })
  void implicationsAndConstants(int leaves, String all, String classical, String proved) {
    assertCounts(IMPLIES, leaves, all, classical, proved);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0, 0",
    "2, 9, 3, 3",
    "3, 54, 15, 15",
    "4, 405, 138, 132",
    "5, 3402, 1125, 1095",
    "6, 30618, 10755, 10257",
    "7, 288684, 100995, 97239"
  })
  void implicationsOfAtoms(int leaves, String all, String classical, String proved) {
    assertCounts(ATOMS, leaves, all, classical, proved);
  }

  @ParameterizedTest
  @CsvSource({
    "1, .2",
    "2, .29333",
    "3, .32978",
    "4, .34879",
    "5, .36031",
    "6, .36799",
    "7, .37348"
  })
  void sharesOfTautologies(int leaves, double share) {
    Fraction exact = new Fraction(FULL.tautologies(leaves), FULL.count(leaves));
    assertEquals(share, exact.value(), 6e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9, 3",
    "2, 27, 15",
    "3, 162, 114",
    "4, 1215, 975",
    "5, 10206, 8862",
    "6, 91854, 83790",
    "7, 866052, 815364",
    "8, 8444007, 8114535"
  })
  void disjunctionGoals(int leaves, long all, long provable) {
    DisjunctionGoals goals = new DisjunctionGoals(3);
    assertEquals(BigInteger.valueOf(all), goals.count(leaves));
    assertEquals(BigInteger.valueOf(provable), goals.provable(leaves));
    Fraction rest = Fraction.of(2, 3).power(leaves);
    Fraction share = new Fraction(goals.provable(leaves), goals.count(leaves));
    assertEquals(Fraction.ONE.minus(rest), share);
  }

  @Test
  void disjunctionGoalsOfUpToEightLeaves() {
    DisjunctionGoals goals = new DisjunctionGoals(3);
    BigInteger all = BigInteger.ZERO;
    BigInteger provable = BigInteger.ZERO;
    for (int leaves = 1; leaves <= 8; leaves++) {
      all = all.add(goals.count(leaves));
      provable = provable.add(goals.provable(leaves));
    }
    assertEquals(BigInteger.valueOf(9_413_532), all);
    assertEquals(BigInteger.valueOf(9_023_658), provable);
    assertEquals(.958584, new Fraction(provable, all).value(), 6e-7);
  }

  /**
   * The law of Peirce is the first that needs the excluded middle; its double negation does not.
   */
  @Test
  void knownFormulas() {
    Formulas formulas = new Formulas();
    Prover prover = new Prover(formulas);
    int p = formulas.atom(0);
    int q = formulas.atom(1);
    int notP = implies(formulas, p, Formulas.FALSE);
    int peirce = implies(formulas, implies(formulas, implies(formulas, p, q), p), p);
    int middle = formulas.joined(Connective.OR, p, notP);
    assertFalse(prover.isProvable(peirce));
    assertFalse(prover.isProvable(middle));
    assertFalse(prover.isProvable(implies(formulas, negation(formulas, notP), p)));
    assertTrue(prover.isProvable(negation(formulas, negation(formulas, middle))));
    assertTrue(prover.isProvable(negation(formulas, negation(formulas, peirce))));
    assertTrue(prover.isProvable(implies(formulas, p, negation(formulas, notP))));
    assertTrue(
        prover.isProvable(implies(formulas, negation(formulas, negation(formulas, notP)), notP)));
    int both = formulas.joined(Connective.AND, p, notP);
    assertTrue(prover.isProvable(negation(formulas, both)));
    int deMorgan =
        implies(
            formulas,
            negation(formulas, formulas.joined(Connective.AND, p, q)),
            formulas.joined(Connective.OR, notP, negation(formulas, q)));
    assertFalse(prover.isProvable(deMorgan));
  }

  private static int implies(Formulas formulas, int left, int right) {
    return formulas.joined(Connective.IMPLIES, left, right);
  }

  private static int negation(Formulas formulas, int formula) {
    return implies(formulas, formula, Formulas.FALSE);
  }

  @Test
  void largeCountsAreExact() {
    assertEquals(BigInteger.valueOf(4862), Propositions.catalan(9));
    assertEquals(new BigInteger("2622127042276492108820"), Propositions.catalan(40), "beyond 2^53");
    assertTrue(FULL.tautologies(10).signum() > 0);
  }

  @Slow
  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("atoms", () -> Propositions.of(0));
    assertRefused("atoms", () -> Propositions.of(7));
    assertRefused("leaves", () -> FULL.count(0));
    assertRefused("leaves", () -> FULL.tautologies(1000));
    assertRefused("leaves", () -> Propositions.of(3).provable(12));
    assertRefused("leaves", () -> new DisjunctionGoals(3).count(0));
    assertRefused("atoms", () -> new DisjunctionGoals(0));
    assertRefused("first", () -> FULL.connectives(null));
    Thread.currentThread().interrupt();
    try {
      assertThrows(IllegalStateException.class, () -> FULL.tautologies(5));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
