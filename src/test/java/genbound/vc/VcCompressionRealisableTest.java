package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Vc;
import org.junit.jupiter.api.Test;

class VcCompressionRealisableTest implements CompressionContract<VcCompressionRealisable> {

  @Override
  public VcCompressionRealisable bound(long n, long kept) {
    return Vc.compressionRealisable(Evidence.compression(n, kept, 0), 0);
  }

  @Override
  public VcCompressionRealisable example() {
    return Vc.compressionRealisable(Evidence.compression(1000, 10, 0), 0.5);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }

  @Test
  void errorsOnTheOthersAreRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Vc.compressionRealisable(Evidence.compression(1000, 10, 3), 0));
    assertEquals("sample.errorsOutside must be 0, got 3", refusal.getMessage());
  }
}
