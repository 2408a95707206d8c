package genbound.bound;

import genbound.evidence.Confidence;
import genbound.numeric.LogSpace;
import java.util.List;

/** What an evaluation must keep before it becomes a certificate, so that mistakes do not pass. */
final class CertificateChecks {

  private static final double STRAY = 1e-9;

  private CertificateChecks() {}

  /** Refuses terms that do not add up to the value, and a ledger that does not add up to δ. */
  static void check(Guarantee guarantee, Evaluation evaluation, Theorem theorem) {
    checkTerms(evaluation, theorem);
    if (guarantee instanceof Guarantee.WithProbability probability) {
      checkLedger(probability.confidence(), evaluation.ledger(), theorem);
    } else if (!evaluation.ledger().isEmpty()) {
      throw defect(theorem, "has a ledger, although it holds in expectation");
    }
  }

  private static void checkTerms(Evaluation evaluation, Theorem theorem) {
    double sum = 0;
    double scale = Math.abs(evaluation.value());
    for (Term term : evaluation.terms()) {
      sum += term.value();
      scale = Math.max(scale, Math.abs(term.value()));
    }
    if (Math.abs(sum - evaluation.value()) > STRAY * scale + Double.MIN_NORMAL
        && Double.isFinite(sum)) {
      throw defect(theorem, "has terms that do not add up to its value: " + evaluation.terms());
    }
  }

  private static void checkLedger(Confidence all, List<Spending> ledger, Theorem theorem) {
    if (ledger.size() == 1 && ledger.get(0).confidence().equals(all)) {
      return;
    }
    double[] shares =
        ledger.stream().mapToDouble(line -> -line.confidence().logInverseDelta()).toArray();
    double spent = -LogSpace.logSum(shares);
    double delta = all.logInverseDelta();
    if (!(Math.abs(spent - delta) <= STRAY * Math.max(1e-3, delta))) {
      throw defect(theorem, "has a ledger that does not add up to δ: " + ledger);
    }
  }

  private static IllegalStateException defect(Theorem theorem, String what) {
    return new IllegalStateException("the evaluation of '" + theorem.name() + "' " + what);
  }
}
