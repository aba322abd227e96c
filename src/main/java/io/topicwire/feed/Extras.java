package io.topicwire.feed;

import java.util.Optional;

/**
 * What an entry carries besides words and files. Counts of comments are not among it: they change by the minute, and an
 * entry is kept as it was when its words last changed.
 *
 * @param picture an image that stands for the entry
 * @param discussion the page on which readers discuss it
 * @param place where on earth it belongs
 */
public record Extras(Optional<WebUri> picture, Optional<WebUri> discussion, Optional<Place> place) {
    /** Nothing of it. */
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A point on earth (WGS 84), in degrees.
     *
     * @param latitude -90 to 90, north is positive
     * @param longitude -180 to 180, east is positive
     */
    public record Place(double latitude, double longitude) {
        public Place {
            // Written so that not-a-number is refused as well.
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no place on earth: " + latitude + " " + longitude);
            }
        }

        /** Latitude and longitude with a blank between them, or empty where the text is no point on earth. */
        public static Optional<Place> parse(String text) {
            String[] numbers = text.strip().split("[\\s,]+", 3);
            try {
                return numbers.length == 2
                        ? Optional.of(new Place(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Latitude and longitude with a blank between them, as GeoRSS writes a point. */
        @Override
        public String toString() {
            return latitude + " " + longitude;
        }
    }
}
