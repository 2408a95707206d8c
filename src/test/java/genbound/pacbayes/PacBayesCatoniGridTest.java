package genbound.pacbayes;

class PacBayesCatoniGridTest implements GibbsRiskContract<PacBayesCatoniGrid> {}
