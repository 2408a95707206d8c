package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.EmpiricalRisk;
import org.junit.jupiter.api.Test;

class PacBayesCatoniUniformTest implements GibbsRiskContract<PacBayesCatoniUniform> {

  /** A temperature tuned on the sample, as the theorem allows. */
  @Override
  public PacBayesCatoniUniform bound(EmpiricalRisk gibbsRisk, double kl) {
    return smallest(gibbsRisk, kl, DELTA);
  }

  @Test
  void itsSmallestValueIsTheKlBoundWithTheExactConstant() {
    for (double mean : new double[] {0.02, 0.1, 0.5, 0.9}) {
      for (double kl : new double[] {0, 3, 100}) {
        for (long n : new long[] {10, 1000, 1_000_000}) {
          var risk = Evidence.meanLoss(mean, n);
          double exact = PacBayes.klExact(risk, kl).atDelta(0.05).value();
          double best = smallest(risk, kl, 0.05).atDelta(0.05).value();
          assertTrue(best >= exact * (1 - 1e-12));
          assertTrue(exact > 1 - 1e-9 || best <= exact * (1 + 1e-12), exact + " " + best);
        }
      }
    }
  }

  /** At the temperature ln(p(1 − r)/(r(1 − p))) that touches the kl bound p. */
  private static PacBayesCatoniUniform smallest(EmpiricalRisk risk, double kl, double delta) {
    double p = Math.min(1 - 1e-12, PacBayes.klExact(risk, kl).atDelta(delta).value());
    double r = Math.max(1e-12, risk.mean());
    return PacBayes.catoniUniform(
        risk, kl, Math.max(1e-9, Math.log(p / r) + Math.log1p(-r) - Math.log1p(-p)));
  }
}
