package org.petitions.starter.caller;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the request come from where the gateway says it came from; from the connection's other end where nobody says so who may. */
final class CallerAddressFilter extends OncePerRequestFilter {
    static final String HEADER = "Petitions-Caller";

    private final CallerSignature gateway;

    CallerAddressFilter(CallerSignature gateway) {
        this.gateway = gateway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        Optional<String> address = sent.size() == 1
                ? gateway.addressIn(sent.getFirst(), request.getMethod(), request.getRequestURI())
                : Optional.empty();
        chain.doFilter(address.<HttpServletRequest>map(from -> new CalledFrom(request, from)).orElse(request),
                response);
    }

    private static final class CalledFrom extends HttpServletRequestWrapper {
        private final String address;

        CalledFrom(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }
}
