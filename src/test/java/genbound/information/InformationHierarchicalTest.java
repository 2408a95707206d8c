package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class InformationHierarchicalTest implements LearnerContract<InformationHierarchical> {

  private static final ExampleInformation INPUT = ExampleInformation.of(0.3, 0.2, 0.4);
  private static final ExampleInformation HIDDEN = ExampleInformation.of(0.1, 0.2, 0.3);

  @Override
  public InformationHierarchical example() {
    return Information.hierarchical(LayerInformation.of(INPUT, HIDDEN), LossTail.unit());
  }

  @Override
  public InformationHierarchical of(Row row) {
    ExampleInformation[] layers =
        Rows.layers(row, "nats").map(ExampleInformation::of).toArray(ExampleInformation[]::new);
    return Information.hierarchical(LayerInformation.upperBounds(layers), Rows.tail(row));
  }

  private static double value(LayerInformation information) {
    return Information.hierarchical(information, LossTail.unit()).certify().value();
  }

  @Test
  void inputLayerAloneGivesTheIndividualSampleBound() {
    double input = Information.individualSample(INPUT, LossTail.unit()).certify().value();
    assertEquals(input, value(LayerInformation.of(INPUT)));
    assertEquals(input, value(LayerInformation.of(INPUT, HIDDEN).upTo(0)));
  }

  @Test
  void lastLayerGivesTheSmallestInformation() {
    double hidden = Information.individualSample(HIDDEN, LossTail.unit()).certify().value();
    assertEquals(hidden, value(LayerInformation.of(INPUT, HIDDEN)));
  }

  @Test
  void smallestUpperBoundIsTakenForEachExample() {
    ExampleInformation coarse = ExampleInformation.of(0.05, 0.9, 0.9);
    double least = value(LayerInformation.of(ExampleInformation.of(0.05, 0.2, 0.4)));
    assertEquals(least, value(LayerInformation.upperBounds(INPUT, coarse)));
  }
}
