///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.spark:spark-sql_2.13:4.0.0
// JAVA_OPTIONS --add-exports=java.base/sun.nio.ch=ALL-UNNAMED
// --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
// --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED

import genbound.Evidence;
import genbound.Holdout;
import genbound.Reports;
import genbound.estimate.loss.LossAccumulator;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossSample;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.report.Report;
import genbound.report.Verification;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Losses on many machines: folded on Spark, partition by partition, to the bits of one pass; and a
 * certificate for each of a million groups.
 *
 * <p>What travels is evidence, accumulators and counts, and certificates as JSON. Bounds and
 * certificates are made where they are read, from evidence, in microseconds. A loss here is a
 * function of its number, so that one pass on one thread can see the losses that Spark sees.
 */
public final class OnSpark {

  private static final long LOSSES = 2_000_000;
  private static final int GROUPS = 1_000_000;
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

  /** What came of some groups, and the report on the one with the greatest lower limit. */
  private record Found(long groups, long seem, long proved, double limit, long group, String report)
      implements Serializable {

    Found and(Found other) {
      boolean mine = limit > other.limit || limit == other.limit && group < other.group;
      Found worse = mine ? this : other;
      return new Found(
          groups + other.groups,
          seem + other.seem,
          proved + other.proved,
          worse.limit,
          worse.group,
          worse.report);
    }
  }

  /**
   * A million groups of 3 to 40 predictions; the limits of all of them hold together. Certificates
   * do not travel: the executors send counts, and one certificate as JSON, which the driver
   * computes again from the evidence in it.
   */
  private static void groups(SparkSession spark) {
    Dataset<Row> table =
        spark
            .range(GROUPS)
            .select(
                functions.col("id").as("group"),
                functions.expr("3 + pmod(hash(id), 38)").as("n"),
                functions.expr("pmod(hash(id, 7), 1000) / 1000.0").as("u"))
            .withColumn("errors", functions.expr("cast(floor(u * u * u * (n + 1)) as bigint)"));
    Found found =
        table
            .select("group", "n", "errors")
            .javaRDD()
            .mapPartitions(rows -> List.of(found(rows)).iterator())
            .reduce(Found::and);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d groups: %d seem to err more than 0.25, %d do, all of these at 95 %% together",
            found.groups,
            found.seem,
            found.proved));
    Verification verified = Reports.verify(found.report);
    System.out.println(
        String.format(
            Locale.ROOT,
            "  group %d has the greatest limit, risk ≥ %s; computed again from its report: %s",
            found.group,
            Numbers.outward(found.limit, Side.LOWER),
            verified.isVerified()));
  }

  private static Found found(Iterator<Row> rows) {
    Confidence each = SURE.split(GROUPS).get(0);
    long groups = 0;
    long seem = 0;
    long proved = 0;
    double greatest = -1;
    Row worst = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      ErrorCount errors = errors(row);
      double limit = Holdout.binomial(errors).lower().at(each).value();
      groups++;
      seem += errors.errors() > 0.25 * errors.n() ? 1 : 0;
      proved += limit > 0.25 ? 1 : 0;
      if (limit > greatest) {
        greatest = limit;
        worst = row;
      }
    }
    if (worst == null) {
      return new Found(0, 0, 0, -1, -1, "");
    }
    long group = worst.getLong(0);
    Report report =
        Reports.of(Holdout.binomial(errors(worst)).lower()).about("group", "" + group).at(each);
    return new Found(groups, seem, proved, greatest, group, report.toJson());
  }

  private static ErrorCount errors(Row row) {
    long n = ((Number) row.get(1)).longValue();
    return Evidence.errors(Math.min(n, row.getLong(2)), n);
  }
}
