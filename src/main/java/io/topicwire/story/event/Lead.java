package io.topicwire.story.event;

/**
 * Title and first words of an entry.
 *
 * @param title may be empty
 * @param text may be empty
 */
record Lead(String title, String text) {
    /** What an encoder is asked: the title, or the text of an entry without one. */
    String sentence() {
        return title.isBlank() ? text : title;
    }
}
