package caller;

import caller.inside.Opened;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Reports;
import genbound.bound.Bound;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import java.util.List;

/** Certificates and reports in a named module, by the library's bounds and by the module's own. */
public final class Main {

  /** A bound of the caller's own, in a package that is neither exported nor opened. */
  record Closed(ErrorCount risk) implements HighProbabilityBound, Bound.OfRisk {
    @Override
    public Theorem theorem() {
      return Holdout.kl(risk).theorem();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return Holdout.kl(risk).evaluate(confidence);
    }
  }

  private Main() {}

  public static void main(String[] arguments) {
    ErrorCount errors = Evidence.errors(7, 285);
    System.out.println(Main.class.getModule() + " calls " + Holdout.class.getModule());
    System.out.println(Holdout.binomial(errors).atConfidence(0.95));
    System.out.println(new Opened(errors).inputs());
    System.out.println(new Closed(errors).inputs());
    String json =
        Reports.of(List.of(Holdout.binomial(errors), new Opened(errors)))
            .atConfidence(0.9)
            .toJson();
    System.out.println(Reports.verify(json));
  }
}
