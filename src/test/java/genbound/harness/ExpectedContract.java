package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.Expectation;
import genbound.harness.world.KnownLearner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every bound on an average over samples keeps. */
public interface ExpectedContract<B extends ExpectedBound> extends BoundContract<B> {

  /** Learners whose expected gap or risk is known, and the bound on it: those of the claims. */
  default List<Expectation> expectations() {
    return Claims.expectations(this);
  }

  /** The learner of which claims say {@code expectation}, by its description. */
  default KnownLearner learner(String description) {
    throw new AssertionError("no learner is known: " + description);
  }

  @Override
  default List<Certificate> certificates(Bound bound) {
    return List.of(((ExpectedBound) bound).certify());
  }

  @Override
  default List<Certificate> extremeCertificates(Bound bound) {
    return certificates(bound);
  }

  @Override
  default Certificate certificate(Bound bound, Row row) {
    return ((ExpectedBound) bound).certify();
  }

  @Test
  default void expectedBoundSpendsNoProbability() {
    assertTrue(example().certify().ledger().isEmpty());
    assertTrue(example().certify().toString().contains("in expectation"));
  }
}
