package genbound.holdout;

import genbound.Evidence;
import genbound.evidence.Confidence;
import genbound.evidence.LossSequence;
import genbound.numeric.KrichevskyTrofimov;
import java.util.SplittableRandom;
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

/** The betting interval for 100,000 losses, beside a grid of 1,000 candidate means. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class BettingBenchmark {

  private final double[] x = new SplittableRandom(1).doubles(100_000).map(u -> u * u).toArray();
  private final LossSequence losses = Evidence.sequence(x);
  private final Confidence confidence = Confidence.ofDelta(0.05);

  /** Both ends, certified, to 1e-11. */
  @Benchmark
  @Warmup(iterations = 30)
  @Measurement(iterations = 20)
  public double interval() {
    HoldoutBetting bound = new HoldoutBetting(losses);
    return bound.at(confidence).value() - bound.lower().at(confidence).value();
  }

  /** Both ends to 1e-3: at each candidate mean, the best bet by Newton's iteration. */
  @Benchmark
  public double grid() {
    double wealth = KrichevskyTrofimov.logRegretUp(x.length) + confidence.logInverseDelta();
    int kept = 0;
    for (int candidate = 1; candidate < 1000; candidate++) {
      kept += best(candidate / 1000.0) <= wealth ? 1 : 0;
    }
    return kept / 1000.0;
  }

  private double best(double m) {
    double bet = 0;
    for (int step = 0; step < 8; step++) {
      double first = 0;
      double second = 0;
      for (double loss : x) {
        double share = (loss - m) / (1 + bet * (loss - m));
        first += share;
        second += share * share;
      }
      bet += first / second;
      bet = Math.max(-0.99 / (1 - m), Math.min(0.99 / m, bet));
    }
    double sum = 0;
    for (double loss : x) {
      sum += Math.log1p(bet * (loss - m));
    }
    return sum;
  }
}
