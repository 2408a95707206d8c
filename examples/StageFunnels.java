///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Holdout;
import genbound.SampleSize;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.loss.RelativeDrop;
import genbound.estimate.loss.StageFunnel;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Robot policies mean well and act badly once a task is put in other words. Which of the drops and
 * gaps in a published table are more than chance?
 *
 * <p>In each rollout a policy may reach for the right object (intention), grasp it, and succeed.
 * The layouts are a fixed list, not draws from a law, so that a rate is a mean over these layouts;
 * the limits hold for rollouts that differ. All drops are to hold at once, and all gaps, so each
 * has a share of δ. The counts were recovered from what was printed, as the head of the file says.
 */
public final class StageFunnels {

  private static final Confidence SURE = Confidence.ofLevel(0.95);
  private static final List<String> STAGES = List.of("intention", "grasp", "success");
  private static final int SUCCESS = 2;
  private static final int LAYOUTS = 24;
  private static final int CHECKPOINTS = 5;

  private StageFunnels() {}

  public static void main(String[] args) throws IOException {
    Map<String, StageFunnel> action = read("action");
    List<String> policies = policies(action);
    Confidence each = SURE.split(policies.size() * STAGES.size()).get(0);
    drops(action, policies, each);
    gaps(action, policies);
    distraction(read("juice"));
    plan(action, each);
  }

  /** How much more often each stage is missed in other words: all at once. */
  private static void drops(
      Map<String, StageFunnel> funnels, List<String> policies, Confidence each) throws IOException {
    System.out.println("A task in other words: how much the rate of each stage drops");
    print(
        "%-14s%-10s%6s%8s%8s  %-11s%s", "", "", "before", "after", "drop", "certified", "relative");
    List<Bars.Bar> bars = new ArrayList<>();
    int certified = 0;
    for (String policy : policies) {
      bars.add(Bars.heading(policy));
      for (int stage = 0; stage < STAGES.size(); stage++) {
        ErrorCount before = funnels.get(policy + " before").missed(stage);
        ErrorCount after = funnels.get(policy + " after").missed(stage);
        double drop = after.mean() - before.mean();
        double least = Holdout.twoSampleBinomial(before, after, 1).lower().at(each).value();
        print(
            "%-14s%-10s%6d%8d%8.3f  %-11s%s",
            stage == 0 ? policy : "",
            STAGES.get(stage),
            before.n() - before.errors(),
            after.n() - after.errors(),
            drop,
            least > 0 ? atLeast(least) : "",
            least > 0 ? atLeast(new RelativeDrop(before, after, 1).lower(each)) : "");
        certified += least > 0 ? 1 : 0;
        bars.add(new Bars.Bar(STAGES.get(stage), least, drop, atLeast(least), least > 0));
      }
    }
    print("%d of %d drops are certified, all at once", certified, policies.size() * STAGES.size());
    ErrorCount before = funnels.get("SpatialVLA before").missed(0);
    ErrorCount after = funnels.get("SpatialVLA after").missed(0);
    print(
        "The first, had the best of %d checkpoints before been taken: %s",
        CHECKPOINTS,
        atLeast(Holdout.twoSampleBinomial(before, after, CHECKPOINTS).lower().at(each).value()));
    print(
        "Grasp of SpatialVLA, if it ran 96 rollouts and not 288: %s",
        atLeast(
            Holdout.twoSampleBinomial(new ErrorCount(39, 96), new ErrorCount(59, 96), 1)
                .lower()
                .at(each)
                .value()));
    Path file = Path.of("target", "stage-funnels.svg");
    Files.createDirectories(file.getParent());
    String title = "Drop of the rate of each stage, from what is certified to what was seen";
    Files.writeString(file, new Bars(title, bars).draw().page());
    System.out.println("picture in target/" + file.getFileName());
    System.out.println();
  }

  /** How much rarer success is than intention, in other words: all policies at once. */
  private static void gaps(Map<String, StageFunnel> funnels, List<String> policies) {
    Confidence each = SURE.split(policies.size()).get(0);
    System.out.println("The gap between intention and success, in other words, all at once");
    print("%-14s%-34s%8s  %-11s%s", "", "", "seen", "certified", "if success needs intention");
    for (String policy : policies) {
      StageFunnel funnel = funnels.get(policy + " after");
      ErrorCount intention = funnel.missed(0);
      ErrorCount success = funnel.missed(SUCCESS);
      ErrorCount lost = funnel.lost(0, SUCCESS);
      print(
          "%-14s%-34s%8.3f  %-11s%s",
          policy,
          funnel,
          lost.mean(),
          atLeast(Holdout.twoSampleBinomial(intention, success, 1).lower().at(each).value()),
          atLeast(Holdout.poissonBinomial(lost).lower().at(each).value()));
    }
    System.out.println();
  }

  private static void distraction(Map<String, StageFunnel> funnels) {
    List<String> policies = policies(funnels);
    Confidence each = SURE.split(policies.size()).get(0);
    System.out.println(
        "Orange juice on the plate: intention that one more object takes, all at once");
    for (String policy : policies) {
      ErrorCount clean = funnels.get(policy + " clean").missed(0);
      ErrorCount distract = funnels.get(policy + " distract").missed(0);
      double least = Holdout.twoSampleBinomial(clean, distract, 1).lower().at(each).value();
      print("%-14s%s; seen %.3f", policy, atLeast(least), distract.mean() - clean.mean());
    }
    System.out.println();
  }

  /** How many rollouts would certify a drop that was seen and not certified. */
  private static void plan(Map<String, StageFunnel> funnels, Confidence each) {
    ErrorCount before = funnels.get("pi0 scratch before").missed(SUCCESS);
    ErrorCount after = funnels.get("pi0 scratch after").missed(SUCCESS);
    System.out.println("Success of pi0 scratch alone: the drop");
    System.out.println("  " + Holdout.twoSampleBinomial(before, after, 1).lower().at(SURE));
    System.out.println("  " + Holdout.twoSample(before, after).lower().at(SURE));
    long alone = SampleSize.smallest(k -> improvement(before, after, LAYOUTS * k), SURE, 0);
    long together = SampleSize.smallest(k -> improvement(before, after, LAYOUTS * k), each, 0);
    print(
        "What to do: believe the gaps. If its rates stay, %d rollouts a side certify that drop in%n"
            + "  success by the first bound, and %d certify it among fifteen: %d and %d seeds of %d"
            + " layouts.",
        LAYOUTS * alone, LAYOUTS * together, alone, together, LAYOUTS);
  }

  /** A bound from above on how much the shift helps, had n rollouts a side shown these rates. */
  private static HighProbabilityBound improvement(ErrorCount before, ErrorCount after, long n) {
    return Holdout.twoSampleBinomial(scaled(after, n), scaled(before, n), 1);
  }

  private static ErrorCount scaled(ErrorCount risk, long n) {
    return new ErrorCount(Math.round(risk.mean() * n), n);
  }

  private static List<String> policies(Map<String, StageFunnel> funnels) {
    return funnels.keySet().stream()
        .map(key -> key.substring(0, key.lastIndexOf(' ')))
        .distinct()
        .toList();
  }

  /** The funnels of a display, by policy and condition; an empty cell is no stage. */
  private static Map<String, StageFunnel> read(String display) throws IOException {
    Map<String, StageFunnel> funnels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("examples", "data", "robot-stages.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].equals(display)) {
        long[] reached =
            List.of(cells).subList(4, cells.length).stream()
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        String key = cells[1] + " " + cells[2];
        funnels.put(key, StageFunnel.of(Long.parseLong(cells[3]), reached));
      }
    }
    return funnels;
  }

  /** A lower limit, rounded down. */
  private static String atLeast(double limit) {
    return "≥ " + Numbers.outward(limit, 4, Side.LOWER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
