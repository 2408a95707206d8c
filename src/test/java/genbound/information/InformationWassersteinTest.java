package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.learner.LayerTransport;
import genbound.harness.ExpectedContract;
import genbound.harness.ReferenceTable.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationWassersteinTest implements ExpectedContract<InformationWasserstein> {

  @Override
  public InformationWasserstein example() {
    return Information.wasserstein(
        0.7,
        List.of(
            LayerTransport.almostSure(12, 0.3, 0.2),
            LayerTransport.meanSquare(2, 0.4, 0.1),
            LayerTransport.almostSure(0.5, 0.5, 0.7)));
  }

  @Override
  public InformationWasserstein of(Row row) {
    String[] stretches = row.text("lipschitz").split("\\|");
    String[] kinds = row.text("kind").split("\\|");
    List<double[]> distances = Rows.layers(row, "distances").toList();
    return Information.wasserstein(
        row.number("lossLipschitz"),
        IntStream.range(0, kinds.length)
            .mapToObj(l -> layer(kinds[l], Double.parseDouble(stretches[l]), distances.get(l)))
            .toList());
  }

  private static LayerTransport layer(String kind, double stretch, double... distances) {
    LayerTransport layer =
        kind.startsWith("square")
            ? LayerTransport.meanSquare(stretch, distances)
            : LayerTransport.almostSure(stretch, distances);
    return kind.endsWith("Given") ? layer.withLabelGiven() : layer;
  }

  @Test
  void funnelIsTheLayerWithTheSmallestBound() {
    assertEquals(1, example().funnel());
    LayerTransport[] layers = example().layers().toArray(LayerTransport[]::new);
    double least = Information.wasserstein(0.7, List.of(layers[1])).certify().value();
    assertTrue(example().certify().value() <= least, "never above the funnel's own");
    double first = 0.5;
    double second = Math.sqrt(5) * 0.1;
    assertEquals(0.7 * (first + second) / 2, example().certify().value(), 1e-15);
    assertEquals(0, Information.wasserstein(1, List.of(layers[0], layers[0])).funnel());
  }

  @Test
  void smallestLayerIsTakenForEachExample() {
    LayerTransport first = LayerTransport.almostSure(1, 3, 1);
    LayerTransport second = LayerTransport.almostSure(1, 1, 2);
    assertEquals(1, Information.wasserstein(1, List.of(first, second)).certify().value());
  }

  @Test
  void labelsThatMoveAddTheirDistance() {
    LayerTransport sure = LayerTransport.almostSure(0.5, 1);
    LayerTransport square = LayerTransport.meanSquare(0.75, 1);
    assertEquals(1, Information.wasserstein(1, List.of(sure)).certify().value());
    assertEquals(1.25, Information.wasserstein(1, List.of(square)).certify().value());
    assertEquals(0.5, Information.wasserstein(1, List.of(sure.withLabelGiven())).certify().value());
  }

  /** Output w·x with w the mean of n standard normal draws, one dimension: K = |w|. */
  @Test
  void productOfMeansIsBelowTheTruth() {
    double n = 100;
    double shrink = 1 - Math.sqrt(1 - 1 / n);
    double product = 0;
    double stretch = 0;
    double square = 0;
    double width = 1e-3;
    for (double z = width / 2; z < 9; z += width) {
      double p = 2 * width * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double w = z / Math.sqrt(n);
      product += p * w * Math.hypot(w, shrink);
      stretch += p * w;
      square += p * (w * w + shrink * shrink);
    }
    double distance = Math.sqrt(square);
    assertEquals(0.010012, product, 5e-7);
    assertEquals(0.00799, stretch * distance, 5e-6);
    LayerTransport valid = LayerTransport.meanSquare(1 / Math.sqrt(n), distance).withLabelGiven();
    assertTrue(Information.wasserstein(1, List.of(valid)).certify().value() >= product);
  }

  @Test
  void layersOfDifferentSizeAreRefused() {
    List<LayerTransport> layers =
        List.of(LayerTransport.almostSure(1, 1), LayerTransport.almostSure(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Information.wasserstein(1, layers));
    assertThrows(IllegalArgumentException.class, () -> Information.wasserstein(1, List.of()));
  }
}
