package org.petitions.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that answers as a provider in trouble would: the mail catcher takes everything. It speaks real SMTP on a real socket; a
 * step ({@code GREETING}, {@code MAIL}, {@code RCPT}, {@code DATA}, {@code END}) can be given another answer than success.
 */
final class ScriptedSmtpServer implements AutoCloseable {
    /** Ends the connection instead of answering. */
    static final String HANG_UP = "hang up";
    /** Never answers. */
    static final String SILENCE = "silence";

    private static final Map<String, String> SUCCESS = Map.of("GREETING", "220 scripted", "EHLO", "250 here", "MAIL",
            "250 ok", "RCPT", "250 ok",
            "DATA", "354 go on", "END", "250 taken", "RSET", "250 ok", "NOOP", "250 ok", "QUIT", "221 bye");

    private final ServerSocket listener;
    private final Map<String, String> answers = new ConcurrentHashMap<>(SUCCESS);
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    ScriptedSmtpServer answering(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** What came between DATA and its end, whatever was answered after it. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket client) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                OutputStream out = client.getOutputStream()) {
            write(out, answers.getOrDefault("GREETING", "220 scripted"));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String step = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (!answer(out, step, lines)) {
                    return;
                }
                if (step.equals("DATA") && answers.getOrDefault(step, "").startsWith("354")) {
                    mails.add(body(lines));
                    if (!answer(out, "END", lines)) {
                        return;
                    }
                }
            }
        } catch (IOException _) {
            // the client went away, as it may
        }
    }

    private boolean answer(OutputStream out, String step, BufferedReader lines) throws IOException {
        String answer = answers.getOrDefault(step, "502 unknown");
        if (answer.equals(SILENCE)) {
            lines.readLine(); // until the client gives up
            return false;
        }
        if (answer.equals(HANG_UP)) {
            return false;
        }
        write(out, answer);
        return true;
    }

    private static String body(BufferedReader lines) throws IOException {
        var body = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
