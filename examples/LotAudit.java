///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.SampleSize;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A classifier has labelled a finite lot of digits. An auditor checks some of them, drawn without
 * replacement: how many of the labels in this lot are wrong?
 *
 * <p>The question is about these labels, not about digits to come, so every label that was checked
 * is known, and a full count leaves nothing open. The bound for future digits beside it does not
 * know that. The lot was labelled by its nearest neighbour among 300 others.
 */
public final class LotAudit {

  private static final Confidence SURE = Confidence.ofLevel(0.95);
  private static final int KNOWN = 300;

  /** At how many wrong labels the lot is sent back. */
  private static final long TOO_MANY = 60;

  private LotAudit() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> digits = Data.digits();
    List<Data.Row> known = digits.subList(0, KNOWN);
    List<Data.Row> lot = digits.subList(KNOWN, digits.size());
    boolean[] wrong = wrong(known, lot);
    List<Integer> order =
        IntStream.range(0, lot.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(order, new Random(11));

    System.out.println("A lot of " + lot.size() + " labels");
    System.out.println("  checked  wrong  wrong labels in the lot  by the bound for future digits");
    for (int n : new int[] {50, 200, 500, 1000, 1400, lot.size()}) {
      long errors = order.stream().limit(n).filter(i -> wrong[i]).count();
      ErrorCount count = Evidence.errors(errors, n);
      var audit = Holdout.finitePopulation(count, lot.size());
      double future = Holdout.binomial(count).at(SURE.share(0.5)).value();
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %7d  %5d             %3d to %4d                         up to %4.0f",
              n,
              errors,
              audit.fewestErrors(SURE.share(0.5)),
              audit.mostErrors(SURE.share(0.5)),
              Math.floor(lot.size() * future)));
    }
    long errors = order.stream().limit(500).filter(i -> wrong[i]).count();
    var audit = Holdout.finitePopulation(Evidence.errors(errors, 500), lot.size());
    System.out.println("After 500, for one side alone:");
    System.out.println("  " + audit.at(SURE));
    System.out.println("  " + Holdout.serfling(Evidence.errors(errors, 500), lot.size()).at(SURE));
    double share = (double) TOO_MANY / lot.size();
    long needed =
        SampleSize.smallest(
            n -> Holdout.finitePopulation(Evidence.errors(0, n), lot.size()), SURE, share);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: with up to %d wrong labels allowed, %s after 500 checks. Had none of the"
                + "%n  checked labels been wrong, %d checks would have released the lot.",
            TOO_MANY,
            audit.mostErrors(SURE) <= TOO_MANY ? "release the lot" : "go on checking",
            needed));
  }

  private static boolean[] wrong(List<Data.Row> known, List<Data.Row> lot) {
    boolean[] wrong = new boolean[lot.size()];
    for (int i = 0; i < wrong.length; i++) {
      double[] x = lot.get(i).x();
      Data.Row near = known.stream().min(Comparator.comparing(k -> distance(k.x(), x))).get();
      wrong[i] = near.digit() != lot.get(i).digit();
    }
    return wrong;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
