package io.topicwire.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A publisher on loopback that takes every request and answers none. */
final class SilentOrigin implements AutoCloseable {
    private final ServerSocket door;
    private final List<Socket> guests = new ArrayList<>();

    SilentOrigin() throws IOException {
        door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread porter = new Thread(this::admit, "silent-origin");
        porter.setDaemon(true);
        porter.start();
    }

    String url(int feed) {
        return "http://127.0.0.1:" + door.getLocalPort() + "/feed/" + feed;
    }

    synchronized void awaitGuests(int number) throws InterruptedException {
        while (guests.size() < number) {
            wait();
        }
    }

    private void admit() {
        try {
            while (true) {
                Socket guest = door.accept();
                synchronized (this) {
                    guests.add(guest);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // The door was closed.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
