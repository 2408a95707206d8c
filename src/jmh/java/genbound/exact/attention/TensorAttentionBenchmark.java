package genbound.exact.attention;

import genbound.harness.OneThread;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Attention to pairs with a polynomial for 20,000 places of 8 numbers up to 1/2, to a relative
 * error of the weights of 1e-3, beside the cost curve of the exact route, which visits all pairs
 * for 64, 128, 256 and 512 places; on one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(1)
public class TensorAttentionBenchmark {

  private final TensorAttention many = attention(20_000);
  private final TensorAttention of64 = attention(64);
  private final TensorAttention of128 = attention(128);
  private final TensorAttention of256 = attention(256);
  private final TensorAttention of512 = attention(512);

  private static TensorAttention attention(int places) {
    Random random = new Random(7);
    double[][] x = new double[places][];
    for (int i = 0; i < places; i++) {
      x[i] = random.doubles(8, -0.5, 0.5).toArray();
    }
    return TensorAttention.of(x, List.of(x, x), List.of(x, x));
  }

  /** 20,000 places, with proved errors. */
  @Benchmark
  public LowRankAttention lowRankOf20Thousand() {
    return OneThread.of(() -> many.lowRank(1e-3));
  }

  /** 64 places, exactly. */
  @Benchmark
  public double[][] exactOf64() {
    return OneThread.of(of64::exact);
  }

  /** 128 places, exactly. */
  @Benchmark
  public double[][] exactOf128() {
    return OneThread.of(of128::exact);
  }

  /** 256 places, exactly. */
  @Benchmark
  public double[][] exactOf256() {
    return OneThread.of(of256::exact);
  }

  /** 512 places, exactly. */
  @Benchmark
  public double[][] exactOf512() {
    return OneThread.of(of512::exact);
  }
}
