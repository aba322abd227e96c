package io.topicwire.journey;

import io.topicwire.feed.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A newsroom in a process of its own that polls, round after round, until it is killed. Prints a line for every commit,
 * so that what it believed to be safe can be held against what is found afterwards.
 */
final class MortalNewsroom {
    private MortalNewsroom() {}

    /** @param arguments data folder, address of the publisher's feeds, number of feeds, first instant of its clock */
    public static void main(String[] arguments) {
        VirtualClock clock = new VirtualClock(Instant.parse(arguments[3]));
        List<Feed> feeds = IntStream.range(0, Integer.parseInt(arguments[2]))
                .mapToObj(number -> Newsroom.feed(number, arguments[1] + number))
                .toList();
        try (Newsroom room = new Newsroom(Path.of(arguments[0]), clock, 1, polled -> {
            System.out.println(polled.added());
            System.out.flush();
        })) {
            room.cycle.subscribe(feeds, List.of());
            while (true) {
                room.cycle.tick();
                clock.advance(Duration.ofHours(1));
            }
        }
    }
}
