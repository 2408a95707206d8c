package genbound.information;

import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationSgldRelaxedTest implements ExpectedContract<InformationSgldRelaxed> {

  @Override
  public InformationSgldRelaxed example() {
    return Information.sgldRelaxed(
        List.of(0.1, 0.05), List.of(0.05, 0.2), 2, 1000, LossTail.subGaussian(2));
  }

  @Test
  void stepsAndNoisesGoTogether() {
    List<Double> two = List.of(0.1, 0.1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgldRelaxed(two, List.of(0.1), 1, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgldRelaxed(two, List.of(0.1, 0.0), 1, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgldRelaxed(List.of(), List.of(), 1, 9, LossTail.unit()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.sgldRelaxed(Arrays.asList(0.1, null), two, 1, 9, LossTail.unit()));
  }
}
