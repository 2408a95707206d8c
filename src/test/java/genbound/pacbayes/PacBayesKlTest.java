package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PacBayesKlTest implements GibbsRiskContract<PacBayesKl> {

  @Test
  void liesBetweenItsExactFormAndMcAllester() {
    for (double mean : new double[] {0, 1e-9, 0.1, 0.5, 0.99, 1}) {
      for (double kl : new double[] {0, 1e-12, 5, 1e4}) {
        for (long n : new long[] {1, 8, 1000, 1_000_000_000_000L}) {
          var risk = Evidence.meanLoss(mean, n);
          double value = PacBayes.kl(risk, kl).atDelta(0.05).value();
          assertTrue(PacBayes.klExact(risk, kl).atDelta(0.05).value() <= value);
          double mcAllester = PacBayes.mcAllester(risk, kl).atDelta(0.05).value();
          assertTrue(value <= mcAllester * (1 + slack()), value + " " + mcAllester);
        }
      }
    }
  }

  @Test
  void failsForAPriorChosenOnTheSample() {
    double[] coins = DoubleStream.generate(() -> 0.5).limit(500).toArray();
    FiniteWorld many = new FiniteWorld(coins);
    assertBroken(
        random -> {
          var posterior = many.posterior(many.errors(random, 20), 20, 5);
          return PacBayes.kl(posterior.empirical(), 0).atDelta(DELTA).value() >= 0.5;
        });
  }

  @Test
  void certificatePrintsOnOneLine() {
    assertEquals(
        "Gibbs risk ≤ 0.086734 with probability ≥ 0.95 [PAC-Bayes-kl]",
        example().atConfidence(0.95).toString());
  }
}
