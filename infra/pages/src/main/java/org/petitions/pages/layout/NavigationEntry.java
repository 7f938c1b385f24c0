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

    WORK_REVIEWS("/work/reviews.html", PageRole.HANDLER),

    CHARGE("/charge.html", PageRole.LEADER, PageRole.BUREAU),

    RELIEF("/relief.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    RECEPTIONS("/bureau/receptions.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    LEDGER("/ledger.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    PAIRING("/pairing.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    SUPERVISION("/supervision.html", PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),
    BACKLOG("/backlog.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER),

    CAMPAIGNS("/campaigns.html", PageRole.BUREAU, PageRole.LEADER),
    LETTERS("/letters.html", PageRole.LEADER, PageRole.BUREAU),
    SPECIAL_DUTY("/special-duty.html", PageRole.BUREAU),

    INBOX("/inbox.html", PageRole.LEADER),

    WAITING("/bureau/waiting.html", PageRole.BUREAU),

    CASES("/bureau/cases.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    DUTY("/bureau/duty.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    BOARD("/bureau/board.html", PageRole.BUREAU, PageRole.LEADER, PageRole.OPERATIONS),

    SCREENING("/screening.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    MEDIATIONS("/mediations.html", PageRole.BUREAU, PageRole.HANDLER, PageRole.LEADER, PageRole.OPERATIONS),

    FIGURES("/bureau/figures.html", PageRole.BUREAU),

    ANNEXES("/annexes.html", PageRole.BUREAU),

    ORGANISATION("/organisation/units.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU,
            PageRole.OPERATIONS, PageRole.ADMINISTRATOR, PageRole.AUDITOR),

    RULES("/rules.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU, PageRole.OPERATIONS,
            PageRole.ADMINISTRATOR, PageRole.AUDITOR),

    AUDIT("/audit.html", PageRole.AUDITOR),

    ATTACHMENTS("/attachments.html", PageRole.CLERK, PageRole.HANDLER, PageRole.LEADER, PageRole.BUREAU),

    OPERATIONS("/operations/", PageRole.OPERATIONS);

    /** What somebody opens many times a day; the others stand behind "more", so that a telephone shows the page and not its links. */
    private static final Set<NavigationEntry> DAILY = EnumSet.of(HOME, REGISTER, TODAY, WORK, WORK_APPROVALS, CHARGE,
            INBOX, WAITING, CASES, BOARD, AUDIT, OPERATIONS);

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

    boolean isDaily() {
        return DAILY.contains(this);
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
