package io.topicwire.vector;

/** Sums over the places of vectors. */
public final class Vectors {
    private Vectors() {}

    /**
     * The scalar product; of vectors of length one it is the cosine of the angle between them.
     *
     * @throws IllegalArgumentException where they differ in dimension
     */
    public static double product(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " places");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** Makes a vector as long as one, in place; a zero one stays as it is. */
    public static void normalise(float[] vector) {
        double length = Math.sqrt(product(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
    }
}
