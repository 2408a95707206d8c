/**
 * Small classes that turn data and models into evidence. What folds over data has {@code add},
 * {@code merge} and {@code result}, and gives the same bits whatever the order and the partition.
 * What says how wrong it may be is an {@link genbound.bound.Estimate}, which a certificate can rest
 * on; what does not is a {@link genbound.bound.PointEstimate}.
 *
 * <p>{@link genbound.estimate.TokenPrior} says what a prompt costs under a language model.
 */
package genbound.estimate;
