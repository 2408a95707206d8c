package genbound.vc;

import genbound.Evidence;
import genbound.Vc;

class VcCompressionRealisableTest implements CompressionContract<VcCompressionRealisable> {

  @Override
  public VcCompressionRealisable bound(long n, long kept) {
    return Vc.compressionRealisable(Evidence.compression(n, kept, 0), 0);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }
}
