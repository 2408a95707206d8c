///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.spark:spark-sql_2.13:4.0.0
// JAVA_OPTIONS --add-exports=java.base/sun.nio.ch=ALL-UNNAMED
// --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
// --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED

import genbound.evidence.Confidence;
import genbound.holdout.RiskMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A deployed model at 300 sites: a monitor of its losses for each site, kept by Spark as the state
 * of a stream, through a crash and a restart.
 *
 * <p>The sites are named beforehand and share δ, so the intervals of all monitors hold together, at
 * all times: an alarm is false with probability at most δ, whichever of the 300 raises it. A site
 * that is not in the list has no part of δ, and is refused. Spark hands over the losses of a site
 * in any order, so each has a number, and a monitor takes only the next one: a loss that is
 * missing, or comes twice, stops the stream.
 */
public final class MonitorsOnSpark {

  private static final int SITES = 300;
  private static final int FILES = 5;
  private static final int LOSSES = 200;
  private static final int DRIFTING = 3;
  private static final int DRIFT_FROM = 2;
  private static final int CRASH_IN = 3;
  private static final double LIMIT = 0.2;
  private static final Confidence TOGETHER = Confidence.ofLevel(0.95);
  private static final Confidence EACH = TOGETHER.split(SITES).get(0);

  private static final StructType LOSS =
      new StructType()
          .add("site", DataTypes.IntegerType)
          .add("number", DataTypes.LongType)
          .add("loss", DataTypes.DoubleType);
  private static final StructType INTERVAL =
      new StructType()
          .add("site", DataTypes.IntegerType)
          .add("losses", DataTypes.LongType)
          .add("lower", DataTypes.DoubleType)
          .add("upper", DataTypes.DoubleType)
          .add("alarm", DataTypes.LongType);

  private MonitorsOnSpark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("monitors");
    Path losses = written(folder);
    Path checkpoint = folder.resolve("checkpoint");
    Map<Integer, Row> last = new TreeMap<>();
    print("%d sites share δ = 0.05: each monitor has %s", SITES, EACH.deltaText());
    try {
      watch(losses, checkpoint, last, true);
    } catch (StreamingQueryException e) {
      print("  the program dies with file %d at work, and starts again", CRASH_IN);
    }
    watch(losses, checkpoint, last, false);
    delete(folder);
    boolean same = last.size() == SITES;
    for (int site = 0; site < SITES; site++) {
      RiskMonitor alone = new RiskMonitor(EACH);
      for (long i = 0; i < (long) FILES * LOSSES; i++) {
        alone.add(loss(site, i));
      }
      Row row = last.get(site);
      same &= row.getDouble(2) == alone.lower() && row.getDouble(3) == alone.upper();
    }
    print("the bits of %d monitors that were never stopped: %s", SITES, same);
    print(
        "What to do: name the sites before the stream begins, give each monitor its part of δ, and keep%n"
            + "  the monitors in the engine's checkpoint: an alarm may be acted on when it comes.");
  }

  /** The loss of a site with a number: the last sites err more in the later files. */
  private static double loss(int site, long number) {
    double u = new SplittableRandom(number * SITES + site).nextDouble();
    double usual = u < 0.9 ? u / 9 : u;
    boolean drifted = site >= SITES - DRIFTING && number >= (long) DRIFT_FROM * LOSSES;
    return drifted ? Math.cbrt(usual) : usual;
  }

  /** Files of losses, as the sites would send them. */
  private static Path written(Path parent) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("losses"));
    for (int file = 0; file < FILES; file++) {
      StringBuilder lines = new StringBuilder();
      for (long i = (long) file * LOSSES; i < (file + 1L) * LOSSES; i++) {
        for (int site = 0; site < SITES; site++) {
          lines.append(site).append(',').append(i).append(',').append(loss(site, i)).append('\n');
        }
      }
      Path path = folder.resolve("part-" + file + ".csv");
      Files.writeString(path, lines.toString());
      Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L + 1000L * file));
    }
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Reads the files that the checkpoint does not know, one at a time, in a Spark of its own. */
  private static void watch(Path losses, Path checkpoint, Map<Integer, Row> last, boolean crash)
      throws StreamingQueryException, TimeoutException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("MonitorsOnSpark")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
    spark.sparkContext().setLogLevel("OFF");
    VoidFunction2<Dataset<Row>, Long> sink =
        (batch, file) -> {
          List<Row> rows = batch.collectAsList();
          if (crash && file == CRASH_IN) {
            throw new IllegalStateException("the state is written, the file is not yet done with");
          }
          rows.forEach(row -> last.put(row.getInt(0), row));
          say(file, rows);
        };
    try {
      spark
          .readStream()
          .schema(LOSS)
          .option("maxFilesPerTrigger", 1)
          .csv(losses.toString())
          .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
          .flatMapGroupsWithState(
              (FlatMapGroupsWithStateFunction<Integer, Row, RiskMonitor, Row>)
                  MonitorsOnSpark::added,
              OutputMode.Update(),
              Encoders.javaSerialization(RiskMonitor.class),
              Encoders.row(INTERVAL),
              GroupStateTimeout.NoTimeout())
          .writeStream()
          .outputMode(OutputMode.Update())
          .option("checkpointLocation", checkpoint.toString())
          .trigger(Trigger.AvailableNow())
          .foreachBatch(sink)
          .start()
          .awaitTermination();
    } finally {
      spark.stop();
    }
  }

  /**
   * One site's new losses: the interval after them, and after how many losses its lower end crossed
   * the limit, if it did so now for the first time.
   */
  private static Iterator<Row> added(
      Integer site, Iterator<Row> losses, GroupState<RiskMonitor> state) {
    if (site < 0 || site >= SITES) {
      throw new IllegalArgumentException("site " + site + " has no part of δ");
    }
    RiskMonitor monitor = state.exists() ? state.get() : new RiskMonitor(EACH);
    boolean raised = monitor.lowerIfFixed() > LIMIT;
    Long alarm = null;
    List<Row> inOrder = new ArrayList<>();
    losses.forEachRemaining(inOrder::add);
    inOrder.sort(Comparator.comparingLong(row -> row.getLong(1)));
    for (Row row : inOrder) {
      if (row.getLong(1) != monitor.n()) {
        throw new IllegalStateException(
            "site " + site + " sent loss " + row.getLong(1) + ", not " + monitor.n());
      }
      monitor.add(row.getDouble(2));
      if (!raised && monitor.lower() > LIMIT) {
        raised = true;
        alarm = monitor.n();
      }
    }
    state.update(monitor);
    return List.of(RowFactory.create(site, monitor.n(), monitor.lower(), monitor.upper(), alarm))
        .iterator();
  }

  private static void say(long file, List<Row> rows) {
    double widest =
        rows.stream().mapToDouble(row -> row.getDouble(3) - row.getDouble(2)).max().orElse(0);
    List<Row> alarms =
        rows.stream()
            .filter(row -> !row.isNullAt(4))
            .sorted(Comparator.comparingInt(row -> row.getInt(0)))
            .toList();
    print("  file %d: the widest interval is %.3f, %d new alarms", file, widest, alarms.size());
    for (Row row : alarms) {
      print(
          "    site %d: some risk so far has exceeded %.1f, as its first %d losses prove",
          row.getInt(0), LIMIT, row.getLong(4));
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
