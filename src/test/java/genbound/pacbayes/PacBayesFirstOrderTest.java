package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import org.junit.jupiter.api.Test;

class PacBayesFirstOrderTest implements VoteContract<PacBayesFirstOrder> {

  @Test
  void isTwiceTheKlBound() {
    var risk = Evidence.meanLoss(0.1, 1000);
    assertEquals(
        2 * PacBayes.klExact(risk, 5).atDelta(0.05).value(),
        PacBayes.firstOrder(risk, 5).atDelta(0.05).value());
  }
}
