package genbound.information;

class InformationXuRaginskyAbsoluteTest
    implements LearnerContract<InformationXuRaginskyAbsolute>,
        TwoTailContract<InformationXuRaginskyAbsolute> {}
