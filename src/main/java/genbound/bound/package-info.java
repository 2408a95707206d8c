/**
 * The vocabulary: bounds, confidences, certificates and what they rest on.
 *
 * <p>A {@link genbound.bound.Bound} is evidence waiting for a {@link genbound.evidence.Confidence}.
 * Given one, it becomes a {@link genbound.bound.Certificate}: a number, the terms it is made of,
 * the ledger of what each part of the failure probability was spent on, and the {@link
 * genbound.bound.Theorem} behind it. An {@link genbound.evidence.Estimate} is a number known up to
 * a confidence, and a bound that is fed with one pays for it: one that holds with probability by
 * {@link genbound.evidence.Estimate#feed}, one that holds on average as an {@link
 * genbound.bound.EstimatedBound}. A {@link genbound.evidence.PointEstimate} does not say how wrong
 * it is and makes an {@link genbound.bound.Indication} only.
 */
package genbound.bound;
