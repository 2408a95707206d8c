package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.ErrorCount;
import genbound.harness.FiniteWorld;
import genbound.harness.UnionContract;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VcFiniteKlTest implements UnionContract<VcFiniteKl> {

  @Override
  public HighProbabilityBound alone(ErrorCount risk) {
    return Holdout.kl(risk);
  }

  @Test
  void liesBetweenTheBinomialAndHoeffding() {
    for (int errors = 0; errors <= 300; errors += 30) {
      var risk = Evidence.errors(errors, 300);
      for (double logSize : new double[] {0, 5, 100}) {
        double kl = Vc.finiteKl(risk, logSize).atDelta(0.05).value();
        double binomial = Vc.finiteBinomial(risk, logSize).atDelta(0.05).value();
        double hoeffding = Vc.finiteHoeffding(risk, logSize).atDelta(0.05).value();
        assertTrue(binomial <= kl * (1 + 1e-12), binomial + " " + kl);
        assertTrue(kl <= hoeffding * (1 + slack()), kl + " " + hoeffding);
      }
    }
  }

  @Test
  void failsForAClassThatIsChosenOnTheSample() {
    double[] coins = DoubleStream.generate(() -> 0.5).limit(300).toArray();
    FiniteWorld many = new FiniteWorld(coins);
    assertBroken(
        random -> {
          int fewest = Arrays.stream(many.errors(random, 20)).min().getAsInt();
          var bound = Vc.finiteKl(Evidence.errors(fewest, 20), 0);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }
}
