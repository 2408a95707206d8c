package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.UnionContract;
import org.junit.jupiter.api.Test;

class PacBayesOccamTest implements UnionContract<PacBayesOccam> {

  @Test
  void promptsUnderAUniformPriorMatchThePublishedCost() {
    assertEquals(832.2058, Divergence.tokens(77, 49408), 5e-5);
    double bound =
        PacBayes.occam(Evidence.errors(2500, 50_000), Divergence.tokens(30, 49408))
            .atDelta(0.01)
            .value();
    assertEquals(0.078991, bound, 5e-7);
    assertTrue(
        bound
            < PacBayes.kl(Evidence.errors(2500, 50_000), Divergence.tokens(30, 49408))
                .atDelta(0.01)
                .value());
  }
}
