package io.topicwire.story.event;

/**
 * Title and first words of an entry.
 *
 * @param title may be empty
 * @param text may be empty
 */
record Lead(String title, String text) {
    /** What an encoder is asked: both, as a title alone says too little of which event it is. */
    String sentence() {
        if (title.isBlank() || text.isBlank()) {
            return title + text;
        }
        return title + ". " + text;
    }
}
