package io.topicwire.poll;

import io.topicwire.feed.IdentityRule;
import io.topicwire.store.FeedStatus;
import io.topicwire.store.MissedEntries;
import io.topicwire.store.PollOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a source fares, in plain words: the same on the status page and on the command line.
 *
 * @param level how much it needs a hand
 * @param state in a few words
 * @param happened what came of the last polls, in sentences; empty where all is well
 * @param since when that began
 * @param next what Topicwire does next, a sentence
 * @param advice what the operator can do, in sentences; empty where there is nothing to do
 */
public record SourceReport(
        Level level, String state, String happened, Optional<Instant> since, String next, String advice) {
    /** A gap in what was read is news for a day. */
    private static final Duration SHOWN = Duration.ofHours(24);

    /** How much a source needs a hand. */
    public enum Level {
        /** All is well. */
        GOOD,
        /** It works or will, and something about it is worth knowing. */
        WAITING,
        /** It brings nothing. */
        BAD
    }

    /** The report on a source as it stands. */
    public static SourceReport of(FeedStatus source, Instant now) {
        return new Maker(source, now).report();
    }

    /** Whether somebody should look at the source. */
    public boolean needsLook() {
        return level == Level.BAD || !advice.isEmpty();
    }

    private record Maker(FeedStatus source, Instant now) {
        SourceReport report() {
            if (source.last().isEmpty()) {
                return new SourceReport(Level.WAITING, "Not polled yet", "", Optional.empty(), next(), "");
            }
            return source.last().get().outcome().success() ? answered() : failed();
        }

        private SourceReport answered() {
            boolean read = source.last().get().outcome() == PollOutcome.READ;
            String said = sentence(source.last().get().detail());
            Optional<MissedEntries> missed = source.memory()
                    .watch()
                    .missed()
                    .filter(gap -> now.isBefore(gap.until().plus(SHOWN)));
            if (source.memory().watch().emptySince().isPresent()) {
                return worth("Turned empty", said, source.memory().watch().emptySince(), SourceAdvice.EMPTY);
            }
            if (missed.isPresent()) {
                String gap = sentence(SourceWords.missed(missed.get(), source.feed()));
                String happened = said.contains(gap.substring(1, gap.length() - 1)) ? said : join(said, gap);
                return worth(
                        "May have missed items",
                        happened,
                        Optional.of(missed.get().until()),
                        SourceAdvice.afterGap(missed.get(), source.feed()));
            }
            if (silent()) {
                return worth("Fell silent", join(said, silence()), source.lastNew(), SourceAdvice.SILENT);
            }
            String state = read ? "Read" : "Read, nothing new";
            return new SourceReport(Level.GOOD, state, join(said, ids()), source.since(), next(), moved());
        }

        private SourceReport worth(String state, String happened, Optional<Instant> since, String advice) {
            return new SourceReport(Level.WAITING, state, join(happened, ids()), since, next(), join(advice, moved()));
        }

        private SourceReport failed() {
            FeedStatus.LastPoll last = source.last().get();
            String happened = sentence(last.detail());
            if (source.failures() > 1) {
                String good =
                        source.lastSuccess().map(at -> Ages.words(at, now)).orElse("never");
                happened = join(happened, source.failures() + " failures in a row; last good answer: " + good + ".");
            }
            Level level = last.outcome() == PollOutcome.RATE_LIMITED ? Level.WAITING : Level.BAD;
            return new SourceReport(
                    level, state(last), happened, source.since(), next(), SourceAdvice.afterFailure(source, last));
        }

        private static String state(FeedStatus.LastPoll last) {
            return switch (last.outcome()) {
                case READ, NOT_MODIFIED -> "Read";
                case UNREADABLE -> SourceAdvice.isChallenge(last.detail()) ? "Blocked" : "Not readable as a feed";
                case RATE_LIMITED -> "Asked us to wait";
                case GONE -> "Gone; polling stopped";
                case REFUSED -> SourceAdvice.isChallenge(last.detail()) ? "Blocked" : "Refused";
                case UNREACHABLE -> "No answer";
            };
        }

        private String next() {
            if (source.nextDue().isEmpty()) {
                return "It is not polled any more.";
            }
            boolean due = !source.nextDue().get().isAfter(now);
            boolean well = source.failures() == 0;
            String verb = well ? "It is polled" : "It is tried again";
            return verb + (due ? " now." : " " + Ages.words(source.nextDue().get(), now) + ".");
        }

        private boolean silent() {
            return Rhythm.silent(source.memory().watch().usualGap(), source.lastNew(), now);
        }

        private String silence() {
            String usual = source.memory().watch().usualGap().map(Ages::span).orElse("");
            String last = source.lastNew().map(at -> Ages.words(at, now)).orElse("");
            return "The last new entry came " + last + ", while there is usually one every " + usual + ".";
        }

        /** What the operator says of the source's identity counts more. */
        private String ids() {
            return source.feed().identity() == IdentityRule.AUTO
                    ? source.memory()
                            .ids()
                            .learned()
                            .map(SourceWords::learned)
                            .map(Maker::sentence)
                            .orElse("")
                    : "";
        }

        private String moved() {
            boolean moved = !source.uri().equals(source.feed().uri());
            return moved && MovedAddress.remembered(source.memory()) ? "Put " + source.uri() + " into feeds.yml." : "";
        }

        private static String sentence(String words) {
            if (words.isEmpty()) {
                return "";
            }
            String begun = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return begun.endsWith(".") ? begun : begun + ".";
        }

        private static String join(String one, String other) {
            return (one + " " + other).strip();
        }
    }
}
