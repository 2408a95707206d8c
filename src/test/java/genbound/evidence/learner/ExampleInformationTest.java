package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleInformationTest {

  @Test
  void keepsTheNumbersInOrder() {
    ExampleInformation information = ExampleInformation.of(0.02, 0, 0.05);
    assertEquals(List.of(0.02, 0.0, 0.05), information.nats());
    assertEquals(3, information.size());
    assertEquals(0.07 / 3, information.mean(), 1e-17);
    assertEquals(1e308, ExampleInformation.of(1e308, 1e308, 1e308).mean());
    assertEquals("information about 3 examples, 0.023333 nats each", information.toString());
  }

  @Test
  void isNotChangedFromOutside() {
    List<Double> nats = new ArrayList<>(List.of(0.1, 0.2));
    ExampleInformation information = new ExampleInformation(nats);
    nats.set(0, 9.0);
    assertEquals(List.of(0.1, 0.2), information.nats());
    assertThrows(UnsupportedOperationException.class, () -> information.nats().set(0, 1.0));
  }

  @Test
  void negativeAndNonFiniteInformationIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ExampleInformation.of());
    assertThrows(IllegalArgumentException.class, () -> ExampleInformation.of((double[]) null));
    assertThrows(IllegalArgumentException.class, () -> new ExampleInformation(null));
    assertThrows(
        IllegalArgumentException.class, () -> new ExampleInformation(Arrays.asList(0.1, null)));
    for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ExampleInformation.of(0.1, bad))
              .getMessage();
      assertTrue(message.startsWith("nats must be in [0, ∞)"), message);
    }
  }
}
