/**
 * What no bound can do. An {@link genbound.limits.EstimabilityLimit} says that every estimate of a
 * risk, however clever, is off by so much with such a probability, in some world that the sample
 * cannot tell from another. It is not a bound on a risk: nothing adds it to one, and it never
 * becomes a certificate.
 *
 * <p><b>Which one?</b> A class that shatters more points than there are examples, whatever the
 * algorithm: {@link genbound.limits.EstimabilityLimit#vc}, or sharper {@link
 * genbound.limits.EstimabilityLimit#vcExact}. A known algorithm and two worlds: {@link
 * genbound.limits.EstimabilityLimit#twoPoint}. Linear functions over a finite field: {@link
 * genbound.limits.EstimabilityLimit#finiteField}. How far bounds were from the truth in runs of
 * one's own, beside such a limit: {@link genbound.limits.TightnessAudit}.
 *
 * <p>After Gastpar, Nachum, Shafer and Weinberger (2024), Fantastic Generalization Measures are
 * Nowhere to be Found. The example {@code Limits} shows the two worlds.
 *
 * <p>How many dimensions embeddings need at least for linear probes: {@link
 * genbound.limits.DimensionBound}, after Uselis, Dittadi and Oh (2026).
 *
 * <p>What is left of people's data when each passes them on by a private channel: {@link
 * genbound.limits.PrivateChannels}; and how many people k-sparse regression needs at least: {@link
 * genbound.limits.PrivateSparseRegression}, after Zhu, Ding, Aggarwal, Xu and Wang (2024). Both
 * give a {@link genbound.limits.MinimaxLimit}; example {@code PrivateSurvey}.
 */
package genbound.limits;
