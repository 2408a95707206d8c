package genbound.pacbayes;

class PacBayesLinearTest implements GibbsRiskContract<PacBayesLinear> {}
