/**
 * Short programs of attentions, run, counted and searched through: which of them fit a sample, and
 * what they do on inputs of another kind or length. These are exact facts about a declared grammar
 * and declared inputs. None of them is a bound on a trained network: for inputs of the training law
 * there are {@code genbound.Vc} and {@code genbound.PacBayes}, and for those of other lengths
 * nothing is promised.
 *
 * <p><b>Which one?</b> {@link genbound.exact.program.RaspProgram} runs and measures one program,
 * {@link genbound.exact.program.RaspPrograms} has a count and sums; {@link
 * genbound.exact.program.LengthCheck} tries one on all sequences up to a length; {@link
 * genbound.exact.program.ProgramSearch} lists all programs of an {@link
 * genbound.exact.program.AttentionGrammar} that fit a sample; {@link
 * genbound.exact.program.AttentionSearch} asks how many attentions a task needs.
 *
 * <p>After Zhou, Bradley, Littwin, Razin, Saremi, Susskind, Bengio and Nakkiran (2024), What
 * Algorithms can Transformers Learn? A Study in Length Generalization. That Transformers generalise
 * to longer inputs where a short program does a task at all lengths is a conjecture of that paper;
 * nothing here rests on it. The example is {@code LengthGeneralisation}.
 */
package genbound.exact.program;
