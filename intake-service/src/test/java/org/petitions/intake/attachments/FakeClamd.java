package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as ClamAV's daemon does, over a real socket, and knows one signature. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocket door;
    private final List<byte[]> seen = new CopyOnWriteArrayList<>();
    private volatile boolean away = true;

    /** One that hangs up on every caller until it is {@link #back}. */
    FakeClamd() {
        try {
            this.door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void back() {
        away = false;
    }

    /** Hangs up again, and knows no more of what it saw. */
    void leave() {
        away = true;
        seen.clear();
    }

    /** Everything that was sent to be looked through. */
    List<byte[]> seen() {
        return seen;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                answer(caller);
            } catch (IOException _) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        if (away) {
            return;
        }
        var in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(10), ISO_8859_1);
        if (!command.equals("zINSTREAM\0")) {
            caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(ISO_8859_1));
            return;
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        seen.add(content.toByteArray());
        boolean found = content.toString(ISO_8859_1).contains(SampleFiles.EICAR);
        caller.getOutputStream()
                .write((found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0").getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
