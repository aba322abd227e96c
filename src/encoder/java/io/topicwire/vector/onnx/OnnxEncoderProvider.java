package io.topicwire.vector.onnx;

import ai.onnxruntime.OrtException;
import io.topicwire.vector.EncoderProvider;
import io.topicwire.vector.TextVectors;
import java.io.IOException;

/** Registers {@link OnnxEncoder}; public as services must be. */
public final class OnnxEncoderProvider implements EncoderProvider {
    /** ONNX Runtime 1.29.0 ends the process, without a word, where its command line is longer than about 4,000. */
    private static final int LONGEST_COMMAND = 3_500;

    @Override
    public TextVectors open() {
        int command =
                ProcessHandle.current().info().commandLine().map(String::length).orElse(0);
        if (command > LONGEST_COMMAND) {
            throw new IllegalStateException("the sentence encoder needs a command line of at most " + LONGEST_COMMAND
                    + " characters, this one has " + command + ": start with java -jar");
        }
        try {
            return OnnxEncoder.load();
        } catch (IOException | OrtException | UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "the sentence encoder does not run on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + e.getMessage(),
                    e);
        }
    }
}
