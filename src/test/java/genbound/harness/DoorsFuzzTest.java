package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Rademacher;
import genbound.Selection;
import genbound.Shift;
import genbound.Stability;
import genbound.Symmetry;
import genbound.Vc;
import genbound.bound.Bound;
import java.lang.reflect.Executable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Calls of all doors with arguments at random: each is refused by name, or gives a bound that keeps
 * what bounds keep. {@code -Dfuzz=1000000} makes that many calls, {@code -Dfuzz.seed=7} others, and
 * {@code -Dfuzz.only=123} the one call of that number.
 */
class DoorsFuzzTest {

  private static final int CALLS = 2_000;
  private static final int MANY = 100_000;
  private static final long SEED = 20261129;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int SHOWN = Integer.getInteger("fuzz.shown", 20);
  private static final double[] HOSTILITY = {0, 0.05, 0.2, 0.6};

  private static final List<Class<?>> DOORS =
      List.of(
          Evidence.class,
          Holdout.class,
          Vc.class,
          Rademacher.class,
          PacBayes.class,
          Information.class,
          Stability.class,
          Symmetry.class,
          Shift.class,
          Selection.class,
          Divergence.class);

  private final List<Executable> doors =
      DOORS.stream().flatMap(door -> AnyCall.methods(door).stream()).toList();
  private final long seed = Long.getLong("fuzz.seed", SEED);
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final Set<String> closed = new TreeSet<>();
  private volatile long calls;
  private volatile String current = "";
  private volatile long since;

  @Test
  void everyCallIsRefusedByNameOrGivesAWholeBound() throws InterruptedException {
    doors.forEach(door -> closed.add(DoorsFuzzTest.name(door)));
    long all = Long.getLong("fuzz", CALLS);
    long only = Long.getLong("fuzz.only", -1);
    Thread thread = new Thread(() -> run(only < 0 ? 0 : only, only < 0 ? all : only + 1), "calls");
    since = System.nanoTime();
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      thread.join(500);
      if (thread.isAlive() && System.nanoTime() - since > LONGEST.toNanos()) {
        StringBuilder where = new StringBuilder();
        for (StackTraceElement at : thread.getStackTrace()) {
          where.append("\n  at ").append(at);
        }
        faults.put("time", "not done after " + LONGEST + ": " + replay(calls) + current + where);
        break;
      }
    }
    List<String> shown = new ArrayList<>(faults.values()).stream().limit(SHOWN).toList();
    assertTrue(shown.isEmpty(), () -> faults.size() + " faults\n" + String.join("\n\n", shown));
    if (only < 0) {
      assertTrue(
          closed.size() <= doors.size() / 2, () -> "doors that refused all calls: " + closed);
    }
    if (all >= MANY) {
      assertEquals(Set.of(), closed, "doors that refused all calls");
    }
  }

  private void run(long from, long to) {
    for (long number = from; number < to; number++) {
      calls = number;
      since = System.nanoTime();
      one(number);
    }
  }

  private String replay(long number) {
    return "-Dfuzz.seed=" + seed + " -Dfuzz.only=" + number + "\n  ";
  }

  private void one(long number) {
    SplittableRandom random = new SplittableRandom(seed ^ number * 0x9e3779b97f4a7c15L);
    Executable door = doors.get((int) (number % doors.size()));
    AnyCall call = new AnyCall(random, HOSTILITY[random.nextInt(HOSTILITY.length)]);
    current = name(door);
    try {
      Object result = call.call(door);
      current = call.code();
      boolean open = !(result instanceof Bound);
      if (result instanceof Bound bound) {
        open = Kept.check(bound, call.names(), random);
      } else {
        assertTrue(!String.valueOf(result).isEmpty());
      }
      if (open) {
        closed.remove(name(door));
      }
    } catch (IllegalArgumentException refusal) {
      if (!Extremes.isRefusal(refusal, call.names())) {
        fault(number, call, refusal);
      }
    } catch (RuntimeException | Error fault) {
      fault(number, call, fault);
    }
  }

  private void fault(long number, AnyCall call, Throwable fault) {
    StringBuilder where = new StringBuilder();
    for (StackTraceElement at : fault.getStackTrace()) {
      if (at.getClassName().startsWith("genbound") && where.length() < 300) {
        where.append(' ').append(at.getFileName()).append(':').append(at.getLineNumber());
      }
    }
    String key = fault.getClass() + where.toString();
    faults.putIfAbsent(key, replay(number) + call.code() + "\n  " + fault + "\n  at" + where);
  }

  private static String name(Executable door) {
    return door.getDeclaringClass().getSimpleName()
        + "."
        + door.getName()
        + List.of(door.getParameters()).stream()
            .map(each -> each.getType().getSimpleName())
            .toList();
  }
}
