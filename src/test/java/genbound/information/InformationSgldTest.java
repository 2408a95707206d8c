package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationSgldTest implements ExpectedContract<InformationSgld> {

  @Override
  public InformationSgld example() {
    return Information.sgld(
        List.of(0.1, 0.05), List.of(0.05, 0.2), 2, 10, 1000, LossTail.subGaussian(2));
  }

  @Test
  void stepsAndNoisesGoTogether() {
    List<Double> two = List.of(0.1, 0.1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgld(two, List.of(0.1), 1, 3, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgld(two, List.of(0.1, 0.0), 1, 3, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgld(List.of(), List.of(), 1, 3, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgld(Arrays.asList(0.1, null), two, 1, 3, 9, LossTail.unit()));
  }

  @Test
  void growsToTheRelaxedBoundWithTheDimension() {
    double relaxed =
        Information.sgldRelaxed(List.of(0.1, 0.05), List.of(0.05, 0.2), 2, 1000, LossTail.unit())
            .certify()
            .value();
    double before = 0;
    for (long dimension : new long[] {1, 2, 10, 1000, 1L << 53}) {
      double value =
          Information.sgld(
                  List.of(0.1, 0.05), List.of(0.05, 0.2), 2, dimension, 1000, LossTail.unit())
              .certify()
              .value();
      assertTrue(value > before && value <= relaxed * (1 + 1e-15));
      before = value;
    }
    assertEquals(relaxed, before, 1e-12);
  }
}
