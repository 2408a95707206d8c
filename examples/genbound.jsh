// For the JDK's own jshell: imports, and results shown in full. From the project's root:
//
//   mvn -q compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath
//   jshell --class-path "target/classes:$(cat target/classpath)"
//   jshell> /open examples/genbound.jsh
//
// In plain jshell a line that begins with a dot belongs to nothing: end lines with the dot instead.

import genbound.*;
import genbound.bound.*;
import genbound.evidence.*;
import genbound.evidence.learner.*;
import genbound.estimate.complexity.*;
import genbound.estimate.divergence.*;
import genbound.estimate.information.*;
import genbound.estimate.loss.*;
import genbound.estimate.neighbours.*;
import genbound.estimate.network.*;
import genbound.estimate.votes.*;
import genbound.linalg.*;
import genbound.sensitivity.*;
import genbound.rademacher.Complexities;
import genbound.report.*;

/set mode genbound normal -command
/set truncation genbound 40000
/set truncation genbound 8000 vardecl,varinit,varvalue,assignment
/set feedback genbound
