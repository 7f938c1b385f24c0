package org.petitions.gateway.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server or Spring refused, in the form of all problems. */
@Controller
class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Tomcat's own line would hold the message; it is switched off.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.error("request failed: {}", RedactedStackTrace.of(thrown));
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(problem(status instanceof Integer known ? known : 404), request, response);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 401 -> new Problem.SignInRequired();
            case 403 -> new Problem.Refused();
            case 413 -> new Problem.TooLarge();
            default -> new Problem.Other(status);
        };
    }
}
