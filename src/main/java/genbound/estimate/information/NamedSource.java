package genbound.estimate.information;

import java.util.List;

/** A source of examples with a name for printing. */
record NamedSource<T>(String name, ExampleSource<T> source) implements ExampleSource<T> {

  @Override
  public List<T> draw(int count, long seed) {
    return source.draw(count, seed);
  }

  @Override
  public String toString() {
    return name;
  }
}
