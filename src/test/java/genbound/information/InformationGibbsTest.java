package genbound.information;

class InformationGibbsTest
    implements LearnerContract<InformationGibbs>, TwoTailContract<InformationGibbs> {}
