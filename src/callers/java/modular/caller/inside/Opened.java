package caller.inside;

import genbound.Holdout;
import genbound.bound.Bound;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;

/** A bound of the caller's own, in a package that is opened to the library and not exported. */
public record Opened(ErrorCount risk) implements HighProbabilityBound, Bound.OfRisk {
  @Override
  public Theorem theorem() {
    return Holdout.kl(risk).theorem();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Holdout.kl(risk).evaluate(confidence);
  }
}
