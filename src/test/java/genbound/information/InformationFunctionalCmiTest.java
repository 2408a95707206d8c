package genbound.information;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {}
