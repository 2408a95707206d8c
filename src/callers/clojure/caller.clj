(import '(genbound Evidence Holdout Reports SampleSize Selection)
        '(java.util.function LongFunction))

(let [errors (Evidence/errors 7 285)
      bounds [(Holdout/binomial errors) (Holdout/hoeffding errors)]]
  (println (str (.atConfidence (Holdout/binomial errors) 0.95)))
  (println (str (.atConfidence (Selection/tightest ^java.util.Collection bounds) 0.95)))
  (println (SampleSize/smallest
             (reify LongFunction (apply [_ n] (Holdout/binomial (Evidence/errors (quot n 50) n))))
             0.95 0.03))
  (println (str (Reports/verify (.toJson (.atConfidence (Reports/of ^java.util.Collection bounds) 0.9))))))
