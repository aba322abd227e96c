package io.topicwire.app;

import java.util.Optional;

/** Which Topicwire this is. */
public final class Version {
    private Version() {}

    /** The version from the jar's manifest, {@code dev} where the classes do not come from a jar. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }
}
