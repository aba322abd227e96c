package io.topicwire.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java VM with the class path of the tests, for what must be killed or must begin afresh. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * Prepares a program; its error stream is the test's own until the caller redirects it.
     *
     * @param folder its working folder
     */
    public static ProcessBuilder of(Path folder, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("CLASSPATH", absoluteClassPath());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder;
    }

    /** Starts it with its output in a file, which outlives a kill. */
    public static Process start(ProcessBuilder builder, Path output) throws IOException {
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
