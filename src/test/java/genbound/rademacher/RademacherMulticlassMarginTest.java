package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RademacherMulticlassMarginTest implements MarginContract<RademacherMulticlassMargin> {

  @Test
  void countsThatAreNoDoublesAreRoundedUp() {
    long classes = (1L << 53) + 1;
    var bound =
        new RademacherMulticlassMargin(
            Evidence.meanLoss(0.1, 1000), Evidence.expectedComplexity(0x1p-60), 1, classes);
    double size = bound.atDelta(0.05).terms().get(1).value();
    BigDecimal exact = BigDecimal.valueOf(classes).multiply(new BigDecimal(0x1p-58));
    assertTrue(new BigDecimal(size).compareTo(exact) >= 0);
  }
}
