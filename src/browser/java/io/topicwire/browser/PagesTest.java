package io.topicwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.topicwire.app.Demo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the running demo, as a person sees them. */
final class PagesTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int OUTLETS = 14;

    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws InterruptedException {
        Set<String> seen = new HashSet<>();
        CountDownLatch round = new CountDownLatch(OUTLETS);
        demo = Demo.start(Optional.empty(), polled -> {
            synchronized (seen) {
                if (seen.add(polled.feed().id().value())) {
                    round.countDown();
                }
            }
        });
        assertThat(round.await(2, TimeUnit.MINUTES)).as("the first round ends").isTrue();
        demo.service().publishNow();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/india-russia", "/merged", "/status"})
    void everyPageIsWholeAtADeskAndOnAPhoneByDayAndByNight(String path) {
        for (int width : List.of(DESK, PHONE)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Visitor visitor = visitor(width, scheme)) {
                    Page page = visitor.open(path);

                    assertThat(page.locator("h1").count()).isOne();
                    assertThat(page.locator("h1").innerText()).isNotBlank();
                    assertThat(visitor.scrollsSideways())
                            .as("%s at %d px scrolls sideways", path, width)
                            .isFalse();
                    assertThat(brightness(page))
                            .as("brightness of the background, %s", scheme)
                            .matches(light -> scheme == ColorScheme.LIGHT ? light > 200 : light < 80);
                    visitor.assertAtPeace();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/india-russia", "/merged"})
    void feedReadersDiscoverTheFeedsOfAPage(String path) {
        try (Visitor visitor = visitor(DESK, ColorScheme.LIGHT)) {
            Locator links = visitor.open(path).locator("head link[rel=alternate]");

            assertThat(links.all().stream().map(link -> link.getAttribute("type")))
                    .contains("application/atom+xml", "application/rss+xml", "application/feed+json");
            assertThat(links.all())
                    .allSatisfy(link -> assertThat(visitor.status(link.getAttribute("href")))
                            .isEqualTo(200));
        }
    }

    @Test
    void aStorySaysWhyItIsHereAndWhoElseReportedIt() {
        try (Visitor visitor = visitor(PHONE, ColorScheme.LIGHT)) {
            Locator story = visitor.open("/topics/india-russia")
                    .locator("ol.stories > li")
                    .filter(new Locator.FilterOptions().setHasText("Reported by 6"));
            assertThat(story.count()).isOne();

            Locator reasons = story.locator("details").first();
            assertThat(reasons.locator("ul").isVisible()).isFalse();
            reasons.locator("summary").click();
            assertThat(reasons.locator("ul").isVisible()).isTrue();
            assertThat(reasons.locator("li").first().innerText()).contains("India-Russia defence cooperation");
            Locator others = story.locator("details").last();
            others.locator("summary").click();
            assertThat(others.locator("li").count()).isEqualTo(5);
            assertThat(visitor.scrollsSideways()).isFalse();
            visitor.assertAtPeace();
        }
    }

    @Test
    void linksLeadFromPageToPage() {
        try (Visitor visitor = visitor(DESK, ColorScheme.LIGHT)) {
            Page page = visitor.open("/");

            page.locator("ul.topics h2 a").first().click();
            assertThat(page.url()).endsWith("/topics/india-russia");
            page.locator("nav >> text=All stories").click();
            assertThat(page.url()).endsWith("/merged");
            page.locator("nav >> text=Status").click();
            assertThat(page.url()).endsWith("/status");
            // Once the topics were looked at, their table stands below.
            assertThat(page.locator("table").first().locator("tbody tr").count())
                    .isEqualTo(OUTLETS);
            assertThat(page.locator("body").innerText()).contains("The Night Ledger", "500", "404");
            page.locator("nav >> text=Topics").click();
            assertThat(page.locator("ul.topics > li").count()).isGreaterThan(10);
            visitor.assertAtPeace();
        }
    }

    private static Visitor visitor(int width, ColorScheme scheme) {
        return new Visitor(chromium.browser(), demo.base(), width, scheme);
    }

    /** 0 is black, 255 white. */
    private static double brightness(Page page) {
        return ((Number) page.evaluate("""
                () => {
                  const transparent = 'rgba(0, 0, 0, 0)';
                  const colours = [document.body, document.documentElement]
                      .map(element => getComputedStyle(element).backgroundColor)
                      .filter(colour => colour !== transparent);
                  const [r, g, b] = (colours[0] || 'rgb(255, 255, 255)').match(/[0-9]+/g).map(Number);
                  return (r + g + b) / 3;
                }""")).doubleValue();
    }
}
