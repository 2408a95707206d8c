package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.learner.ExampleInformation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledInformationTest {

  private static final ExampleInformation TOTAL = ExampleInformation.of(0.5, 2);

  @Test
  void unsplitInformationCountsAsLabelInformation() {
    LabelledInformation unsplit = LabelledInformation.unsplit(TOTAL);
    assertEquals(TOTAL, unsplit.label());
    assertEquals(TOTAL, unsplit.behind(new Contraction(0)));
  }

  @Test
  void labelInformationIsAtMostLnOfClasses() {
    LabelledInformation split = LabelledInformation.ofClasses(TOTAL, 3);
    List<Double> behind = split.behind(new Contraction(0)).nats();
    assertEquals(0.5, behind.get(0));
    assertEquals(Math.log(3), behind.get(1), 1e-15);
    assertTrue(behind.get(1) >= Math.log(3));
    assertEquals(0, LabelledInformation.ofClasses(TOTAL, 1).label().mean(), 0);
  }

  @Test
  void labelInformationIsAtMostTheTotal() {
    LabelledInformation split = LabelledInformation.split(TOTAL, ExampleInformation.of(9, 0.5));
    assertEquals(List.of(0.5, 0.5), split.label().nats());
    assertEquals(List.of(0.0, 1.5), split.conditional().nats());
    assertEquals(List.of(0.5, 0.875), split.behind(new Contraction(0.25)).nats());
  }

  @Test
  void evidenceOfDifferentSizeIsRefused() {
    ExampleInformation one = ExampleInformation.of(1);
    assertThrows(IllegalArgumentException.class, () -> LabelledInformation.split(TOTAL, one));
    assertThrows(IllegalArgumentException.class, () -> new LabelledInformation(TOTAL, one));
    assertThrows(IllegalArgumentException.class, () -> LabelledInformation.ofClasses(TOTAL, 0));
    assertThrows(IllegalArgumentException.class, () -> LabelledInformation.unsplit(null));
  }

  @Test
  void textIsOneLine() {
    String line = LabelledInformation.unsplit(TOTAL).toString();
    assertEquals(1, line.lines().count());
    assertTrue(line.contains("labels"));
  }
}
