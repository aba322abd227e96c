package io.topicwire.poll;

/**
 * What reading a document takes of the heap, estimated before it is read. A feed of much text takes a few times its
 * bytes; one of nothing but tags takes eighty times, so tags are counted.
 *
 * <p>Measured as the smallest heap in which documents of 2 MB could be read and normalised: text 2 to 4 bytes a byte,
 * an element 190 to 230 bytes, an attribute 30, a value of JSON 50 to 70. The figures here are a little above.
 */
final class ReadingWeight {
    private static final int BYTE = 6;
    private static final int ELEMENT = 240;
    private static final int ATTRIBUTE = 40;
    private static final int JSON_VALUE = 80;
    /** An escaped tag has two references; it becomes an element when its entry is sanitised. */
    private static final int REFERENCE = ELEMENT / 2;
    /** Entries are sanitised one after the other, each cut at 500,000 characters, so that few escaped tags exist at once. */
    private static final long MOST_REFERENCES = 40L << 20;

    private long elements;
    private long attributes;
    private long values;
    private long references;

    private ReadingWeight() {}

    /** In bytes, without the body itself; linear in its length. */
    static long of(byte[] body) {
        ReadingWeight weight = new ReadingWeight();
        weight.count(body);
        return (long) BYTE * body.length
                + ELEMENT * weight.elements
                + ATTRIBUTE * weight.attributes
                + JSON_VALUE * weight.values
                + Math.min(MOST_REFERENCES, REFERENCE * weight.references);
    }

    private void count(byte[] body) {
        boolean json = isJson(body);
        boolean inTag = false;
        for (byte character : body) {
            switch (character) {
                case '<' -> {
                    elements++;
                    inTag = true;
                }
                case '>' -> inTag = false;
                case '&' -> references++;
                case ' ', '\t', '\n', '\r', '/' -> attributes += inTag ? 1 : 0;
                case ',', '[', '{' -> values += json ? 1 : 0;
                default -> {
                    // Text weighs its bytes.
                }
            }
        }
    }

    /** By what opens the document, whatever stands before it. */
    private static boolean isJson(byte[] body) {
        for (byte character : body) {
            if (character == '<' || character == '{' || character == '[') {
                return character != '<';
            }
        }
        return false;
    }
}
