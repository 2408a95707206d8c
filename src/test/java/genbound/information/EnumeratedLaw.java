package genbound.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A joint law of two variables. */
final class EnumeratedLaw {
  private final Map<Double, Map<Integer, Double>> rows = new TreeMap<>();

  void add(double x, int y, double p) {
    rows.computeIfAbsent(x, key -> new TreeMap<>()).merge(y, p, Double::sum);
  }

  double information() {
    Map<Integer, Double> columns = new TreeMap<>();
    List<Double> totals = new ArrayList<>();
    for (Map<Integer, Double> row : rows.values()) {
      row.forEach((y, p) -> columns.merge(y, p, Double::sum));
      totals.add(row.values().stream().mapToDouble(p -> p).sum());
    }
    double sum = 0;
    int place = 0;
    for (Map<Integer, Double> row : rows.values()) {
      double total = totals.get(place++);
      for (Map.Entry<Integer, Double> cell : row.entrySet()) {
        double p = cell.getValue();
        sum += p > 0 ? p * Math.log(p / (total * columns.get(cell.getKey()))) : 0;
      }
    }
    return Math.max(0, sum);
  }
}
