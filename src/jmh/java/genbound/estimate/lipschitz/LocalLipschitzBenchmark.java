package genbound.estimate.lipschitz;

import genbound.harness.OneThread;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pass with tuned slopes and the exact constant, beside plain interval propagation, each with
 * the bounds of what goes into the neurons; on one thread. Some rows of the reader's table, whose
 * columns {@code rootSeconds} and {@code seconds} are those of a program in numpy, and {@code
 * theirRootSeconds} those of the authors' program.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class LocalLipschitzBenchmark {

  @Param({"n02/2", "n05/2", "n06/4", "n07/4", "n08/4", "n10/4", "n11/2", "n12/4", "n13/1"})
  private String row;

  private LipschitzRows.Row read;

  /** Reads the network. */
  @Setup
  public void read() {
    String[] parts = row.split("/");
    read = LipschitzRows.row(parts[0], Integer.parseInt(parts[1]));
    constant();
  }

  private LocalLipschitz constant() {
    return LocalLipschitz.of(read.network(), read.region());
  }

  /** Intervals of gradients, with bounds of the neurons by lines of fixed slopes. */
  @Benchmark
  public double interval() {
    return OneThread.of(() -> constant().interval());
  }

  /** One pass, with slopes by descent. */
  @Benchmark
  public double upper() {
    return OneThread.of(() -> constant().upper());
  }

  /** Both ends, until they meet. */
  @Benchmark
  public double exact() {
    return OneThread.of(() -> constant().exact().upper());
  }
}
