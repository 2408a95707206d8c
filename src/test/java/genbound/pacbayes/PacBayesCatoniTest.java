package genbound.pacbayes;

class PacBayesCatoniTest implements GibbsRiskContract<PacBayesCatoni> {}
