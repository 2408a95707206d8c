///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.duckdb:duckdb_jdbc:1.4.1.0

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.estimate.loss.LossAccumulator;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Certificates from a file of predictions, in Parquet or CSV: {@code jbang FromParquet.java
 * predictions.parquet}.
 *
 * <p>The file has the columns {@code label} and {@code prediction}, and may have {@code loss} in
 * [0, 1] and {@code site}. DuckDB reads it, in one statement each for the errors, the losses one by
 * one and the errors of each site. The sites share δ, so that all their limits hold together.
 * Without a file, three million rows are made up first. The rows must be independent draws that the
 * model has not seen.
 */
public final class FromParquet {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int ROWS = 3_000_000;

  private FromParquet() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String file = (args.length > 0 ? args[0] : made(statement)).replace("'", "''");
      ErrorCount errors = errors(statement, file);
      Certificate ofErrors = Holdout.binomial(errors).at(CONFIDENCE);
      System.out.println(errors + ": " + ofErrors);
      String csv = null;
      if (args.length == 0) {
        csv = Path.of("target", "predictions.csv").toString();
        statement.execute("copy (from '" + file + "' limit 10000) to '" + csv + "'");
        ErrorCount ofCsv = errors(statement, csv);
        System.out.println(
            "the first rows as CSV, " + ofCsv + ": " + Holdout.binomial(ofCsv).at(CONFIDENCE));
      }
      if (has(statement, file, "loss")) {
        losses(statement, file);
      }
      Map<String, ErrorCount> sites =
          has(statement, file, "site") ? sites(statement, file) : Map.of();
      report(sites);
      if (csv != null) {
        Files.deleteIfExists(Path.of(csv));
        Files.deleteIfExists(Path.of(file));
      }
      String next =
          sites.isEmpty()
              ? "a column site would show where it is higher."
              : "collect more rows from the smallest site, whose limit is the widest.";
      System.out.println(
          String.format(
              Locale.ROOT,
              "What to do: count in the file, certify the counts. The error rate is at most %s;%n"
                  + "  %s",
              Numbers.outward(ofErrors.value(), Side.UPPER),
              next));
    }
  }

  /** One statement: how many rows, and how many are wrong. */
  private static ErrorCount errors(Statement statement, String file) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) filter (label <> prediction), count(*) from '" + file + "'")) {
      row.next();
      return Evidence.errors(row.getLong(1), row.getLong(2));
    }
  }

  /** The losses one by one, in any order: their sum is exact, so it has no order. */
  private static void losses(Statement statement, String file) throws SQLException {
    LossAccumulator losses = new LossAccumulator(LossRange.UNIT);
    try (ResultSet row = statement.executeQuery("select loss from '" + file + "'")) {
      while (row.next()) {
        losses.add(row.getDouble(1));
      }
    }
    System.out.println(losses.result());
    System.out.println("  by Hoeffding: " + Holdout.hoeffding(losses.result()).at(CONFIDENCE));
    System.out.println(
        "  by their variance: " + Holdout.empiricalBernstein(losses.result()).at(CONFIDENCE));
  }

  private static Map<String, ErrorCount> sites(Statement statement, String file)
      throws SQLException {
    Map<String, ErrorCount> sites = new LinkedHashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            "select site, count(*) filter (label <> prediction), count(*) from '"
                + file
                + "' group by site order by site")) {
      while (row.next()) {
        sites.put(row.getString(1), Evidence.errors(row.getLong(2), row.getLong(3)));
      }
    }
    return sites;
  }

  /** The sites' limits together: each has an equal part of δ. */
  private static void report(Map<String, ErrorCount> sites) {
    Confidence part = sites.isEmpty() ? CONFIDENCE : CONFIDENCE.split(sites.size()).get(0);
    sites.forEach(
        (site, errors) ->
            System.out.println(
                "  " + site + ", " + errors + ": " + Holdout.binomial(errors).at(part)));
  }

  private static boolean has(Statement statement, String file, String column) throws SQLException {
    try (ResultSet columns =
        statement.executeQuery(
            "select count(*) from (describe from '"
                + file
                + "') where column_name = '"
                + column
                + "'")) {
      columns.next();
      return columns.getLong(1) > 0;
    }
  }

  /** Three million predictions of a model that errs more often at some sites. */
  private static String made(Statement statement) throws Exception {
    Path file = Path.of("target", "predictions.parquet");
    Files.createDirectories(file.getParent());
    statement.execute(
        "create macro uniform(i, k) as (hash(4 * i + k) % 1000000) / 1000000;"
            + " create macro site(u) as"
            + " case when u < 0.6 then 'Basel' when u < 0.9 then 'Lund' when u < 0.9999 then 'Porto'"
            + " else 'Turku' end;"
            + " create macro rate(site) as"
            + " case site when 'Basel' then 0.02 when 'Lund' then 0.035 when 'Porto' then 0.05"
            + " else 0.03 end");
    statement.execute(
        "copy (select label, case when wrong then 1 - label else label end as prediction,"
            + " case when wrong then (1 - doubt) ** 2 else doubt ** 2 end as loss, site"
            + " from (select hash(i) % 2 as label, uniform(i, 1) / 2 as doubt,"
            + " site(uniform(i, 2)) as site, uniform(i, 3) < rate(site(uniform(i, 2))) as wrong"
            + " from range("
            + ROWS
            + ") as t(i))) to '"
            + file
            + "'");
    return file.toString();
  }
}
