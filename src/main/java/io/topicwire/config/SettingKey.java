package io.topicwire.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every key of {@code config/topicwire.yml}, where each is described. */
enum SettingKey {
    SERVER_HOST("server", "host"),
    SERVER_PORT("server", "port"),
    DATA_DIRECTORY("data", "directory"),
    STORE_URL("store", "url"),
    STORE_USER("store", "user"),
    STORE_PASSWORD("store", "password"),
    STORE_POOL_SIZE("store", "pool-size"),
    POLL_THREADS("poll", "threads"),
    POLL_PER_HOST("poll", "per-host"),
    POLL_HOST_SPACING("poll", "host-spacing"),
    POLL_LEASE("poll", "lease"),
    FETCH_USER_AGENT_CONTACT("fetch", "user-agent-contact"),
    FETCH_TIMEOUT("fetch", "timeout"),
    FETCH_MAX_BYTES("fetch", "max-bytes"),
    FETCH_ALLOW_PRIVATE_NETWORKS("fetch", "allow-private-networks"),
    ENCODER_ENABLED("encoder", "enabled"),
    RETENTION_DAYS("retention", "days"),
    LOG_FORMAT("log", "format"),
    LOG_LEVEL("log", "level");

    /** What every variable of this program begins with. */
    static final String PREFIX = "TOPICWIRE_";

    private final String section;
    private final String key;

    SettingKey(String section, String key) {
        this.section = section;
        this.key = key;
    }

    String section() {
        return section;
    }

    String key() {
        return key;
    }

    /** The environment variable that overrides the file. */
    String variable() {
        return PREFIX + (section + "_" + key).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The top of the file. */
    static SectionKeys sections() {
        List<String> names =
                Arrays.stream(values()).map(SettingKey::section).distinct().toList();
        return new SectionKeys("topicwire.yml", names);
    }

    /** The keys of one section. */
    static SectionKeys keys(String section) {
        List<String> names = Arrays.stream(values())
                .filter(setting -> setting.section.equals(section))
                .map(SettingKey::key)
                .toList();
        return new SectionKeys(section, names);
    }
}
