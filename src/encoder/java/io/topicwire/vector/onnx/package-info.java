/** The optional sentence encoder: all-MiniLM-L6-v2 in ONNX Runtime, within this process. */
@NullMarked
package io.topicwire.vector.onnx;

import org.jspecify.annotations.NullMarked;
