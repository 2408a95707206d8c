///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.spark:spark-sql_2.13:4.0.0
// JAVA_OPTIONS --add-exports=java.base/sun.nio.ch=ALL-UNNAMED
// --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
// --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED

import genbound.Evidence;
import genbound.Holdout;
import genbound.estimate.loss.LossAccumulator;
import genbound.evidence.Confidence;
import genbound.evidence.LossSample;
import genbound.holdout.RiskMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Losses on many machines: folded on Spark, partition by partition, to the bits of one pass; a
 * certificate for each of a million groups; and a monitor of a stream.
 *
 * <p>What travels is evidence: accumulators, counts, monitors. Bounds and certificates are made
 * where they are read, from evidence, in microseconds. A loss here is a function of its number, so
 * that one pass on one thread can see the losses that Spark sees.
 */
public final class OnSpark {

  private static final long LOSSES = 2_000_000;
  private static final long GROUPS = 1_000_000;
  private static final Confidence SURE = Confidence.ofLevel(0.95);

  private OnSpark() {}

  public static void main(String[] args) throws Exception {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("OnSpark")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    try {
      fold(spark);
      groups(spark);
      monitor(spark);
    } finally {
      spark.stop();
    }
    System.out.println(
        "What to do: send accumulators between machines, and never means: merged in any order they give"
            + "\n  the bits of one pass, and the certificate with them.");
  }

  /** The loss with a number: most small, some large. */
  static double loss(long number) {
    double u = new SplittableRandom(number).nextDouble();
    return u < 0.9 ? u / 9 : u;
  }

  private static void fold(SparkSession spark) {
    LossAccumulator onePass = new LossAccumulator();
    LongStream.range(0, LOSSES).forEach(i -> onePass.add(loss(i)));
    LossSample alone = onePass.result();
    boolean same = true;
    for (int parts : new int[] {2, 7, 64}) {
      JavaRDD<Long> numbers = spark.range(0, LOSSES, 1, parts).javaRDD();
      LossAccumulator merged =
          numbers.mapPartitions(OnSpark::folded).reduce(LossAccumulator::merge);
      same &= merged.result().equals(alone);
    }
    System.out.println(LOSSES + " losses in 2, 7 and 64 parts: the bits of one pass " + same);
    System.out.println("  " + Holdout.empiricalBernstein(alone).at(SURE));
  }

  private static Iterator<LossAccumulator> folded(Iterator<Long> numbers) {
    LossAccumulator part = new LossAccumulator();
    while (numbers.hasNext()) {
      part.add(loss(numbers.next()));
    }
    return List.of(part).iterator();
  }

  /** A million groups of 3 to 40 predictions; the limits of all of them hold together. */
  private static void groups(SparkSession spark) {
    Dataset<Row> table =
        spark
            .range(GROUPS)
            .select(
                functions.col("id").as("group"),
                functions.expr("3 + pmod(hash(id), 38)").as("n"),
                functions.expr("pmod(hash(id, 7), 1000) / 1000.0").as("u"))
            .withColumn("errors", functions.expr("cast(floor(u * u * u * (n + 1)) as bigint)"));
    double logGroups = Math.log(GROUPS);
    List<double[]> parts =
        table
            .select("n", "errors")
            .javaRDD()
            .mapPartitions(
                rows -> {
                  double[] counts = new double[3];
                  Confidence each =
                      Confidence.ofLogInverseDelta(
                          Confidence.ofLevel(0.95).logInverseDelta() + logGroups);
                  while (rows.hasNext()) {
                    Row row = rows.next();
                    long n = ((Number) row.get(0)).longValue();
                    long errors = Math.min(n, row.getLong(1));
                    double least =
                        Holdout.binomial(Evidence.errors(errors, n)).lower().at(each).value();
                    counts[0]++;
                    counts[1] += least > 0.25 ? 1 : 0;
                    counts[2] += (double) errors / n > 0.25 ? 1 : 0;
                  }
                  return List.of(counts).iterator();
                })
            .collect();
    double[] sums = new double[3];
    parts.forEach(part -> Arrays.setAll(sums, i -> sums[i] + part[i]));
    System.out.println(
        String.format(
            Locale.ROOT,
            "%.0f groups: %.0f seem to err more than 0.25, %.0f do, all of these at 95 %% together",
            sums[0],
            sums[2],
            sums[1]));
  }

  /** Five files of losses, the last two of a model that has drifted, read as they come. */
  private static void monitor(SparkSession spark) throws IOException {
    Path folder = Files.createTempDirectory("losses");
    Path checkpoint = Files.createTempDirectory("checkpoint");
    long number = 0;
    for (int file = 0; file < 5; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 1000; i++) {
        double loss = loss(number);
        lines.append(number++).append(',').append(file < 3 ? loss : Math.sqrt(loss)).append('\n');
      }
      Path path = folder.resolve("part-" + file + ".csv");
      Files.writeString(path, lines.toString());
      Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L + 1000L * file));
    }
    RiskMonitor monitor = new RiskMonitor(0.95);
    StructType columns =
        new StructType().add("number", DataTypes.LongType).add("loss", DataTypes.DoubleType);
    System.out.println("a stream of losses, by files:");
    try {
      spark
          .readStream()
          .schema(columns)
          .option("maxFilesPerTrigger", 1)
          .csv(folder.toString())
          .writeStream()
          .option("checkpointLocation", checkpoint.toString())
          .trigger(Trigger.AvailableNow())
          .foreachBatch(
              (Dataset<Row> batch, Long id) -> {
                for (Row row : batch.orderBy("number").collectAsList()) {
                  monitor.add(row.getDouble(1));
                }
                System.out.println(
                    String.format(
                        Locale.ROOT,
                        "  file %d: %.4f ≤ risk so far ≤ %.4f",
                        id,
                        monitor.lower(),
                        monitor.upper()));
              })
          .start()
          .awaitTermination();
    } catch (TimeoutException | StreamingQueryException e) {
      throw new IllegalStateException(e);
    }
  }
}
