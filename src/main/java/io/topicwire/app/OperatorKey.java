package io.topicwire.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a command must know to speak with the running service: where it listens and a secret. It lies in the data folder,
 * readable by its owner only: who may read it may read the store anyway.
 *
 * @param address where command lines are taken
 * @param token 64 hexadecimal digits, another one at every start
 */
record OperatorKey(URI address, String token) {
    private static final String FILE = "operator.token";
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_BYTES = 1 << 10;

    /** @param random cannot be guessed */
    static OperatorKey mint(URI address, RandomGenerator random) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return new OperatorKey(address, HexFormat.of().formatHex(token));
    }

    /** The key in a data folder; empty where there is none, or nothing that reads like one. */
    static Optional<OperatorKey> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2
                            && lines.get(1).matches("[0-9a-f]{64}")
                            && lines.get(0).startsWith("http://")
                    ? Optional.of(new OperatorKey(URI.create(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts it into a data folder, in place of an older one. The file belongs to its owner alone from its first moment.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    void write(Path folder) {
        Path draft = folder.resolve(FILE + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownersOnly(folder));
            Files.write(draft, List.of(address.toString(), token));
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the operator's token cannot be written: " + e.getMessage(), e);
        }
    }

    /** Where files have no such permissions, as on Windows, those of the folder hold. */
    private static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes it away, unless another service has put its own there meanwhile. */
    void remove(Path folder) {
        try {
            if (read(folder).equals(Optional.of(this))) {
                Files.deleteIfExists(folder.resolve(FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the operator's token cannot be removed: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "OperatorKey[" + address + "]";
    }
}
