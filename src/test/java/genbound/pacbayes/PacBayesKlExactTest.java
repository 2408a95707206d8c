package genbound.pacbayes;

class PacBayesKlExactTest implements GibbsRiskContract<PacBayesKlExact> {}
