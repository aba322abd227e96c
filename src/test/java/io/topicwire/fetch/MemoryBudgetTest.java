package io.topicwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MemoryBudgetTest {
    private static final int MB = 1 << 20;

    private final MemoryBudget budget = new MemoryBudget(100 * MB, Duration.ZERO);

    @Test
    void refusesABodyWhileOthersTakeAllAndAdmitsItWhenTheyAreDone() throws Exception {
        MemoryBudget.Hold first = budget.hold();
        MemoryBudget.Hold second = budget.hold();
        first.grow(MB, 10 * MB);
        assertThatThrownBy(() -> second.grow(MB, 10 * MB))
                .isInstanceOf(DocumentRefusedException.class)
                .hasMessageContaining("TOPICWIRE_JAVA_OPTS");

        first.grown(MB);
        second.grow(MB, 10 * MB);
    }

    @Test
    void neverKeepsASmallBodyWaiting() throws Exception {
        budget.hold().grow(15 * MB, 16 * MB);
        budget.hold().grow(60 << 10, 16 * MB);
    }

    @Test
    void boundsABodyByTheHeap() throws Exception {
        MemoryBudget.Hold hold = budget.hold();
        hold.grow(14 * MB, 64 * MB);
        assertThatThrownBy(() -> hold.grow(16 * MB, 64 * MB)).hasMessageContaining("larger than memory allows (15 MB)");
    }

    @Test
    void readsSmallDocumentsWhileALargeOneIsRead() {
        assertThat(budget.hold().read(29 * MB)).isEmpty();
        assertThat(budget.hold().read(10 * MB))
                .hasValueSatisfying(reason -> assertThat(reason).contains("0 ms"));
        assertThat(budget.hold().read(MB)).isEmpty();
    }

    @Test
    void saysWhatTheHeapIsTooSmallFor() {
        assertThat(budget.hold().read(200 * MB))
                .hasValue("reading the document would take about 200 MB of memory; the heap has 100 MB,"
                        + " raise -Xmx in TOPICWIRE_JAVA_OPTS or lower fetch.max-bytes");
    }

    @Test
    void givesBackWhatAClosedHoldTook() {
        for (int i = 0; i < 20; i++) {
            try (MemoryBudget.Hold hold = budget.hold()) {
                assertThat(hold.read(29 * MB)).isEmpty();
            }
        }
    }

    @Test
    void refusesEverythingOnceClosed() {
        budget.close();
        assertThat(budget.hold().read(MB)).isPresent();
    }
}
