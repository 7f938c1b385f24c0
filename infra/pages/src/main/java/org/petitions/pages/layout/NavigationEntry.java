package org.petitions.pages.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one navigation: which role sees which link, in this order. The text is {@code nav.} with the name in small letters. */
public enum NavigationEntry {
    HOME("/"),

    REGISTER("/office/register.html", PageRole.CLERK),

    TODAY("/office/today.html", PageRole.CLERK),

    IMPORTS("/office/imports.html", PageRole.CLERK),

    WORK("/work.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    WORK_APPROVALS("/work/approvals.html", PageRole.LEADER),

    WORK_UNIT("/work/unit.html", PageRole.HANDLER, PageRole.LEADER),

    WORK_AFTERCARE("/work/aftercare.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    WORK_REVIEWS("/work/reviews.html", PageRole.HANDLER),

    CHARGE("/charge.html", PageRole.LEADER, PageRole.BUREAU),

    RELIEF("/relief.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    RECEPTIONS("/bureau/receptions.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    LEDGER("/ledger.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    PAIRING("/pairing.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    SUPERVISION("/supervision.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    BACKLOG("/backlog.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER),

    CAMPAIGNS("/campaigns.html", PageRole.BUREAU, PageRole.LEADER),
    CONFERENCE("/conference.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    LETTERS("/letters.html", PageRole.LEADER, PageRole.BUREAU),
    DIGESTS("/digests.html", PageRole.BUREAU, PageRole.LEADER, PageRole.HANDLER),
    MAILBOX("/bureau/mailbox.html", PageRole.BUREAU),
    SPECIAL_DUTY("/special-duty.html", PageRole.BUREAU, PageRole.LEADER),

    INBOX("/inbox.html", PageRole.LEADER),

    WAITING("/bureau/waiting.html", PageRole.BUREAU),

    CASES("/bureau/cases.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    DUTY("/bureau/duty.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    BOARD("/bureau/board.html", PageRole.BUREAU, PageRole.LEADER, PageRole.OPERATIONS),

    SCREENING("/screening.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    MEDIATIONS("/mediations.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    INDICATORS("/bureau/indicators.html", PageRole.BUREAU, PageRole.OPERATIONS),

    YEAR_REPORT("/bureau/year-report.html", PageRole.BUREAU),

    HARDSHIP("/bureau/hardship.html", PageRole.BUREAU),

    FIGURES("/bureau/figures.html", PageRole.BUREAU),

    ANNEXES("/annexes.html", PageRole.BUREAU),

    ORGANISATION("/organisation/units.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU,
            PageRole.OPERATIONS, PageRole.ADMINISTRATOR, PageRole.AUDITOR),

    RULES("/rules.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU, PageRole.OPERATIONS,
            PageRole.ADMINISTRATOR, PageRole.AUDITOR),

    PLAYBOOKS("/playbooks.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU,
            PageRole.OPERATIONS,
            PageRole.ADMINISTRATOR, PageRole.AUDITOR),

    AUDIT("/audit.html", PageRole.AUDITOR),

    ATTACHMENTS("/attachments.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    OPERATIONS("/operations/", PageRole.OPERATIONS);

    /**
     * What somebody opens many times a day; the others stand behind "more", so that a telephone shows the page and not its links: two rows of them
     * at most.
     */
    private static final Set<NavigationEntry> DAILY = EnumSet.of(HOME, REGISTER, TODAY, WORK, WORK_APPROVALS, CHARGE,
            INBOX, WAITING, CASES, BOARD, AUDIT, OPERATIONS);

    /** A leader's day is on a telephone, where these would make a third row. */
    private static final Set<NavigationEntry> NOT_DAILY_OF_LEADERS = EnumSet.of(CASES, BOARD);

    private final String address;
    private final Set<PageRole> roles;

    /** @param roles who sees it; nobody in particular is everybody who is signed in */
    NavigationEntry(String address, PageRole... roles) {
        this.address = address;
        this.roles = Set.of(roles);
    }

    /** Where it leads. */
    public String address() {
        return address;
    }

    boolean isDaily(@Nullable PageRole role) {
        return DAILY.contains(this) && !(role == PageRole.LEADER && NOT_DAILY_OF_LEADERS.contains(this));
    }

    /** The key of its text. */
    public String key() {
        return "nav." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a page at this path belongs to it: its own, and those of the folder of the same name that have no entry of their own. */
    boolean leadsTo(String path) {
        String folder = address.replaceFirst("(\\.html|/)$", "") + "/";
        return path.equals(address) || this != HOME && path.startsWith(folder)
                && Arrays.stream(values()).noneMatch(each -> each.address.equals(path));
    }

    /** What one of this role sees; who has chosen none sees what everybody does. */
    public static List<NavigationEntry> of(@Nullable PageRole role) {
        return Arrays.stream(values()).filter(each -> each.roles.isEmpty() || role != null && each.roles.contains(role))
                .toList();
    }
}
