package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import org.junit.jupiter.api.Test;

class PacBayesChebyshevCantelliTest implements VoteContract<PacBayesChebyshevCantelli> {

  @Test
  void isNeverAboveTheTandemBoundAtHalfOfDelta() {
    for (double gibbs : new double[] {0.05, 0.2, 0.4}) {
      for (double pair = gibbs * gibbs; pair <= gibbs; pair += gibbs / 7) {
        var tandem = Evidence.tandemRisk(pair, 3000);
        double value =
            PacBayes.chebyshevCantelli(Evidence.meanLoss(gibbs, 3000), tandem, 2)
                .atDelta(0.05)
                .value();
        assertTrue(value <= PacBayes.tandem(tandem, 2).atDelta(0.025).value() * (1 + 1e-14));
      }
    }
  }
}
