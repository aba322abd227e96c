package io.topicwire.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Lets a file that replaces another keep who may read it: temporary files are closed to all but their owner. */
final class KeptPermissions {
    private static final String FOR_NEW_FILES = "rw-r--r--";

    private KeptPermissions() {}

    /** Gives {@code to} the permissions of {@code from}, or the usual ones where that does not exist. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.exists(from)
                            ? Files.getPosixFilePermissions(from)
                            : PosixFilePermissions.fromString(FOR_NEW_FILES));
        }
    }
}
