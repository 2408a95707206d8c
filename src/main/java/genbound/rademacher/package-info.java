/**
 * Bounds on the risk of any predictor of a class, chosen after the examples were seen, from the
 * Rademacher complexity of the class: how well it can follow random signs.
 *
 * <p>One convention everywhere: E sup (1/n)·Σ σᵢf(xᵢ), with 1/n and without an absolute value. A
 * complexity with 2/n or with absolute values must be converted first. The class of losses has half
 * the complexity of the class of ±1 predictors; an L-Lipschitz loss multiplies it by L ({@link
 * genbound.rademacher.Complexities#contraction}).
 *
 * <p><b>Which one?</b> A complexity from norms that hold for every sample: {@link
 * genbound.rademacher.RademacherExpected}. One computed on the sample: {@link
 * genbound.rademacher.RademacherEmpirical}, or {@link genbound.rademacher.RademacherSelfBounding}
 * where it is small. Classifiers with margins: {@link genbound.rademacher.RademacherMargin}, or
 * {@link genbound.rademacher.RademacherMarginUniform} if the margin is chosen after looking; {@link
 * genbound.rademacher.RademacherMarginEmpirical} and {@link
 * genbound.rademacher.RademacherMarginUniformEmpirical} take the complexity on the sample. Several
 * classes: {@link genbound.rademacher.RademacherMulticlassJoint}, or {@link
 * genbound.rademacher.RademacherMulticlassJointEmpirical} with the complexity on the sample, where
 * one norm bounds the weights of all classes together; {@link
 * genbound.rademacher.RademacherMulticlassMargin} bounds each class apart and is never below them.
 * A threshold on one score, chosen after looking: {@link
 * genbound.rademacher.Complexities#monotone}. A trained network, by its norms: {@link
 * genbound.rademacher.RademacherSpectralNetwork}. Unlabelled examples that are at hand: {@link
 * genbound.rademacher.RademacherTransductive}, with the complexities of graph networks of {@link
 * genbound.estimate.graph}, after Esser, Vankadara and Ghoshdastidar (2021), Learning Theory Can
 * (Sometimes) Explain Generalisation in Graph Neural Networks; {@link
 * genbound.rademacher.TransductiveSlack} says what it adds to any complexity, {@link
 * genbound.rademacher.TransductiveRates} has the law of the paper; example {@code
 * GraphConvolution}. A linear predictor on fixed features, by how far training moved it, after
 * Advani, Saxe and Sompolinsky (2020), High-dimensional dynamics of generalization error in neural
 * networks: {@link genbound.rademacher.RademacherFrozenSubspace}, from {@link
 * genbound.estimate.network.FrozenSubspace}; example {@code DoubleDescent}. The sharpness of a
 * predictor, how far its mean prediction rises when its parameters move: {@link
 * genbound.rademacher.RademacherLinearSharpness} where it is linear in them, else {@link
 * genbound.rademacher.RademacherSharpnessCover}; example {@code SurrogateGradient}. A linear probe
 * on an encoder that augmentations trained, after Zhai, Liu, Risteski, Kolter and Ravikumar (2024):
 * {@link genbound.rademacher.RademacherAugmentedProbe}, with {@link
 * genbound.rademacher.ProbeApproximation}; example {@code AugmentationStrength}. Covering numbers,
 * for the entropy integral {@link genbound.rademacher.Complexities#dudley}: {@link
 * genbound.rademacher.Covers}. How far logistic regression is from the best of its class, in log
 * loss: {@link genbound.rademacher.RademacherLogistic}; example {@code WhichHead}. A class of a
 * small local complexity: {@link genbound.rademacher.RademacherLocalStarHull} if it is star-shaped,
 * else {@link genbound.rademacher.RademacherLocal}, which is up to 16 times larger.
 */
package genbound.rademacher;
