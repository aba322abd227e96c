#!/bin/bash
# What a sick fifth of the web costs the healthy rest. Needs FeedWorld.java, the simulated web.
#
#   bench/feedworld.sh FeedWorld.java [--feeds=500] [--hosts=100] [--rounds=3] [--latency-ms=20]
#                      [--threads=16] [--fault-modes=hang,slow] [--port=8900]
#
# Prints a line a round: when the last healthy feed was asked, and the world's counters. TOPICWIRE_JAVA_OPTS is
# passed on to the Java that polls.
set -euo pipefail
if (($# == 0)) || [[ ! -f "$1" ]]; then
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
exec "$(dirname "${BASH_SOURCE[0]}")/run.sh" FeedWorldBench "$@"
