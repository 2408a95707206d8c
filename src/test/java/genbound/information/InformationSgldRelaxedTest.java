package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import java.util.List;

class InformationSgldRelaxedTest implements LangevinContract<InformationSgldRelaxed> {

  @Override
  public InformationSgldRelaxed bound(List<Double> steps, List<Double> noises, LossTail tail) {
    return Information.sgldRelaxed(steps, noises, 2, 1000, tail);
  }
}
