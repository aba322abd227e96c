package io.topicwire.config;

import java.util.List;

/** What an import of an OPML list came to. */
public sealed interface OpmlResult {
    /**
     * The list could be read and feeds.yml is valid with the new sources.
     *
     * @param text all of feeds.yml with the new sources at the end of its list; the old text where nothing was added
     * @param added the new sources, in the order of the OPML
     * @param skipped feeds that feeds.yml, or the OPML itself, has already
     * @param rejected outlines whose address cannot be polled
     */
    record Imported(String text, List<Added> added, List<Skipped> skipped, List<Rejected> rejected)
            implements OpmlResult {
        public Imported {
            added = List.copyOf(added);
            skipped = List.copyOf(skipped);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Nothing was imported or written.
     *
     * @param problems the mistakes of the OPML or of feeds.yml; never empty
     */
    record Refused(List<ConfigProblem> problems) implements OpmlResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A new source.
     *
     * @param id its id, unique in feeds.yml
     * @param url its address
     */
    record Added(String id, String url) {}

    /**
     * A feed that is there already.
     *
     * @param url its address
     * @param id the source that has it
     */
    record Skipped(String url, String id) {}

    /**
     * An outline that is no feed that can be polled.
     *
     * @param title its title, may be empty
     * @param url its address as it stands there, at most 200 characters
     * @param reason why, without a full stop
     */
    record Rejected(String title, String url, String reason) {}
}
