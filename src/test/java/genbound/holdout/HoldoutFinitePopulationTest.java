package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.evidence.Confidence;
import genbound.evidence.Side;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutFinitePopulationTest implements HighProbabilityContract<HoldoutFinitePopulation> {

  /** How many of the first K of a population are among the first m of a shuffled one. */
  static int drawn(RandomGenerator random, int m, int errors, int population) {
    int left = errors;
    for (int i = 0; i < m; i++) {
      left -= random.nextInt(population - i) < left ? 1 : 0;
    }
    return errors - left;
  }

  /** The counts of the table, or one further out where a tail is δ but for rounding. */
  @Override
  public void checkAgainst(Row row, Certificate certificate) {
    boolean upper = certificate.theorem().side() == Side.UPPER;
    long exact = row.whole(upper ? "upperCount" : "lowerCount");
    HoldoutFinitePopulation bound = of(row);
    Confidence confidence = row.confidence();
    long found = upper ? bound.mostErrors(confidence) : bound.fewestErrors(confidence);
    if (found != exact) {
      assertEquals(upper ? exact + 1 : exact - 1, found, row::toString);
      double level = confidence.logInverseDelta();
      Confidence hardlyLess = Confidence.ofLogInverseDelta(level * (1 - 1e-12));
      long safe = upper ? bound.mostErrors(hardlyLess) : bound.fewestErrors(hardlyLess);
      assertEquals(exact, safe, row::toString);
    }
    double value = (double) found / bound.population();
    assertEquals(value, certificate.value(), Math.ulp(value), row::toString);
    assertTrue(upper == certificate.value() >= value || certificate.value() == value);
  }

  @Test
  void countsTheErrorsOfALot() {
    var sure = Confidence.ofLevel(0.95);
    assertEquals(99, example().mostErrors(sure));
    assertEquals(0.099, example().at(sure).value(), 1e-16);
    assertEquals(8, Holdout.finitePopulation(Evidence.errors(0, 300), 1000).mostErrors(sure));
    assertTrue(example().at(sure).toString().startsWith("risk in the population ≤ 0.09900"));
  }
}
