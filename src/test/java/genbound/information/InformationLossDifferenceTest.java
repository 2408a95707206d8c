package genbound.information;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {}
