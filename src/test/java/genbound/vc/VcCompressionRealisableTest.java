package genbound.vc;

class VcCompressionRealisableTest implements CompressionContract<VcCompressionRealisable> {}
