package genbound.rademacher;

import genbound.bound.Spending;
import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * A complexity at the share of δ that it costs: nothing if it is known, half if it is sampled.
 *
 * @param value its upper end
 * @param rest what is left for the theorem
 * @param ledger what was spent, theorem included
 */
record ComplexityShare(double value, Confidence rest, List<Spending> ledger) {

  static ComplexityShare of(Estimate complexity, Confidence confidence, String theorem) {
    if (complexity.isExact()) {
      List<Spending> all = List.of(new Spending(theorem, confidence));
      return new ComplexityShare(complexity.point(), confidence, all);
    }
    Confidence half = confidence.share(0.5);
    List<Spending> ledger = new ArrayList<>();
    ledger.add(new Spending("sampled complexity", half));
    ledger.add(new Spending(theorem, half));
    return new ComplexityShare(complexity.upper(half), half, ledger);
  }
}
