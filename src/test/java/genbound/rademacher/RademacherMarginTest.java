package genbound.rademacher;

class RademacherMarginTest implements MarginContract<RademacherMargin> {}
