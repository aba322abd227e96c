#!/bin/bash
# How well copies are folded in the simulated web, by its own truth. Needs FeedWorld.java, the simulation.
#
#   bench/copies.sh FeedWorld.java [--seeds=1,2] [--feeds=2000] [--hosts=1000] [--hours=0] [--threads=1]
#                   [--samples=0] [--port=8901]
#
# Polls every feed once with the whole program (and once more after each of so many simulated hours), then reads from the
# store what a subscriber sees as one entry. A line a seed and kind of pair: wire copies across feeds, and reposts, which
# are what one feed prints again under another guid.
#
#   true pairs         two items of one story, as the simulation says
#   folded             two items that the program put into one group
#   precision, recall  the share of the folded that are true, and of the true that are folded
#   follow-ups merged  folded pairs of a story and its later development, which must be kept apart; of so many stories
#
# --samples prints so many pairs of each kind of mistake. The order in which feeds are read decides what comes first, so
# that runs with several threads differ by some pairs. A seed of 2,000 feeds takes minutes, most of them for the stories that
# the program tells meanwhile; --feeds=200 is a first look. TOPICWIRE_JAVA_OPTS is passed on to the Java that polls.
set -euo pipefail
if (($# == 0)) || [[ ! -f "$1" ]]; then
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
    [[ "${1:-}" == --help ]] && exit 0 || exit 2
fi
exec "$(dirname "${BASH_SOURCE[0]}")/run.sh" CopiesBench "$@"
