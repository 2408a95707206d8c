package genbound.estimate.loss;

import com.sun.management.OperatingSystemMXBean;
import genbound.evidence.LossSample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Losses in a folder of Parquet files, read by DuckDB on all processors: their mean and variance by
 * DuckDB itself, and by an accumulator for each file, merged; and what handing over the rows costs.
 * Beside the time on the clock stand the seconds of all processors. The files, 8 bytes for a loss,
 * lie in a temporary folder and are deleted at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = ParquetBenchmark.RUNS)
@Fork(1)
public class ParquetBenchmark {

  static final int RUNS = 3;

  private static final int FILES = 8;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Param("100000000")
  private long n;

  private Path folder;
  private DuckDBConnection connection;

  /** What JMH prints beside the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Processors {

    /** Seconds of all processors, in the mean of the runs: JMH adds them up. */
    public double seconds;

    private long before;

    @Setup(Level.Invocation)
    public void start() {
      before = SYSTEM.getProcessCpuTime();
    }

    @TearDown(Level.Invocation)
    public void stop() {
      seconds += (SYSTEM.getProcessCpuTime() - before) / 1e9 / RUNS;
    }
  }

  /** Writes the files. */
  @Setup
  public void write() throws IOException, SQLException {
    folder = Files.createTempDirectory("losses");
    Properties streamed = new Properties();
    streamed.setProperty("jdbc_stream_results", "true");
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", streamed);
    try (Statement statement = connection.createStatement()) {
      for (int file = 0; file < FILES; file++) {
        statement.execute(
            "copy (select ((hash(i) >> 11) / 9007199254740992.0::double) ** 2 as loss from range("
                + n * file / FILES
                + ", "
                + n * (file + 1) / FILES
                + ") as t(i)) to '"
                + file(file)
                + "'");
      }
    }
  }

  private Path file(int number) {
    return folder.resolve("part-" + number + ".parquet");
  }

  /** Deletes the files. */
  @TearDown
  public void delete() throws IOException, SQLException {
    connection.close();
    for (int file = 0; file < FILES; file++) {
      Files.delete(file(file));
    }
    Files.delete(folder);
  }

  /** DuckDB's own mean and variance, to nearest, of sums that depend on their order. */
  @Benchmark
  public List<Double> engine(Processors processors) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select avg(loss), var_samp(loss), min(loss), max(loss) from '"
                    + folder.resolve("*.parquet")
                    + "'")) {
      row.next();
      return List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
    }
  }

  /** The rows handed to Java, file by file, and added up plainly. */
  @Benchmark
  public double rows(Processors processors) {
    return IntStream.range(0, FILES).parallel().mapToDouble(this::plainSum).sum();
  }

  /** The rows handed to Java, and folded exactly. */
  @Benchmark
  public LossSample exact(Processors processors) {
    return IntStream.range(0, FILES)
        .parallel()
        .mapToObj(this::folded)
        .reduce(LossAccumulator::merge)
        .orElseThrow()
        .result();
  }

  private double plainSum(int file) {
    double sum = 0;
    try (Connection own = connection.duplicate();
        Statement statement = own.createStatement();
        ResultSet row = statement.executeQuery("select loss from '" + file(file) + "'")) {
      while (row.next()) {
        sum += row.getDouble(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }

  private LossAccumulator folded(int file) {
    LossAccumulator losses = new LossAccumulator();
    try (Connection own = connection.duplicate();
        Statement statement = own.createStatement();
        ResultSet row = statement.executeQuery("select loss from '" + file(file) + "'")) {
      while (row.next()) {
        losses.add(row.getDouble(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return losses;
  }
}
