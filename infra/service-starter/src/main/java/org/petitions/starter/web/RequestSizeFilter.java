package org.petitions.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.petitions.starter.problem.ProblemWriter;
import org.petitions.starter.problem.RequestTooLargeException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than their address takes: at once when the size is announced, else while they arrive. An address is known
 * by its path as the server understood it, decoded and without parameters, dots and doubled slashes, however it was written.
 */
final class RequestSizeFilter extends OncePerRequestFilter {
    private final DataSize usual;
    private final Map<String, DataSize> byPath;
    private final ProblemWriter problems;

    RequestSizeFilter(DataSize usual, Map<String, DataSize> byPath, ProblemWriter problems) {
        this.usual = usual;
        this.byPath = Map.copyOf(byPath);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = byPath.getOrDefault(request.getServletPath(), usual).toBytes();
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            problems.write(StandardProblem.TOO_LARGE, response);
        } else if (announced < 0) {
            chain.doFilter(new CountingRequest(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class CountingRequest extends HttpServletRequestWrapper {
        private final long limit;

        CountingRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountingInputStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(),
                    encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class CountingInputStream extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        CountingInputStream(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws RequestTooLargeException {
            left -= read;
            if (left < 0) {
                throw new RequestTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
