package org.petitions.gateway.routing;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.springframework.web.client.ResourceAccessException;

/** What it means that a service gave no answer. */
final class ServiceFailures {
    private ServiceFailures() {}

    /** Not reached is nothing done; anything after that may have been done. */
    static Problem problemOf(ResourceAccessException failure, Part part) {
        return switch (failure.getCause()) {
            case ConnectionRequestTimeoutException _ -> new Problem.PartDown(part);
            case ConnectTimeoutException _ -> new Problem.PartDown(part);
            case ConnectException _ -> new Problem.PartDown(part);
            case UnknownHostException _ -> new Problem.PartDown(part);
            case NoRouteToHostException _ -> new Problem.PartDown(part);
            case SocketTimeoutException _ -> new Problem.AnswerLate(part);
            case null, default -> new Problem.AnswerLost(part);
        };
    }
}
