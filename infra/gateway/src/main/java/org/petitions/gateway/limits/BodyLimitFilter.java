package org.petitions.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by the length that it names before anything is read, else when that much has come. */
final class BodyLimitFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = BodyLimits.of(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            throw new ProblemException(new Problem.TooLarge());
        }
        boolean lengthUnknown = request.getContentLengthLong() < 0;
        chain.doFilter(lengthUnknown ? new CountedRequest(request, most) : request, response);
    }

    private static final class CountedRequest extends HttpServletRequestWrapper {
        private final long most;

        CountedRequest(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long left;

        CountedStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(new Problem.TooLarge());
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
