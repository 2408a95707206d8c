package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcCompressionRealisableTest implements CompressionContract<VcCompressionRealisable> {

  @Override
  public VcCompressionRealisable bound(long n, long kept) {
    return Vc.compressionRealisable(Evidence.compression(n, kept, 0), 0);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }

  @Test
  void errorsOnTheOthersAreRefused() {
    assertRefused(
        "sample.errorsOutside must be 0, got 3",
        () -> Vc.compressionRealisable(Evidence.compression(1000, 10, 3), 0));
  }
}
