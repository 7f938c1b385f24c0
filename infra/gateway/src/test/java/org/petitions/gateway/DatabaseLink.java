package org.petitions.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.petitions.local.server.TestServers;

/** A way to the database that can be cut in the middle of a request. */
final class DatabaseLink implements AutoCloseable {
    private final URI database = URI.create(TestServers.database().uri());
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;

    private DatabaseLink() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    static DatabaseLink open() {
        return new DatabaseLink();
    }

    /** The database's address by this way. */
    String uri() {
        return TestServers.database().uri().replace(Integer.toString(database.getPort()),
                Integer.toString(listening.getLocalPort()));
    }

    /** Nothing goes through any more. */
    void cut() {
        try {
            listening.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket here = listening.accept();
                Socket there = new Socket(database.getHost(), database.getPort());
                ends.addAll(List.of(here, there));
                Thread.startVirtualThread(() -> pass(here, there));
                Thread.startVirtualThread(() -> pass(there, here));
            }
        } catch (IOException _) {
            // It was cut.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // It was cut, or one side has gone.
        }
    }
}
