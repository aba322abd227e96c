package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shipped logging configuration, by what it prints. */
@ResourceLock(Resources.SYSTEM_OUT)
final class LogbackConfigTest {
    /** Commands that ran in this process before have said how they want their log. */
    @BeforeEach
    void forgetWhatCommandsSaid() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
    }

    @Test
    void linesAreForPeopleUnlessSaidOtherwise() {
        String out = printed(Map.of());

        assertThat(out.lines()).hasSize(2);
        assertThat(out)
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S* INFO  Poll +one \\| FORGED")
                .contains("WARN  Flyway")
                .doesNotContain("quiet", "chatter");
    }

    @Test
    void oneWordMakesThemJson() {
        String out = printed(Map.of("TOPICWIRE_LOG_FORMAT", "json"));

        assertThat(out.lines()).hasSize(2);
        // JSON is YAML.
        Map<?, ?> event = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(out.lines().findFirst().orElseThrow());
        assertThat(event.get("level")).isEqualTo("INFO");
        assertThat(event.get("formattedMessage")).isEqualTo("one\nFORGED");
        assertThat(event.get("loggerName")).isEqualTo("io.topicwire.poll.Poll");
    }

    @Test
    void anUnknownWordDoesNotSilenceTheLog() {
        assertThat(printed(Map.of("TOPICWIRE_LOG_FORMAT", "jsn"))).contains("one | FORGED");
    }

    @Test
    void oneWordMakesTheProgramTalk() {
        assertThat(printed(Map.of("TOPICWIRE_LOG_LEVEL", "debug")))
                .contains("quiet")
                .doesNotContain("chatter");
        assertThat(printed(Map.of("TOPICWIRE_LOG_LEVEL", "error"))).doesNotContain("FORGED");
    }

    private static String printed(Map<String, String> variables) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            context.setMDCAdapter(new LogbackMDCAdapter());
            variables.forEach(context::putProperty);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure("config/logback.xml");
            context.getLogger("io.topicwire.poll.Poll").debug("quiet");
            context.getLogger("io.topicwire.poll.Poll").info("one\nFORGED");
            context.getLogger("org.flywaydb.core.Flyway").info("chatter");
            context.getLogger("org.flywaydb.core.Flyway").warn("old schema");
            context.getLogger("com.zaxxer.hikari.Pool").info("chatter");
            context.getLogger("org.quartz.Core").info("chatter");
            context.getLogger("org.eclipse.jetty.Server").info("chatter");
            // With a warning of its own the library prints a page about itself at every start.
            assertThat(context.getStatusManager().getCopyOfStatusList())
                    .filteredOn(status -> status.getLevel() >= Status.WARN)
                    .isEmpty();
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        } finally {
            context.stop();
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
