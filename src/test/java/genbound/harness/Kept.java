package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Reports;
import genbound.bound.Bound;
import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.Increasing;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.MeanLoss;
import genbound.evidence.RoundedMean;
import genbound.evidence.Side;
import genbound.holdout.HoldoutNested;
import genbound.holdout.HoldoutPredictablePlugIn;
import genbound.holdout.HoldoutTwoSample;
import genbound.json.Json;
import genbound.report.Report;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What a bound keeps that a door gave back, whatever evidence it was made of. */
final class Kept {

  /** Levels and failure probabilities that are none, and some that hardly are. */
  private static final double[] ODD = {
    Double.NaN, 0, -0.0, 1, 1 + 0x1p-52, 1 - 0x1p-53, -1, 2, Double.MIN_VALUE, 1e-300, 0.999, 1e308
  };

  /** Where each bet hangs on δ, a surer bound may be the smaller one. */
  private static final Set<Class<?>> BETS_HANG_ON_DELTA =
      Set.of(HoldoutNested.class, HoldoutPredictablePlugIn.class);

  /** Where one risk is surely 1 it is further from exact than it states, on the safe side. */
  private static final Set<Class<?>> ROUGH_AT_THE_CORNER = Set.of(HoldoutTwoSample.class);

  /** Counts above this are not multiplied any more. */
  private static final double LARGE = 1e9;

  private final Bound bound;
  private final Set<String> names;
  private final SplittableRandom random;
  private final double slack;

  private Kept(Bound bound, Set<String> names, SplittableRandom random) {
    this.bound = bound;
    this.names = names;
    this.random = random;
    slack = bound.theorem().accuracy();
  }

  /**
   * Tries all of it; a refusal that names one of the given arguments is allowed.
   *
   * @return whether there was a certificate
   */
  static boolean check(Bound bound, Set<String> names, SplittableRandom random) {
    return new Kept(bound, names, random).run();
  }

  private boolean run() {
    assertFalse(bound.toString().isEmpty());
    List<Certificate> all;
    try {
      all = certificates(bound);
    } catch (IllegalArgumentException refusal) {
      if (Extremes.isRefusal(refusal, names)) {
        return false;
      }
      throw refusal;
    }
    checkAll(all);
    if (bound instanceof TwoSidedBound both) {
      List<Certificate> below = certificates(both.lower());
      checkAll(below);
      for (int i = Extremes.FIRST_LIKELY; i < below.size(); i++) {
        assertTrue(below.get(i).clipped() <= all.get(i).clipped(), below.get(i)::toString);
      }
    }
    if (random.nextInt(3) == 0) {
      checkForms(all.get(random.nextInt(all.size())));
    }
    if (bound instanceof HighProbabilityBound sure) {
      odd(sure);
    }
    raised();
    return true;
  }

  private static List<Certificate> certificates(Bound bound) {
    return bound instanceof HighProbabilityBound sure
        ? Extremes.CONFIDENCES.stream().map(sure::at).toList()
        : List.of(((ExpectedBound) bound).certify());
  }

  private void checkAll(List<Certificate> all) {
    Certificate before = null;
    for (Certificate certificate : all) {
      Extremes.checkNumbers(certificate);
      checkEnds(certificate);
      if (slack > 0 && !BETS_HANG_ON_DELTA.contains(bound.getClass())) {
        Extremes.checkOrder(before, certificate, slack);
      }
      before = certificate;
    }
  }

  /** What is printed is a possible value of the quantity. */
  private static void checkEnds(Certificate certificate) {
    LossRange range = certificate.range();
    boolean difference = certificate.theorem().quantity().isDifference();
    double least = difference ? range.low() - range.high() : range.low();
    double most = difference ? range.high() - range.low() : range.high();
    boolean possible = certificate.clipped() >= least && certificate.clipped() <= most;
    assertTrue(possible, () -> certificate + " with losses in " + range);
  }

  private void checkForms(Certificate certificate) {
    Extremes.checkTexts(certificate);
    Xml.parse(certificate.toHtml());
    assertFalse(certificate.toMarkdown().isEmpty());
    String json = certificate.toJson();
    if (((Map<?, ?>) Json.read(json)).get("bound") instanceof Map) {
      assertTrue(Reports.verify(json).isVerified(), () -> Reports.verify(json).toString());
    }
    if (random.nextInt(10) == 0) {
      Report report = Reports.of(bound).atConfidence(0.95);
      Xml.parse(report.toHtml());
      Xml.parse(report.toSvg());
      String all = report + report.plainWords() + report.toMarkdown() + report.toCsv();
      assertFalse(all.contains("NaN"), all);
    }
  }

  private void odd(HighProbabilityBound sure) {
    double odd = ODD[random.nextInt(ODD.length)];
    boolean isDelta = random.nextBoolean();
    try {
      Certificate certificate = isDelta ? sure.atDelta(odd) : sure.atConfidence(odd);
      assertTrue(odd > 0 && odd < 1, () -> certificate + " at " + odd);
      Extremes.checkNumbers(certificate);
    } catch (IllegalArgumentException refusal) {
      boolean named = Extremes.isRefusal(refusal, Set.of("delta", "level"));
      if (!named || odd > 0 && odd < 1) {
        throw refusal;
      }
    }
  }

  /** Raises one component that says in which direction it moves the bound. */
  private void raised() {
    if (!(bound instanceof Record record) || ROUGH_AT_THE_CORNER.contains(bound.getClass())) {
      return;
    }
    RecordComponent[] components = bound.getClass().getRecordComponents();
    List<RecordComponent> declared = new ArrayList<>();
    for (RecordComponent component : components) {
      if (sense(component) != 0) {
        declared.add(component);
      }
    }
    if (declared.isEmpty()) {
      return;
    }
    RecordComponent component = declared.get(random.nextInt(declared.size()));
    Object value = Components.value(record, component);
    if (value instanceof LossSample sample && component.getType() == EmpiricalRisk.class) {
      value = new MeanLoss(sample.mean(), sample.n(), sample.range());
    }
    if (isLarge(value) || value instanceof LossSample || value instanceof RoundedMean) {
      return;
    }
    boolean either = component.isAnnotationPresent(EitherWay.class);
    Components.series(value, sense(component), either)
        .forEach((values, way) -> checkSeries(component.getName(), values, way));
  }

  private static boolean isLarge(Object value) {
    return value instanceof Number number
        ? Math.abs(number.doubleValue()) > LARGE && !(value instanceof Double)
        : value instanceof Record record
            && List.of(record.getClass().getRecordComponents()).stream()
                .anyMatch(part -> isLarge(Components.value(record, part)));
  }

  private static int sense(RecordComponent component) {
    return component.isAnnotationPresent(Increasing.class)
        ? 1
        : component.isAnnotationPresent(Decreasing.class) ? -1 : 0;
  }

  private void checkSeries(String name, List<Object> values, int way) {
    List<Certificate> before = null;
    for (Object value : values) {
      List<Certificate> now;
      try {
        now = some(Components.with(bound, Components.index(bound, name), value));
      } catch (IllegalArgumentException refusal) {
        if (Components.isRefusal(refusal)) {
          return;
        }
        throw refusal;
      }
      for (int i = 0; before != null && i < now.size(); i++) {
        compare(name + " at " + value, before.get(i), now.get(i), way);
      }
      before = now;
    }
  }

  private static List<Certificate> some(Bound bound) {
    return bound instanceof HighProbabilityBound sure
        ? List.of(sure.atDelta(0.5), sure.at(Confidence.ofLogInverseDelta(20)))
        : certificates(bound);
  }

  private void compare(String what, Certificate before, Certificate now, int way) {
    int direction = now.theorem().side() == Side.UPPER ? way : -way;
    double step = now.clipped() / 2 - before.clipped() / 2;
    double scale = Math.max(Extremes.scale(before), Extremes.scale(now));
    assertTrue(
        direction * step >= -2 * (slack + 1e-15) * scale,
        () -> "varying " + what + ": " + before + ", then " + now);
  }
}
