package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Samples of which a part was kept. */
class CompressionTest {

  @Test
  void shareOfErrorsIsThatOfTheExamplesNotKept() {
    CompressedSample sample = new CompressedSample(10, 7, 1);
    assertEquals(3, sample.outside());
    assertEquals(Math.nextUp(1.0 / 3), sample.meanUp());
    assertEquals("7 kept of 10 examples, 1 errors in the others", sample.toString());
    assertEquals(0, new CompressedSample(10, 10, 0).meanUp());
    assertEquals(1, new CompressedSample(10, 7, 3).meanUp());
  }

  @Test
  void errorsAreRefusedWhereNoneAreAllowed() {
    new CompressedSample(10, 7, 0).checkNoErrors("sample");
    refused(
        "sample.errorsOutside must be 0, got 1",
        () -> new CompressedSample(10, 7, 1).checkNoErrors("sample"));
  }

  @Test
  void samplesOutsideTheDomainAreRefused() {
    refused("n must be in [1, 9007199254740992], got 0", () -> new CompressedSample(0, 0, 0));
    refused("kept must be in [0, 10], got 11", () -> new CompressedSample(10, 11, 0));
    refused("kept must be in [0, 10], got -1", () -> new CompressedSample(10, -1, 0));
    refused("errorsOutside must be in [0, 3], got 4", () -> new CompressedSample(10, 7, 4));
    refused("errorsOutside must be in [0, 3], got -1", () -> new CompressedSample(10, 7, -1));
  }

  @Test
  void lossesAreThoseOfTheExamplesNotKept() {
    EmpiricalRisk one = new ErrorCount(0, 1);
    CompressedLosses losses = new CompressedLosses(10, 9, one);
    assertEquals("9 kept of 10 examples, 0 errors in 1 others", losses.toString());
    EmpiricalRisk all = new ErrorCount(2, 10);
    assertEquals(all, new CompressedLosses(10, 0, all).outside());
    refused("kept must be in [0, 9], got 10", () -> new CompressedLosses(10, 10, one));
    refused("kept must be in [0, 9], got -1", () -> new CompressedLosses(10, -1, one));
    refused(
        "outside must be of the 2 examples not kept, got 0 errors in 1",
        () -> new CompressedLosses(10, 8, one));
    refused("n must be in [1, 9007199254740992], got 0", () -> new CompressedLosses(0, 0, one));
  }
}
