#!/bin/bash
# Runs a bench of this folder that reads the simulated web: bench/run.sh CLASS FeedWorld.java [--name=value ...]
# TOPICWIRE_JAVA_OPTS is passed on to Java.
set -euo pipefail
bench=$1
world=$(realpath "$2")
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ -f target/classes/io/topicwire/Topicwire.class ]] || mvn -B -q -Dfast package -DskipTests
classpath=target/bench-classpath
[[ $classpath -nt pom.xml ]] || mvn -B -q dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$classpath"
compiled=target/bench
javac -nowarn -d "$compiled" -cp "target/classes:$(<"$classpath")" bench/*.java
# shellcheck disable=SC2086 # options are words
exec java ${TOPICWIRE_JAVA_OPTS:--Xmx1g} -Dlogback.configurationFile=config/logback.xml -DTOPICWIRE_LOG_LEVEL=error \
    -cp "$compiled:target/classes:$(<"$classpath")" "$bench" "$world" "$@"
