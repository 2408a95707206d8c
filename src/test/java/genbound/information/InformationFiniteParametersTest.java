package genbound.information;

class InformationFiniteParametersTest implements LearnerContract<InformationFiniteParameters> {}
