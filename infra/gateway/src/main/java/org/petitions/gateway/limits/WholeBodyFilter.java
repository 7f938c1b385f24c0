package org.petitions.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body to its end before a service is asked, where nobody has to say who he is: a service has few places, and whoever sends a byte now and
 * then would hold one for as long as he likes. What is sent at such doors is small, but for pieces of files and petitions.
 */
public final class WholeBodyFilter extends OncePerRequestFilter {
    private static final int LARGEST = 64 * 1024;

    /** A petitioner's file comes in pieces over whatever line there is, each of them as large as any form may be and with more time. */
    private static final String PIECES_OF_FILES = "/tracking/attachments/files/";
    /** A petition that is sent in tells what happened in as many words as it takes; in a form each Chinese character is nine bytes. */
    private static final List<String> PETITIONS = List.of("/petition.html", "/online-petitions");
    private static final int LARGEST_OF_THESE = 1024 * 1024;
    private static final int TIMES_AS_PATIENT = 6;
    /** Each stands in memory until the service has answered: so many at once, from everybody together. */
    private static final int PIECES_AT_ONCE = 32;
    private static final int PETITIONS_AT_ONCE = 32;
    private static final int PIECE = 4096;
    private static final String READ = WholeBodyFilter.class.getName() + ".READ";

    private final Semaphore pieces = new Semaphore(PIECES_AT_ONCE);
    private final Semaphore petitions = new Semaphore(PETITIONS_AT_ONCE);
    private final Duration patience;
    private final InstantSource clock;

    /** @param patience within which the whole body has to be there, in the real time of {@code clock}; what is large has longer */
    public WholeBodyFilter(Duration patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Whether the body was read here: it goes on as it came, and nobody finds a form's fields among the request's parameters. */
    public static boolean hasRead(ServletRequest request) {
        return request.getAttribute(READ) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(PIECES_OF_FILES)) {
            filterLarge(request, response, chain, pieces);
        } else if (request.getMethod().equals("POST") && PETITIONS.contains(request.getRequestURI())) {
            filterLarge(request, response, chain, petitions);
        } else {
            chain.doFilter(read(request, LARGEST, patience), response);
        }
    }

    private void filterLarge(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
            Semaphore atOnce) throws ServletException, IOException {
        if (!atOnce.tryAcquire()) {
            throw new ProblemException(new Problem.Busy());
        }
        try {
            chain.doFilter(read(request, LARGEST_OF_THESE, patience.multipliedBy(TIMES_AS_PATIENT)), response);
        } finally {
            atOnce.release();
        }
    }

    private ReadRequest read(HttpServletRequest request, int largest, Duration within) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > largest) {
            throw new ProblemException(new Problem.TooLarge());
        }
        Instant end = clock.instant().plus(within);
        byte[] body = new byte[announced < 0 ? 0 : (int) announced];
        int length = 0;
        try {
            var stream = request.getInputStream();
            byte[] piece = new byte[PIECE];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                if (length + read > largest) {
                    throw new ProblemException(new Problem.TooLarge());
                }
                if (length + read > body.length) {
                    body = Arrays.copyOf(body, Math.min(largest, 2 * (length + read)));
                }
                System.arraycopy(piece, 0, body, length, read);
                length += read;
                if (clock.instant().isAfter(end)) {
                    throw new ProblemException(new Problem.TooSlow());
                }
            }
        } catch (SocketTimeoutException e) {
            throw new ProblemException(new Problem.TooSlow(), e);
        }
        request.setAttribute(READ, true);
        return new ReadRequest(request, body, length);
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {
        private final byte[] body;
        private final int length;

        ReadRequest(HttpServletRequest request, byte[] body, int length) {
            super(request);
            this.body = body;
            this.length = length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadStream(new ByteArrayInputStream(body, 0, length));
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
