package genbound.estimate.information;

import genbound.evidence.PointEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Estimates, of unknown error, of what a layer or a trained network tells: they make indications
 * only.
 */
public final class RepresentationInformation {

  private RepresentationInformation() {}

  /**
   * What a layer without noise tells about its input after its outputs were put into bins: the
   * entropy of the bins, in nats. Of a real layer the information is infinite; the number is that
   * of the bins, and at most ln of the number of inputs.
   *
   * @param outputs of the layer, a row for each input, of equal length
   * @param bins how many of equal width between the least and the greatest output, at least 1
   */
  public static PointEstimate binnedNats(double[][] outputs, int bins) {
    Arguments.array("outputs", outputs);
    Arguments.require(
        outputs.length > 0 && outputs[0].length > 0, "outputs", "not empty", outputs.length);
    Arguments.atLeast("bins", bins, 1);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < outputs.length; i++) {
      Arguments.require(
          outputs[i].length == outputs[0].length,
          "outputs",
          i,
          outputs[0].length + " long",
          outputs[i].length);
      for (double x : outputs[i]) {
        least = Math.min(least, Arguments.finite("outputs", i, x));
        greatest = Math.max(greatest, x);
      }
    }
    double width = greatest / bins - least / bins;
    Map<String, Integer> counts = new HashMap<>();
    for (double[] row : outputs) {
      int[] cells = new int[row.length];
      for (int j = 0; j < row.length; j++) {
        cells[j] = width > 0 ? (int) Math.min(bins - 1, (row[j] - least) / width) : 0;
      }
      counts.merge(Arrays.toString(cells), 1, Integer::sum);
    }
    double n = outputs.length;
    double nats = counts.values().stream().mapToDouble(k -> k / n * Math.log(n / k)).sum();
    return new PointEstimate(Math.abs(nats), bins + " bins of " + outputs.length + " inputs");
  }

  /**
   * What training tells about the sample, in nats, from the densities of the trained parameters
   * under the posteriors of all samples: mean of ln q(θᵢ|Sᵢ) − ln mean over j of q(θᵢ|Sⱼ). It is at
   * most ln of the number of samples.
   *
   * @param logDensity ln q(θᵢ|Sⱼ), row i for the parameters that were trained on the i-th sample;
   *     square
   */
  public static PointEstimate posteriorNats(double[][] logDensity) {
    Arguments.array("logDensity", logDensity);
    int n = logDensity.length;
    Arguments.require(n > 0, "logDensity", "not empty", 0);
    double nats = 0;
    for (int i = 0; i < n; i++) {
      Arguments.require(
          logDensity[i].length == n, "logDensity", i, n + " long", logDensity[i].length);
      for (double log : logDensity[i]) {
        Arguments.finite("logDensity", i, log);
      }
      nats += (logDensity[i][i] - LogSpace.logSum(logDensity[i]) + Math.log(n)) / n;
    }
    return new PointEstimate(nats, "posteriors of " + n + " samples");
  }
}
