package genbound.information;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {}
