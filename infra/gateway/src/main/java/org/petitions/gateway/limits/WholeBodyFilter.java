package org.petitions.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body to its end before a service is asked, where nobody has to say who he is: a service has few places, and whoever sends a byte now and
 * then would hold one for as long as he likes. What is sent at such doors is small, but for pieces of files.
 */
public final class WholeBodyFilter extends OncePerRequestFilter {
    private static final int LARGEST = 64 * 1024;

    /** A petitioner's file comes in pieces over whatever line there is, each of them as large as any form may be and with more time. */
    private static final String PIECES_OF_FILES = "/tracking/attachments/files/";
    private static final int LARGEST_PIECE_OF_FILE = 1024 * 1024;
    private static final int TIMES_AS_PATIENT = 6;
    private static final int PIECE = 4096;

    private final Duration patience;
    private final InstantSource clock;

    /** @param patience within which the whole body has to be there, in the real time of {@code clock}; pieces of files have longer */
    public WholeBodyFilter(Duration patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new ReadRequest(request, body(request)), response);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        boolean pieceOfFile = request.getRequestURI().startsWith(PIECES_OF_FILES);
        int largest = pieceOfFile ? LARGEST_PIECE_OF_FILE : LARGEST;
        Instant end = clock.instant().plus(pieceOfFile ? patience.multipliedBy(TIMES_AS_PATIENT) : patience);
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            var stream = request.getInputStream();
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                body.write(piece, 0, read);
                if (body.size() > largest) {
                    throw new ProblemException(new Problem.TooLarge());
                }
                if (clock.instant().isAfter(end)) {
                    throw new ProblemException(new Problem.TooSlow());
                }
            }
        } catch (SocketTimeoutException e) {
            throw new ProblemException(new Problem.TooSlow(), e);
        }
        return body.toByteArray();
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadStream(new ByteArrayInputStream(body));
        }
    }

    private static final class ReadStream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        ReadStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("it is all there");
        }
    }
}
