package genbound.vc;

import genbound.Vc;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class VcOccamRealisableTest implements HighProbabilityContract<VcOccamRealisable> {

  @Override
  public VcOccamRealisable example() {
    return Vc.occamRealisable(1000, 12.4);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 20;
    double[] risks = {0.05, 0.1, 0.2};
    double worst = 0;
    for (double risk : risks) {
      worst = Coverage.binomial(random, n, risk) == 0 ? Math.max(worst, risk) : worst;
    }
    return Vc.occamRealisable(n, Math.log(risks.length)).atDelta(delta).value() >= worst;
  }
}
