package org.petitions.local.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine at which nobody listens and that no other program is given meanwhile: whoever connects is refused, and who was there before
 * comes back to it.
 */
public final class HeldPort implements AutoCloseable {
    private final Socket bound = new Socket();

    private HeldPort(int port) {
        try {
            bound.setReuseAddress(true);
            bound.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new UncheckedIOException("the port was taken meanwhile", e);
        }
    }

    /** Keeps a port that has just become free. */
    public static HeldPort at(int port) {
        return new HeldPort(port);
    }

    /** Gives it free. */
    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
