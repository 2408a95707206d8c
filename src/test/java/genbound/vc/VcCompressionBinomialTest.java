package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcCompressionBinomialTest implements CompressionContract<VcCompressionBinomial> {

  /** Support vectors of 569 patients: the errors count among the 506 that were not kept. */
  @Test
  void countsErrorsAmongThoseNotKept() {
    var kept = Evidence.compression(569, 63, 12);
    assertEquals(506, kept.outside());
    assertEquals("63 kept of 569 examples, 12 errors in the others", kept.toString());
    double value = Vc.compressionBinomial(kept, 0).atDelta(0.05).value();
    assertEquals(0.397719643556, value, 1e-12);
  }
}
