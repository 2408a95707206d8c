/**
 * Generalisation to inputs of another kind or length than those of training, where it can be
 * computed: what the learner with a declared preference learns, and which short programs fit. These
 * are exact facts about declared sets of functions, programs and inputs. None of them is a bound on
 * a trained network: for inputs of the training law there are {@code genbound.Vc} and {@code
 * genbound.PacBayes}, and for those of other lengths nothing is promised.
 *
 * <p><b>What is learnt?</b> {@link genbound.exact.length.MinDegreeInterpolator} prefers low
 * degrees, {@link genbound.exact.length.LeakyInterpolator} nearly so; {@link
 * genbound.exact.length.SeenRegion} says which inputs are in training, {@link
 * genbound.exact.length.UnseenError} how wrong the others are. {@link
 * genbound.exact.length.ParityFromBall} has a closed form. Functions are {@link
 * genbound.exact.length.WalshPolynomial}s with {@link genbound.exact.length.Fraction}s as
 * coefficients, so that nothing is rounded.
 *
 * <p>That Transformers generalise to longer inputs where a short program does a task at all lengths
 * is a conjecture of the first paper below; nothing here rests on it.
 *
 * <p><b>Which programs fit?</b> {@link genbound.exact.length.RaspProgram} runs and measures one
 * program, {@link genbound.exact.length.RaspPrograms} has a count and sums; {@link
 * genbound.exact.length.LengthCheck} tries one on all sequences up to a length; {@link
 * genbound.exact.length.ProgramSearch} lists all programs of an {@link
 * genbound.exact.length.AttentionGrammar} that fit a sample; {@link
 * genbound.exact.length.AttentionSearch} asks how many attentions a task needs.
 *
 * <table>
 * <caption>From paper to class to example</caption>
 * <tr><th>Paper</th><th>Classes</th><th>Example</th></tr>
 * <tr><td>Zhou, Bradley, Littwin, Razin, Saremi, Susskind, Bengio and Nakkiran (2024), What
 * Algorithms can Transformers Learn? A Study in Length Generalization</td><td>{@link
 * genbound.exact.length.RaspProgram}, {@link genbound.exact.length.ProgramSearch}, {@link
 * genbound.exact.length.AttentionSearch}</td><td>examples/LengthGeneralisation.java</td></tr>
 * <tr><td>Abbe, Bengio, Lotfi and Rizk (2023), Generalization on the Unseen, Logic Reasoning and
 * Degree Curriculum</td><td>{@link genbound.exact.length.MinDegreeInterpolator}, {@link
 * genbound.exact.length.ParityFromBall}</td><td>examples/LengthGeneralisation.java</td></tr>
 * </table>
 */
package genbound.exact.length;
