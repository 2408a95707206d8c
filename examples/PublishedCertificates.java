///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.SampleSize;
import genbound.Selection;
import genbound.Vc;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.VotePairs;
import genbound.numeric.BinaryKl;
import genbound.numeric.LogGamma;
import genbound.numeric.NormalTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What do published risk certificates say, and what is the smallest number that their evidence
 * certifies?
 *
 * <p>115 numbers from 15 public sources, each computed again by the theorem that its source names,
 * and by the smallest legal bound here. A number below its own theorem is named with the reason.
 * Draws of which only mean and deviation are printed are rebuilt as shuffled normal scores; sizes
 * of which only mean and deviation are printed, as two sizes.
 */
public final class PublishedCertificates {

  /** Inputs are printed to six or seven digits. */
  private static final double DIGITS_OF_INPUTS = 2e-6;

  /** Five sizes, or 400 draws, are known by their mean and deviation only. */
  private static final double DIGITS_OF_MEANS = 1e-5;

  private static final double LN_2 = Math.log(2);
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+(e[+-]?[0-9]+)?");

  private PublishedCertificates() {}

  /**
   * A published number.
   *
   * @param id of the row
   * @param source where it was printed
   * @param inputs what was printed of its evidence
   * @param printed the number
   * @param theorem the theorem that its source names
   * @param legal whether it is a certificate, and if not, why
   */
  private record Published(
      String id, String source, String inputs, String printed, String theorem, String legal) {

    double value() {
      return Double.parseDouble(printed);
    }

    /** Half a unit of the last printed digit, and what the inputs leave open. */
    double tolerance() {
      int point = printed.indexOf('.');
      int decimals = point < 0 ? 0 : printed.length() - point - 1;
      boolean means = id.startsWith("Comp-kl") || id.startsWith("Vd-");
      return Math.pow(10, -decimals) + (means ? DIGITS_OF_MEANS : DIGITS_OF_INPUTS);
    }

    /** The number after a name and an equals sign, or the first one after other words. */
    double number(String name) {
      int at = inputs.indexOf(name);
      Matcher matcher = NUMBER.matcher(inputs);
      if (at < 0 || !matcher.find(at + name.length())) {
        throw new IllegalStateException(name + " in " + inputs);
      }
      return Double.parseDouble(matcher.group());
    }

    long whole(String name) {
      return Math.round(number(name));
    }

    ErrorCount errors(String name) {
      return Evidence.errors(whole(name), whole(name + (long) number(name) + "/"));
    }

    boolean isLower() {
      return inputs.contains("lower_delta") || theorem.contains("lower end");
    }
  }

  /**
   * What was computed again; NaN where there is nothing.
   *
   * @param same by the theorem of the source
   * @param best the smallest legal bound on the same evidence
   */
  private record Again(double same, double best) {}

  public static void main(String[] args) throws IOException {
    int legal = 0;
    int reproduced = 0;
    int smaller = 0;
    Map<String, Integer> reasons = new LinkedHashMap<>();
    String source = "";
    for (Published row : rows()) {
      if (!row.source.equals(source)) {
        source = row.source;
        System.out.println();
        System.out.println(source);
      }
      Again again = again(row);
      boolean isLegal = row.legal.startsWith("yes");
      boolean agrees = Math.abs(again.same - row.value()) <= row.tolerance();
      String verdict = agrees ? "its theorem" : verdict(row, again.same);
      System.out.printf(
          Locale.ROOT,
          "  %-32s %-15s %s %s  %s%n",
          row.id,
          row.printed,
          shown(again.same, row),
          shown(again.best, row),
          verdict + (isLegal ? "" : "; " + row.legal));
      legal += isLegal ? 1 : 0;
      reproduced += isLegal && agrees ? 1 : 0;
      boolean better = row.isLower() ? again.best >= row.value() : again.best <= row.value();
      boolean near = Math.abs(again.best - row.value()) <= row.tolerance();
      smaller += isLegal && (better || near) ? 1 : 0;
      if (!isLegal) {
        reasons.merge(row.legal, 1, Integer::sum);
      }
    }
    System.out.println();
    System.out.println("legal: " + legal + ", reproduced by their own theorem: " + reproduced);
    System.out.println("legal ones that are not below the smallest here: " + smaller);
    System.out.println("not legal, by reason:");
    reasons.forEach((reason, count) -> System.out.printf("  %3d  %s%n", count, reason));
    System.out.println();
    System.out.println(
        "What to do: pay for Monte Carlo by the variance of the draws, and state an exact binomial"
            + " where errors were counted.");
  }

  private static String shown(double value, Published row) {
    if (Double.isNaN(value)) {
      return "            -";
    }
    Side side = row.isLower() ? Side.LOWER : Side.UPPER;
    return "%13s".formatted(Numbers.outward(value, value > 2 ? 0 : 10, side));
  }

  private static String verdict(Published row, double same) {
    if (Double.isNaN(same)) {
      return row.theorem.contains("Pick-to-Learn") || row.id.startsWith("R-rec")
          ? "not computed"
          : "no theorem";
    }
    return String.format(Locale.ROOT, "%.3f %% below it", 100 * (1 - row.value() / same));
  }

  private static Again again(Published row) {
    String family = row.id.replaceAll("[-0-9 ].*", "");
    return switch (family) {
      case "L" -> langford(row);
      case "S" -> twoSided(row);
      case "G" -> sampleSize(row);
      case "H" -> holdout(row);
      case "A" -> radius(row);
      case "GR" -> vote(row);
      case "AD" -> new Again(dziugaiteRoy(row), Double.NaN);
      case "KS" -> new Again(unpaid(row), Double.NaN);
      case "V", "Vr" -> network(row);
      case "Vd" -> oneDraw(row);
      case "R" -> recursive(row);
      case "P" -> row.id.startsWith("P2L") ? picked(row) : described(row);
      case "Comp" -> compressed(row);
      case "W" ->
          new Again(Double.NaN, Holdout.binomial(Evidence.errors(7, 10)).atDelta(0.025).value());
      case "E" ->
          new Again(
              row.number("risk=")
                  + Math.sqrt(
                      (row.number("KL=")
                              + logRoot(row.whole("n="))
                              - Math.log(row.number("delta=")))
                          / (2 * row.number("n="))),
              Double.NaN);
      default -> new Again(Double.NaN, Double.NaN);
    };
  }

  private static Again langford(Published row) {
    ErrorCount errors = Evidence.errors(row.whole("k="), row.whole("n="));
    double delta = row.number("delta=");
    var exact = Holdout.binomial(errors);
    var byKl = Holdout.kl(errors);
    boolean switched = row.theorem.contains("approximation");
    if (row.isLower()) {
      HighProbabilityBound same = switched ? byKl.lower() : exact.lower();
      return new Again(same.atDelta(delta).value(), exact.lower().atDelta(delta).value());
    }
    HighProbabilityBound same = switched ? byKl : exact;
    return new Again(same.atDelta(delta).value(), exact.atDelta(delta).value());
  }

  private static Again twoSided(Published row) {
    var bound = Holdout.binomial(Evidence.errors(row.whole("k="), row.whole("n=")));
    double value = (row.isLower() ? bound.lower() : bound).atDelta(0.025).value();
    return new Again(value, value);
  }

  private static Again sampleSize(Published row) {
    long k = row.whole("k=");
    long n =
        SampleSize.smallest(
            size -> Holdout.binomial(Evidence.errors(Math.min(k, size), size)),
            Confidence.ofDelta(row.number("alpha=")),
            row.number("target="));
    return new Again(n, n);
  }

  private static Again holdout(Published row) {
    ErrorCount errors = Evidence.errors(row.whole("k="), row.whole("n="));
    double delta = row.number("delta=");
    double best = Holdout.binomial(errors).atDelta(delta).value();
    double same = Double.NaN;
    if (row.id.equals("H1")) {
      same = Holdout.hoeffding(errors).atDelta(delta / 2).value();
    } else if (row.id.equals("H2")) {
      double price = Math.log(3 / delta) / errors.n();
      double variance = errors.mean() * (1 - errors.mean());
      same = errors.mean() + Math.sqrt(2 * variance * price) + 3 * price;
    } else if (row.id.equals("H4")) {
      same = PacBayes.kl(errors, row.number("KL=")).atDelta(delta).clipped();
    }
    return new Again(same, best);
  }

  private static Again radius(Published row) {
    double hypotheses = row.inputs.contains("M=") ? row.number("M=") : 1;
    double delta = row.number("delta=") / hypotheses;
    double n = row.number("n=");
    return new Again(
        Math.sqrt(Math.log(2 / delta) / (2 * n)), Math.sqrt(-Math.log(delta) / (2 * n)));
  }

  private static Again vote(Published row) {
    double gibbs = row.number("Gibbs=");
    double apart = row.number("dis=");
    long n = row.whole("n=");
    double joint = gibbs - apart / 2;
    double kl = row.number("KL=");
    double delta = row.number("delta=");
    return new Again(
        PacBayes.cBound2(new VotePairs(joint, apart, n), kl).atDelta(delta).value(),
        PacBayes.tandem(Evidence.tandemRisk(joint, n), kl).atDelta(delta).value());
  }

  private static double dziugaiteRoy(Published row) {
    double inner =
        BinaryKl.upperInverse(row.number("risk="), Math.log(2 / 0.01) / row.number("draws="));
    return BinaryKl.upperInverse(inner, row.number("union=") / (row.number(",m=") - 1));
  }

  private static double unpaid(Published row) {
    double n = row.number("n=");
    double index = row.number("j=");
    double price =
        2 * Math.log(index) + Math.log(Math.PI * Math.PI * n / (6 * row.number("delta=")));
    return BinaryKl.upperInverse(row.number("risk="), (row.number("KL=") + price) / (n - 1));
  }

  private static double logRoot(double n) {
    return LN_2 + Math.log(n) / 2;
  }

  private static Again network(Published row) {
    double mean = row.number("risk=");
    long m = row.whole(",m=");
    double epochs = row.number("T=");
    double delta = row.number(",delta=");
    double kl = row.number("KL=");
    double divergence = row.inputs.contains("Renyi=") ? row.number("Renyi=") : kl;
    double inner = BinaryKl.upperInverse(mean, Math.log(4 / delta) / row.number(",draws="));
    double price = divergence + logRoot(m) + Math.log(2 * epochs / delta);
    var draws = Evidence.monteCarlo(scores(row.whole(",draws="), mean, row));
    return new Again(
        BinaryKl.upperInverse(inner, price / m),
        PacBayes.kl(draws, m, kl + Math.log(epochs)).atDelta(delta).value());
  }

  /** Normal scores of a mean and a deviation, shuffled. */
  private static double[] scores(long draws, double mean, Published row) {
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      scores.add(normalQuantile((i + 0.5) / draws));
    }
    double square = scores.stream().mapToDouble(x -> x * x).sum() / draws;
    Collections.shuffle(scores, new Random(1));
    double deviation = row.number("sd of draws=");
    return scores.stream()
        .mapToDouble(x -> mean + deviation * x / Math.sqrt(square))
        .map(x -> Math.max(0, Math.min(1, x)))
        .toArray();
  }

  private static double normalQuantile(double p) {
    double low = -10;
    double high = 10;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (below(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static Again oneDraw(Published row) {
    double mean = row.number("risk=");
    long m = row.whole("m=");
    double epochs = row.number("T=");
    double delta = row.number("delta=");
    String ratioName = row.inputs.contains("D_2=") ? "D_2=" : "ratio";
    double ratio = row.number(ratioName);
    double base = Math.log(epochs / delta);
    double same;
    if (row.id.startsWith("Vd-riv")) {
      same = BinaryKl.upperInverse(mean, (ratio + logRoot(m) + base) / m);
    } else if (row.id.startsWith("Vd-renyi")) {
      double price = 3 * Math.log(2 / delta) + Math.log(epochs) + logRoot(m);
      same = BinaryKl.upperInverse(mean, (ratio + price) / m);
    } else if (row.id.startsWith("Vd-bf")) {
      double positive = positivePart(ratio, row.number("+- "));
      double price = LN_2 + Math.log(row.number("grid of ")) + 2 * positive + base;
      same = BinaryKl.upperInverse(mean, price / m);
    } else {
      double nats = (ratio + base + Math.log(7)) / m;
      same = Math.expm1(-0.1 * mean - nats) / Math.expm1(-0.1);
    }
    long errors = (long) Math.ceil(mean * m);
    double logRatio =
        row.id.contains("mnist") ? 0.0271 : row.id.contains("fashion") ? 0.156 : 0.0102;
    double best =
        PacBayes.occamsHammerBinomial(Evidence.errors(errors, m), logRatio, 1)
            .atDelta(delta / epochs)
            .value();
    return new Again(same, best);
  }

  /** The mean of the positive part of a normal variable. */
  private static double positivePart(double mean, double deviation) {
    double z = mean / deviation;
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return mean * below(z) + deviation * density;
  }

  /** The normal distribution function. */
  private static double below(double x) {
    return x < 0 ? NormalTail.up(-x) : 1 - NormalTail.up(x);
  }

  private static Again recursive(Published row) {
    if (row.id.startsWith("R-exc")) {
      return excess(row);
    }
    if (row.id.startsWith("R-rec")) {
      var last = Evidence.monteCarlo(Evidence.errors(3164, 30_000));
      return new Again(Double.NaN, PacBayes.kl(last, 30_000, 22.95).atDelta(0.035).value());
    }
    long n = row.whole("n=");
    double mean = row.number("risk=");
    boolean counted = row.inputs.contains(" of ");
    long errors = counted ? row.whole("(") : Math.round(mean * n);
    double exact = counted ? errors / (double) n : mean;
    double kl = row.number("KL=");
    double inner = BinaryKl.upperInverse(exact, Math.log(1 / 0.01) / n);
    double price = kl + logRoot(n) + Math.log(1 / 0.025);
    EstimatedRisk draws = Evidence.monteCarlo(Evidence.errors(errors, n));
    return new Again(
        BinaryKl.upperInverse(inner, price / n), PacBayes.kl(draws, n, kl).atDelta(0.035).value());
  }

  /** Their δ adds up to 0.0475; ours is as large. */
  private static Again excess(Published row) {
    long n = row.whole("n=");
    double kl = row.number("KL=");
    double[] shares = {row.number("f(>=0)="), row.number("f(>=1)=")};
    double mc = Math.log(2 / 0.01) / n;
    double epsilon = (kl + logRoot(n) + Math.log(2 / 0.025)) / n;
    double same = -1 + BinaryKl.upperInverse(row.number("h=") / n, Math.log(1 / 0.0125) / n);
    for (double share : shares) {
      same += BinaryKl.upperInverse(BinaryKl.upperInverse(share, mc), epsilon);
    }
    var estimates =
        Evidence.discreteEstimate(
            new double[] {-1, 0, 1}, n, counted(shares[0], n), counted(shares[1], n));
    var sum =
        Selection.sum(
            PacBayes.splitKl(estimates, kl), Holdout.binomial(Evidence.errors(row.whole("h="), n)));
    return new Again(same, sum.atDelta(0.0475).value());
  }

  private static EstimatedRisk counted(double share, long n) {
    return Evidence.monteCarlo(Evidence.errors(Math.round(share * n), n));
  }

  /** Catoni's bound at the best λ, whose choice costs 2·ln(ln(α²λ)/ln α), with α = 1.0001. */
  private static Again described(Published row) {
    ErrorCount errors = row.errors("errors=");
    double n = errors.n();
    double misc = row.inputs.contains("misc=-2") ? -2 : 4;
    double nats = (row.number("bits=") + misc) * LN_2;
    double delta = row.number("delta=");
    double alpha = 1.0001;
    double step = Math.log(alpha);
    double same = 1;
    for (int i = 50_000; i * step < Math.log(40 * n); i++) {
      double lambda = Math.exp(i * step);
      double price = nats - Math.log(delta) + 2 * Math.log(i + 2);
      double exponent = lambda / n * errors.mean() + alpha * price / n;
      same = Math.min(same, Math.expm1(-exponent) / Math.expm1(-lambda / n));
    }
    double whole = (row.number("bits=") + Math.max(0, misc)) * LN_2;
    return new Again(same, Vc.occamBinomial(errors, whole).atDelta(delta).value());
  }

  /** The mean of a bound over two sizes with the mean and the deviation of five. */
  private static double overSizes(Published row, DoubleUnaryOperator bound) {
    double size;
    double deviation = 0;
    if (row.id.contains("10 classes")) {
      size = 326.4;
      deviation = 12.8;
    } else {
      size = row.number("size=");
      deviation = row.inputs.contains("sd ") ? row.number("sd ") : 0;
    }
    return (bound.applyAsDouble(size - deviation) + bound.applyAsDouble(size + deviation)) / 2;
  }

  private static Again picked(Published row) {
    long n = row.whole("n=");
    double delta = row.number("delta=");
    double best =
        overSizes(
            row,
            size ->
                between(
                    size, kept -> Vc.pickToLearnOneSided(Evidence.compression(n, kept, 0)), delta));
    return new Again(Double.NaN, best);
  }

  private static Again compressed(Published row) {
    long n = row.whole("n=");
    double delta = row.number("delta=");
    double same =
        overSizes(
            row,
            size -> {
              double rest = n - size;
              double subsets =
                  LogGamma.value(n + 1) - LogGamma.value(size + 1) - LogGamma.value(rest + 1);
              double sizes = Math.log(Math.PI * Math.PI / 6) + 2 * Math.log(size + 1);
              double nats = subsets + sizes + logRoot(rest) - Math.log(delta);
              return BinaryKl.upperInverse(0, nats / rest);
            });
    double best =
        overSizes(
            row,
            size ->
                between(
                    size,
                    kept -> Vc.compressionBinomial(Evidence.compression(n, kept, 0), 0),
                    delta));
    return new Again(same, best);
  }

  private static double between(
      double size, LongFunction<HighProbabilityBound> bound, double delta) {
    long low = (long) Math.floor(size);
    double part = size - low;
    double below = bound.apply(low).atDelta(delta).value();
    return part == 0
        ? below
        : (1 - part) * below + part * bound.apply(low + 1).atDelta(delta).value();
  }

  private static List<Published> rows() throws IOException {
    List<Published> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("examples", "data", "published-certificates.csv"))) {
      if (line.startsWith("#") || line.startsWith("id,")) {
        continue;
      }
      List<String> cells = cells(line);
      rows.add(
          new Published(
              cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
