package io.topicwire.vector.onnx;

import ai.onnxruntime.OrtException;
import io.topicwire.vector.EncoderProvider;
import io.topicwire.vector.TextVectors;
import java.io.IOException;

/** Registers {@link OnnxEncoder}; public as services must be. */
public final class OnnxEncoderProvider implements EncoderProvider {
    @Override
    public TextVectors open() {
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
