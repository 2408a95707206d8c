package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.LossRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitSampleTest {

  private static final List<Integer> EXAMPLES = IntStream.range(0, 100).boxed().toList();

  @Test
  void evidenceComesFromTheCertifyingPartAlone() {
    var split = new SplitSample<>(EXAMPLES, 0.3, 1);
    assertEquals(30, split.forPrior().size());
    assertEquals(70, split.n());
    Set<Integer> prior = new HashSet<>(split.forPrior());
    assertEquals(0, split.errors(prior::contains).errors());
    assertEquals(70, split.errors(example -> !prior.contains(example)).n());
    assertEquals(70, split.losses(LossRange.UNIT, example -> 0.5).n());
    assertEquals(new HashSet<>(EXAMPLES), new HashSet<>(split.all()));
  }

  @Test
  void sameSeedGivesTheSameSplit() {
    assertEquals(
        new SplitSample<>(EXAMPLES, 0.5, 7).forPrior(),
        new SplitSample<>(EXAMPLES, 0.5, 7).forPrior());
    assertTrue(
        !new SplitSample<>(EXAMPLES, 0.5, 7)
            .forPrior()
            .equals(new SplitSample<>(EXAMPLES, 0.5, 8).forPrior()));
  }

  @Test
  void bothPartsGetAnExample() {
    assertEquals(1, new SplitSample<>(List.of(1, 2), 0.99, 1).n());
    assertThrows(IllegalArgumentException.class, () -> new SplitSample<>(List.of(1), 0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> new SplitSample<>(EXAMPLES, 1, 1));
  }

  @Test
  void textTellsTheParts() {
    SplitSample<Integer> sample = new SplitSample<>(List.of(1, 2, 3, 4, 5), 0.4, 1);
    assertEquals("5 examples: 2 for the prior, 3 to certify", sample.toString());
  }
}
