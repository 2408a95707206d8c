package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesOccamMartingaleTest implements HighProbabilityContract<PacBayesOccamMartingale> {

  /** Sixteen predictors; the chance of an error depends on how many there were before. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 60;
    for (int h = 0; h < 16; h++) {
      int errors = 0;
      double conditional = 0;
      for (int i = 0; i < n; i++) {
        double chance = errors * 2 > i ? 0.2 : 0.7;
        conditional += chance / n;
        errors += random.nextDouble() < chance ? 1 : 0;
      }
      var bound = PacBayes.occamMartingale(Evidence.errors(errors, n), Math.log(16));
      if (bound.atDelta(delta).value() < conditional) {
        return false;
      }
    }
    return true;
  }
}
