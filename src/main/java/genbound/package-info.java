/**
 * The doors. {@link genbound.Evidence} takes what was observed; {@link genbound.Holdout}, {@link
 * genbound.Vc}, {@link genbound.Rademacher}, {@link genbound.PacBayes} and {@link
 * genbound.Symmetry} make bounds of it; {@link genbound.Divergence} says what a posterior costs;
 * {@link genbound.Selection} chooses among bounds, {@link genbound.SampleSize} turns them round,
 * and {@link genbound.Reports} lays them side by side.
 *
 * <pre>
 * import genbound.*;
 * PacBayes.kl(Evidence.errors(37, 1000), 12.4).atConfidence(0.95)
 * </pre>
 */
package genbound;
