package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import org.junit.jupiter.api.Test;

class PacBayesCatoniStrengthenedTest implements GibbsRiskContract<PacBayesCatoniStrengthened> {

  @Test
  void isNeverBelowTheKlBound() {
    var risk = Evidence.errors(37, 1000);
    double exact = PacBayes.klExact(risk, 12.4).atDelta(0.05).value();
    for (double gamma = 1.001; gamma < 30; gamma *= 1.1) {
      for (double c = 0.01; c <= 1; c += 0.01) {
        double value = PacBayes.catoniStrengthened(risk, 12.4, gamma, c).atDelta(0.05).value();
        assertTrue(exact <= value, gamma + " " + c + ": " + value);
      }
    }
  }
}
