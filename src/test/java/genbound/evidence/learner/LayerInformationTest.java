package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerInformationTest {

  private static final ExampleInformation INPUT = ExampleInformation.of(0.3, 0.2);

  @Test
  void numbersThatRiseAreCalledEstimates() {
    ExampleInformation risen = ExampleInformation.of(0.1, 0.25);
    String message =
        assertThrows(IllegalArgumentException.class, () -> LayerInformation.of(INPUT, risen))
            .getMessage();
    assertTrue(message.startsWith("layers[1] must be at most 0.2"), message);
    assertTrue(message.contains("violate data processing: they are estimates"), message);
    assertTrue(message.endsWith("got 0.25"), message);
  }

  @Test
  void upperBoundsMayRiseAndTheLeastIsKept() {
    LayerInformation kept =
        LayerInformation.upperBounds(
            INPUT, ExampleInformation.of(0.1, 0.25), ExampleInformation.of(0.2, 0.1));
    assertEquals(List.of(0.1, 0.2), kept.upTo(1).last().nats());
    assertEquals(List.of(0.1, 0.1), kept.last().nats());
    assertEquals(INPUT, kept.upTo(0).last());
  }

  @Test
  void roundingMayMoveANumberUp() {
    ExampleInformation strayed = ExampleInformation.of(Math.nextUp(0.3), 0.2);
    assertEquals(INPUT, LayerInformation.of(INPUT, strayed).last());
  }

  @Test
  void layersThatTellNothingAreTaken() {
    ExampleInformation nothing = ExampleInformation.of(0, 0);
    assertEquals(nothing, LayerInformation.of(nothing, nothing).last());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> LayerInformation.of(nothing, ExampleInformation.of(0, Double.MIN_VALUE)))
            .getMessage();
    assertTrue(message.startsWith("layers[1] must be at most 0.0"), message);
  }

  @Test
  void evidenceOfDifferentSizeIsRefused() {
    ExampleInformation one = ExampleInformation.of(0.1);
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.of(INPUT, one));
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.upperBounds(INPUT, one));
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.upperBounds());
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.of());
    assertThrows(IllegalArgumentException.class, () -> new LayerInformation(null));
    ExampleInformation missing = null;
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.of(INPUT, missing));
    assertThrows(IllegalArgumentException.class, () -> LayerInformation.upperBounds(missing));
    LayerInformation input = LayerInformation.of(INPUT);
    assertThrows(IllegalArgumentException.class, () -> input.upTo(1));
    assertThrows(IllegalArgumentException.class, () -> input.upTo(-1));
  }

  @Test
  void textIsOneLine() {
    assertEquals(
        "1 layers, at the last information about 2 examples, 0.25 nats each",
        LayerInformation.of(INPUT).toString());
  }
}
