package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.Display;
import genbound.bound.Term;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Theorems with evidence at the ends of what numbers can be: each component alone, then several at
 * random. The evidence is refused by name, or there is a whole and readable certificate.
 */
final class Extremes {

  static final List<Confidence> CONFIDENCES =
      List.of(1e-300, 1e-12, 1e-6, 0.7, 700.0, 1e5, 1e300, 1e308).stream()
          .map(Confidence::ofLogInverseDelta)
          .toList();

  private static final int RANDOM = 100;

  /** From here on both sides of a theorem hold together more likely than not. */
  static final int FIRST_LIKELY = 4;

  private static final int SHOWN = 8;
  private static final Pattern REFUSAL =
      Pattern.compile("(?:the )?(\\w+)(\\[\\d+\\])*(\\.\\w+)? must be .+, got .+");

  private final Bound example;
  private final Function<Bound, List<Certificate>> certificates;
  private final double slack;
  private final RecordComponent[] components;
  private final Set<String> names = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int whole;
  private int count;

  private Extremes(Bound example, Function<Bound, List<Certificate>> certificates, double slack) {
    this.example = example;
    this.certificates = certificates;
    this.slack = slack;
    components = example.getClass().getRecordComponents();
    addNames(example);
  }

  /** Tries them all on a theorem. */
  static void check(Bound example, Function<Bound, List<Certificate>> certificates, double slack) {
    Extremes extremes = new Extremes(example, certificates, slack);
    extremes.run();
    List<String> shown = extremes.faults.subList(0, Math.min(SHOWN, extremes.faults.size()));
    assertTrue(
        shown.isEmpty(), () -> extremes.faults.size() + " faults\n" + String.join("\n", shown));
    assertTrue(extremes.whole > 0, "all extremes were refused");
  }

  private void run() {
    List<List<Object>> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Object value = Components.value(example, components[i]);
      values.add(ExtremeValues.instead(value, components[i].getType()));
      for (Object extreme : values.get(i)) {
        checkOne(replaced((Record) example, i, extreme));
      }
    }
    SplittableRandom random = new SplittableRandom(20261126);
    for (int draw = 0; draw < RANDOM && components.length > 1; draw++) {
      Bound bound = example;
      int start = random.nextInt(components.length);
      int replaced = 2 + random.nextInt(components.length - 1);
      for (int j = 0; bound != null && j < replaced; j++) {
        int i = (start + j) % components.length;
        if (!values.get(i).isEmpty()) {
          Object extreme = values.get(i).get(random.nextInt(values.get(i).size()));
          Bound next = replaced((Record) bound, i, extreme);
          bound = next == null ? bound : next;
        }
      }
      checkOne(bound);
    }
  }

  /** The theorem with one more extreme, or null if that was refused as it should be. */
  private Bound replaced(Record bound, int place, Object extreme) {
    try {
      return (Bound) Components.with(bound, place, extreme);
    } catch (IllegalArgumentException refusal) {
      checkRefusal(refusal, bound + " with " + extreme);
    } catch (RuntimeException fault) {
      fault(bound + " with " + extreme, fault);
    }
    return null;
  }

  private void checkOne(Bound bound) {
    if (bound == null) {
      return;
    }
    try {
      List<Certificate> all = checkAll(bound);
      if (bound instanceof TwoSidedBound both) {
        List<Certificate> below = checkAll(both.lower());
        for (int i = FIRST_LIKELY; i < below.size(); i++) {
          assertTrue(below.get(i).clipped() <= all.get(i).clipped(), below.get(i)::toString);
        }
        checkTexts(below.get(count % below.size()));
      }
      checkTexts(all.get(count++ % all.size()));
      whole++;
    } catch (RuntimeException | AssertionError fault) {
      fault(bound.toString(), fault);
    }
  }

  private List<Certificate> checkAll(Bound bound) {
    List<Certificate> all = certificates.apply(bound);
    Certificate before = null;
    for (Certificate certificate : all) {
      checkNumbers(certificate);
      checkOrder(before, certificate, slack);
      before = certificate;
    }
    return all;
  }

  /** Value finite, and unless one of them is capped the terms add up to it. */
  static void checkNumbers(Certificate certificate) {
    double value = certificate.value();
    assertTrue(Double.isFinite(value), certificate::toString);
    double sum = 0;
    double most = Math.abs(value);
    for (Term term : certificate.terms()) {
      assertTrue(Double.isFinite(term.value()), () -> term + " of " + certificate);
      sum += term.value() / 16;
      most = Math.max(most, Math.abs(term.value()));
    }
    double off = most == Double.MAX_VALUE ? most : 1e-12 * scale(certificate);
    assertEquals(value / 16, sum, off, () -> certificate.terms() + " of " + certificate);
  }

  /** What rounding is measured against: the largest of the value, the terms and the range. */
  static double scale(Certificate certificate) {
    double scale = Math.max(Math.abs(certificate.value()), Double.MIN_NORMAL);
    if (certificate.range().isBounded()) {
      LossRange range = certificate.range();
      scale = Math.max(scale, Math.max(Math.abs(range.low()), range.high() - range.low()));
    }
    for (Term term : certificate.terms()) {
      scale = Math.max(scale, Math.abs(term.value()));
    }
    return scale;
  }

  /** Surer is further out. */
  static void checkOrder(Certificate before, Certificate now, double slack) {
    if (before != null) {
      double step = now.clipped() / 2 - before.clipped() / 2;
      double outward = now.theorem().side() == Side.UPPER ? step : -step;
      assertTrue(outward >= -(slack + 1e-15) * scale(now), () -> before + " then " + now);
    }
  }

  static void checkTexts(Certificate certificate) {
    String line = certificate.toString();
    assertEquals(1, line.lines().count(), line);
    assertFalse(
        line.contains("<") || line.contains("NaN") || line.contains("probability ≥ -"), line);
    Display explanation = certificate.explain();
    for (String text : List.of(explanation.toString(), explanation.toHtml(), explanation.toSvg())) {
      assertFalse(text.isEmpty() || text.contains("NaN") || text.contains("Infinity"), text);
    }
    certificate.vacuity().ifPresent(why -> assertFalse(why.contains("∞"), why));
  }

  private void checkRefusal(IllegalArgumentException refusal, String what) {
    if (!isRefusal(refusal, names)) {
      fault(what, refusal);
    }
  }

  /** Whether a message names one of the given arguments, its domain and the value. */
  static boolean isRefusal(IllegalArgumentException refusal, Set<String> names) {
    Matcher matcher = REFUSAL.matcher(String.valueOf(refusal.getMessage()));
    return matcher.matches() && names.contains(matcher.group(1));
  }

  private void fault(String what, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    StringBuilder where = new StringBuilder();
    for (StackTraceElement at : trace) {
      if (at.getClassName().startsWith("genbound") && where.length() < 200) {
        where.append(' ').append(at.getFileName()).append(':').append(at.getLineNumber());
      }
    }
    faults.add(what + ": " + fault + where);
  }

  /** The names that a refusal may speak of: of the evidence, and of what it is made of. */
  private void addNames(Object value) {
    if (value instanceof Record record && names.size() < 100) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        names.add(component.getName());
        addNames(Components.value(record, component));
      }
    } else if (value instanceof Collection<?> all) {
      all.stream().limit(1).forEach(this::addNames);
    }
  }
}
