/**
 * What a representation can carry over to inputs not seen.
 *
 * <p><b>Which one?</b> {@link genbound.estimate.representation.LinearFactorization} says how nearly
 * embeddings are sums of one factor for each concept: R², whitened ({@link
 * genbound.estimate.representation.WhitenedFit}, which says when it says nothing), and on the span
 * of probes; and how orthogonal the factors of different concepts are. {@link
 * genbound.estimate.representation.CompositionalTransfer} trains the probes of largest margin on
 * some combinations of concepts and tries them on all. How many dimensions are needed at least, for
 * any encoder: {@link genbound.limits.DimensionBound}.
 *
 * <p>What augmentations tie together: {@link
 * genbound.estimate.representation.AugmentationOperator}, of finitely many inputs, has the
 * spectrum, the complexity κ², how much a target loses by averaging, and how far an encoder is from
 * the best of its dimension ({@link genbound.estimate.representation.TraceGap}); {@link
 * genbound.estimate.representation.HypercubeMasking} are augmentations of which everything is
 * known. These numbers are the evidence of {@code genbound.Rademacher.augmentedProbe}. After Zhai,
 * Liu, Risteski, Kolter and Ravikumar (2024), Understanding Augmentation-based Self-Supervised
 * Representation Learning via RKHS Approximation and Regression; example {@code
 * AugmentationStrength}.
 *
 * <p>The measures of factors are measures of the data at hand, not promises. To promise an accuracy
 * on combinations not seen, count the errors on a sample of them: {@code genbound.Holdout}.
 *
 * <p>After Uselis, Dittadi and Oh (2026), Compositional Generalization Requires Linear, Orthogonal
 * Representations in Vision Embedding Models. The example {@code Compositions} renders images,
 * embeds them in eight ways, and compares R² with what probes do on combinations not seen.
 */
package genbound.estimate.representation;
