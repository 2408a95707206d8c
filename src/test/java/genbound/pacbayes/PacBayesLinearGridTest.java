package genbound.pacbayes;

class PacBayesLinearGridTest implements GibbsRiskContract<PacBayesLinearGrid> {}
