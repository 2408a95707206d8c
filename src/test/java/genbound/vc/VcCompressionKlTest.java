package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcCompressionKlTest implements CompressionContract<VcCompressionKl> {

  @Override
  public VcCompressionKl bound(long n, long kept) {
    return Vc.compressionKl(Evidence.compression(n, kept, Evidence.errors(0, n - kept)), 0);
  }

  /** The losses must be those of the examples that were not kept, and of no others. */
  @Test
  void lossesOfTheWholeSampleAreRefused() {
    var all = Evidence.errors(12, 569);
    assertRefused(
        "outside must be of the 506 examples not kept, got 12 errors in 569",
        () -> Evidence.compression(569, 63, all).toString());
    var sample = Evidence.compression(569, 63, Evidence.errors(12, 506));
    double value = Vc.compressionKl(sample, 0).atDelta(0.05).value();
    var errors = Evidence.compression(569, 63, 12);
    assertTrue(value > Vc.compressionBinomial(errors, 0).atDelta(0.05).value());
  }
}
