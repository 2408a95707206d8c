package genbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.information.ContingencyTable;
import genbound.estimate.loss.LossAccumulator;
import genbound.estimate.loss.StageAccumulator;
import genbound.estimate.votes.VotesAccumulator;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.harness.Classes;
import genbound.harness.Tampered;
import genbound.holdout.RiskMonitor;
import genbound.limits.TightnessAudit;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What travels between machines, or is kept for later, is written and read to the same bits; and
 * what an earlier build wrote is read by this one. The stored forms are in {@code
 * serial/forms.txt}; {@link #main} writes those that are new and leaves the others.
 */
class SerialFormsTest {

  private static final Path FORMS = Path.of("src/test/resources/serial/forms.txt");

  /** Classes that are written as parts of others, or are tested where they are made. */
  private static final Set<String> ELSEWHERE =
      Set.of("SupersampleRun", "LossSequence", "ExactSum", "ClassesSeen");

  /** Everything that folds or travels, halfway through some data. */
  private static Map<String, Serializable> objects() {
    Random random = new Random(5);
    LossAccumulator losses = new LossAccumulator(new LossRange(-1, 3));
    RiskMonitor monitor = new RiskMonitor(0.95);
    ContingencyTable table = new ContingencyTable(3, 2);
    StageAccumulator stages = new StageAccumulator(3);
    VotesAccumulator votes = new VotesAccumulator(4);
    TightnessAudit audit = new TightnessAudit(0.1);
    for (int i = 0; i < 50; i++) {
      losses.add(4 * random.nextDouble() - 1);
      monitor.add(random.nextDouble() / 3);
      table.add(random.nextInt(3), random.nextInt(2));
      boolean first = random.nextInt(4) > 0;
      boolean second = first && random.nextBoolean();
      stages.add(first, second, second && random.nextBoolean());
      votes.add(
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(2));
      audit.add("a bound", random.nextDouble(), random.nextDouble() / 2);
    }
    Map<String, Serializable> objects = new LinkedHashMap<>();
    objects.put("LossAccumulator", losses);
    objects.put("RiskMonitor", monitor);
    objects.put("ContingencyTable", table);
    objects.put("StageAccumulator", stages);
    objects.put("VotesAccumulator", votes);
    objects.put("TightnessAudit", audit);
    objects.put("Confidence", Confidence.ofDelta(0.05));
    objects.put("LossRange", new LossRange(-1, 3));
    objects.put("ErrorCount", Evidence.errors(7, 285));
    objects.put("MeanLoss", Evidence.meanLoss(0.2, 100));
    objects.put("LossSample", losses.result());
    return objects;
  }

  /** What an object says, or what it has gathered. */
  private static String said(Serializable object) {
    if (object instanceof RiskMonitor monitor) {
      return monitor.lower() + " to " + monitor.upper();
    }
    return object instanceof VotesAccumulator votes
        ? votes.result().toString()
        : object instanceof ContingencyTable table ? table.result().toString() : object.toString();
  }

  @Test
  void everythingIsReadAsItWasWritten() throws Exception {
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      byte[] written = Tampered.bytes(entry.getValue());
      Serializable read = (Serializable) Tampered.read(written);
      assertEquals(said(entry.getValue()), said(read), entry.getKey());
      assertArrayEquals(written, Tampered.bytes(read), entry.getKey());
    }
  }

  /** What was stored by an earlier build says what is gathered now from equal data. */
  @Test
  void storedFormsAreStillRead() throws Exception {
    Map<String, String> stored = stored();
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      String text = stored.get(entry.getKey());
      assertTrue(text != null, "no stored form of " + entry.getKey());
      Serializable read = (Serializable) Tampered.read(Base64.getDecoder().decode(text));
      assertEquals(said(entry.getValue()), said(read), entry.getKey());
    }
  }

  @Test
  void everyClassThatFoldsIsTested() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : Classes.below("genbound")) {
      boolean folds =
          Serializable.class.isAssignableFrom(type)
              && Modifier.isPublic(type.getModifiers())
              && Modifier.isFinal(type.getModifiers())
              && !type.isRecord()
              && !type.isEnum()
              && !Throwable.class.isAssignableFrom(type);
      if (folds) {
        missing.add(type.getSimpleName());
      }
    }
    missing.removeAll(objects().keySet());
    missing.removeAll(ELSEWHERE);
    assertEquals(Set.of(), missing, "add these to objects()");
  }

  private static Map<String, String> stored() throws IOException {
    Map<String, String> stored = new LinkedHashMap<>();
    if (Files.exists(FORMS)) {
      for (String line : Files.readAllLines(FORMS)) {
        stored.put(line.split(" ")[0], line.split(" ")[1]);
      }
    }
    return stored;
  }

  /** Writes the forms that are not stored yet. */
  public static void main(String[] args) throws IOException {
    Map<String, String> stored = stored();
    for (Map.Entry<String, Serializable> entry : objects().entrySet()) {
      String text = Base64.getEncoder().encodeToString(Tampered.bytes(entry.getValue()));
      stored.putIfAbsent(entry.getKey(), text);
    }
    Files.createDirectories(FORMS.getParent());
    List<String> lines =
        stored.entrySet().stream().map(form -> form.getKey() + " " + form.getValue()).toList();
    Files.write(FORMS, lines);
  }
}
