package org.petitions.gateway.routing;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.petitions.gateway.GatewaySettings.Services;
import org.petitions.gateway.errors.Part;

/**
 * The services and the beginnings of the paths that each answers. No two services answer one path, so there is no prefix by which they would be told
 * apart, and an address names what it is about; where one has a page in the folder of another, it names the page. Their own health, metrics and what only the local profile has are nobody's path.
 */
enum Destination {
    INTAKE(Part.INTAKE, "/assets/intake-service", "/attachments.html", "/erasures", "/imports", "/keys/intake-service",
            "/office", "/online-petitions", "/operations/intake-service", "/petition.html", "/petitions", "/public",
            "/reseal", "/tracking", "/tracking.html"),
    CASES(Part.CASES, "/annexes", "/annexes.html", "/assets/case-service", "/audit", "/audit.html", "/backlog",
            "/backlog.html", "/bureau", "/campaigns", "/campaigns.html", "/card", "/card.html", "/cases", "/charge",
            "/charge.html", "/conference", "/conference.html", "/digests", "/digests.html", "/disputes", "/duty",
            "/evidence", "/keys/case-service", "/ledger", "/ledger.html", "/letters", "/letters.html", "/mailbox.html",
            "/me", "/mediations", "/mediations.html", "/operations/case-service", "/organisation", "/pairing",
            "/pairing.html", "/petitioner", "/playbooks", "/playbooks.html", "/public/figures.csv",
            "/public/figures.html", "/receptions", "/receptions.html", "/relief", "/relief.html", "/review-requests",
            "/rules", "/rules.html", "/screening", "/screening.html", "/special-duty", "/special-duty.html",
            "/supervision", "/supervision.html", "/units", "/unsent-documents", "/work", "/work.html"),
    ESCALATION(Part.ESCALATION, "/calendar", "/clocks", "/operations/escalation-service"),
    NOTIFICATION(Part.NOTIFICATION, "/alerts", "/assets/notification-service", "/callbacks", "/inbox", "/inbox.html",
            "/keys/notification-service",
            "/operations/notification-service");

    private final Part part;
    private final List<String> beginnings;

    Destination(Part part, String... beginnings) {
        this.part = part;
        this.beginnings = List.of(beginnings);
    }

    Part part() {
        return part;
    }

    boolean answers(String path) {
        return of(path).filter(this::equals).isPresent();
    }

    /** Whose it is: where one service has a page in another's folder, who names it most closely. */
    static Optional<Destination> of(String path) {
        return Arrays.stream(values()).filter(each -> each.longest(path) > 0)
                .max(Comparator.comparingInt(each -> each.longest(path)));
    }

    /** How long the longest beginning of a path is that it names; nought for none. */
    private int longest(String path) {
        return beginnings.stream().filter(each -> path.equals(each) || path.startsWith(each + "/"))
                .mapToInt(String::length).max().orElse(0);
    }

    URI address(Services services) {
        return switch (this) {
            case INTAKE -> services.intake();
            case CASES -> services.cases();
            case ESCALATION -> services.escalation();
            case NOTIFICATION -> services.notification();
        };
    }
}
