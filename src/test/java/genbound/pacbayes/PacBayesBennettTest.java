package genbound.pacbayes;

class PacBayesBennettTest implements GibbsRiskContract<PacBayesBennett> {}
