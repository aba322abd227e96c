package io.topicwire;

/** Entry point. */
public final class Topicwire {
    private Topicwire() {}

    public static void main(String[] arguments) {
        System.out.println("topicwire");
    }
}
