package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationSgldTest implements LangevinContract<InformationSgld> {

  @Override
  public InformationSgld bound(List<Double> steps, List<Double> noises, LossTail tail) {
    return Information.sgld(steps, noises, 2, 10, 1000, tail);
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
