package org.petitions.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what an address is counted. */
public final class CallerAddress {
    private static final int BYTES_OF_A_NETWORK = 8;

    private CallerAddress() {}

    /** Of a request: the connection's end, or what a proxy of ours says of it. */
    public static String of(HttpServletRequest request) {
        return counted(request.getRemoteAddr());
    }

    /** The address itself; of IPv6 the network of 64 bits, for a caller has all addresses in it. */
    static String counted(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        // A zone says by which of our own interfaces it came.
        String literal = address.split("%", 2)[0];
        return InetAddress.ofLiteral(literal) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_A_NETWORK))
                : literal;
    }
}
