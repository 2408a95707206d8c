/**
 * Mutual information from independent repetitions of the training: the evidence of the bounds in
 * {@link genbound.information}.
 *
 * <p><b>In which order?</b> A {@link genbound.estimate.information.Supersample} trains a learner on
 * random halves of pairs drawn from an {@link genbound.estimate.information.ExampleSource}, and
 * gives a {@link genbound.estimate.information.SupersampleRun}, which can be stored, merged and
 * resumed. Its {@link genbound.estimate.information.SelectorCounts} give a {@link
 * genbound.estimate.information.SelectorInformation}: what losses or predictions tell about which
 * example of a pair was trained on. The example is {@code Supersamples}.
 *
 * <p><b>Other pairs of variables.</b> Two discrete symbols: {@link
 * genbound.estimate.information.MutualInformation}, from a {@link
 * genbound.estimate.information.ContingencyTable}. Two vectors: {@link
 * genbound.estimate.neighbours.KsgInformation}, or {@link
 * genbound.estimate.information.GaussianInformation} if they are jointly Gaussian. The first kind
 * has an interval, and a certificate can rest on it. The second kind has none, and makes
 * indications only.
 *
 * <p><b>What a representation keeps.</b> Of an encoder of few values, {@link
 * genbound.estimate.information.CellProbabilities}, for {@code Information.cells}; with Gaussian
 * noise, {@link genbound.estimate.information.MixtureInformation}; in bins, or from posteriors,
 * {@link genbound.estimate.information.RepresentationInformation}, indications only. After
 * Kawaguchi, Deng, Ji and Huang (2023), How Does Information Bottleneck Help Deep Learning?;
 * example {@code Bottleneck}.
 *
 * <p><b>When do they say anything?</b> Selectors are fair by design, which makes their intervals
 * short: with a true information of 0, the upper limit at 95 % confidence is about 0.4 nats after
 * 30 repetitions and 0.04 after 300. ld-CMI of 0.04 nats bounds the gap by 0.28.
 */
package genbound.estimate.information;
