/**
 * The vocabulary of theorems: bounds, certificates and what they are made of.
 *
 * <p>A {@link genbound.bound.Bound} is a theorem together with its evidence. A {@link
 * genbound.bound.HighProbabilityBound} waits for a {@link genbound.evidence.Confidence}; an {@link
 * genbound.bound.ExpectedBound} holds on average over samples. A {@link
 * genbound.bound.TwoSidedBound} also bounds the quantity from below.
 *
 * <p><b>From formula to promise.</b> A bound computes an {@link genbound.bound.Evaluation}: the
 * value, the {@link genbound.bound.Term}s that add up to it, and the ledger, a list of {@link
 * genbound.bound.Spending}s of δ. With the {@link genbound.bound.Theorem}, which names the {@link
 * genbound.bound.Quantity}, the source and the assumptions, it becomes a {@link
 * genbound.bound.Certificate}; two of them that share one δ become an {@link
 * genbound.bound.Interval}. {@link genbound.bound.Explanation} is the certificate in full.
 *
 * <p><b>What is chosen or estimated is paid for.</b> {@link genbound.bound.Tightest} takes the
 * smallest of several bounds. An {@link genbound.evidence.Estimate} costs a part of δ: a bound that
 * holds with probability takes it by {@link genbound.bound.Evaluation#fed}, a bound in expectation
 * as an {@link genbound.bound.EstimatedBound}.
 *
 * <p><b>A theorem of one's own</b> is a record outside the library that implements one of the three
 * kinds of bounds; the page "Writing your own bound" shows one. {@link
 * genbound.bound.Theorem#assuming(String)} states a condition in words of one's own, and {@link
 * genbound.bound.Theorem#of} adds that the library does not vouch for the bound.
 *
 * <p><b>What promises nothing.</b> A {@link genbound.bound.Rate} is a scaling law whose constant is
 * the caller's. An {@link genbound.bound.Indication} is a bound fed with an estimate without an
 * error limit. Neither can become a certificate.
 */
package genbound.bound;
