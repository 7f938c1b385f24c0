package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks ClamAV's daemon by its command {@code INSTREAM}: the content in pieces, each after its length, and a length of 0 at the end. */
final class ClamdScanner implements MalwareScanner {
    private static final Logger log = LoggerFactory.getLogger(ClamdScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;

    ClamdScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Finding scan(InputStream content, Duration patience) {
        try (Socket clamd = new Socket()) {
            Thread deadline = Thread.ofVirtual().name("clamd-deadline").start(() -> closeAfter(patience, clamd));
            try {
                clamd.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
                send(content, clamd);
                return finding(answer(clamd.getInputStream()));
            } finally {
                deadline.interrupt();
            }
        } catch (IOException e) {
            log.warn("the scanner for malicious code does not answer: {}", e.getClass().getSimpleName());
            return Finding.UNKNOWN;
        }
    }

    /** A time limit of the socket's own holds for each read and for no write: who takes nothing in would hold the sender for ever. */
    private static void closeAfter(Duration patience, Socket clamd) {
        try {
            Thread.sleep(patience);
            clamd.close();
        } catch (InterruptedException _) {
            // It was done in time.
        } catch (IOException e) {
            log.warn("the line to the scanner could not be closed: {}", e.getClass().getSimpleName());
        }
    }

    private static void send(InputStream content, Socket clamd) throws IOException {
        var out = new DataOutputStream(clamd.getOutputStream());
        out.write(COMMAND);
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_ANSWER), US_ASCII).replace("\0", "").strip();
    }

    /** The signature's name is told to nobody: to whoever tries one after the other it would be a help. */
    private static Finding finding(String answer) {
        if (answer.equals("stream: OK")) {
            return Finding.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return Finding.MALICIOUS;
        }
        log.warn("the scanner for malicious code could not look a file through");
        return Finding.UNKNOWN;
    }
}
