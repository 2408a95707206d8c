package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The networks, boxes and numbers in src/test/resources/lipschitz. */
public final class LipschitzRows {

  private static final double UNIT = 1024;

  /** A box on a network, and what is known of it. */
  public record Row(String net, int point, Map<String, String> cells) {

    /** The number in a column, NaN where there is none. */
    public double number(String column) {
      String cell = cells.get(column);
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The network. */
    public FeedForward network() {
      return LipschitzRows.network(net);
    }

    /** The box. */
    public Region region() {
      double[] numbers = LipschitzRows.point(net, point);
      return Region.around(Arrays.copyOfRange(numbers, 1, numbers.length), numbers[0]);
    }

    @Override
    public String toString() {
      return net + " row " + point;
    }
  }

  /** A point where a gradient is known exactly. */
  public record Witness(String net, int point, int output, String value, double[] x) {}

  private LipschitzRows() {}

  /** Makes a stream of the rows of a table. */
  private static Stream<Row> table(String file) {
    List<String> lines = lines(file);
    String[] names = lines.get(0).split(",");
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              Map<String, String> row = new HashMap<>();
              IntStream.range(0, names.length).forEach(i -> row.put(names[i], cells[i]));
              return new Row(cells[0], Integer.parseInt(cells[1]), row);
            });
  }

  /** All rows of the table. */
  public static List<Row> all() {
    return table("table.csv").toList();
  }

  /** The rows with constants in ℓ2. */
  public static List<Row> euclidean() {
    return table("l2.csv").toList();
  }

  /** One row of the table. */
  public static Row row(String net, int point) {
    return all().stream().filter(r -> r.net().equals(net) && r.point() == point).findFirst().get();
  }

  /** A row that is not in the table. */
  public static Row other(String net, int point) {
    return new Row(net, point, Map.of());
  }

  /** The points with exact gradients. */
  public static List<Witness> witnesses() {
    return lines("witnesses.txt").stream()
        .map(line -> line.split(" "))
        .map(
            cells ->
                new Witness(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    cells[3],
                    Arrays.stream(cells).skip(5).mapToDouble(Double::parseDouble).toArray()))
        .toList();
  }

  private static double[] point(String net, int point) {
    String start = net + " " + point + " ";
    String line = lines("points.txt").stream().filter(l -> l.startsWith(start)).findFirst().get();
    return scaled(line.substring(start.length()));
  }

  private static double[] scaled(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(s -> Integer.parseInt(s) / UNIT).toArray();
  }

  /** A network. */
  public static FeedForward network(String name) {
    FeedForward network = null;
    Iterator<String> lines = lines(name + ".txt").iterator();
    while (lines.hasNext()) {
      String[] head = lines.next().split(" ");
      int units = Integer.parseInt(head[1]);
      int inputs = Integer.parseInt(head[2]);
      double[][] weights = new double[units][];
      double[] biases = new double[units];
      for (int i = 0; i < units; i++) {
        double[] numbers = scaled(lines.next());
        weights[i] = Arrays.copyOf(numbers, inputs);
        biases[i] = numbers[inputs];
      }
      FeedForward before = network == null ? FeedForward.inputs(inputs) : network;
      Activation activation = Activation.valueOf(head[0].toUpperCase(Locale.ROOT));
      network = before.dense(weights, biases, activation);
    }
    return network;
  }

  private static List<String> lines(String file) {
    String path = "/lipschitz/" + file;
    try (InputStream in = LipschitzRows.class.getResourceAsStream(path);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
