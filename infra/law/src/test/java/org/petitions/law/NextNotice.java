package org.petitions.law;

/** A holiday file with a notice for 2027 as it may come: the real one is not out. For the tests of other modules too. */
public final class NextNotice {
    /** Its text: the Spring Festival from Saturday 2027-02-06 to Sunday 02-14, Sunday 01-10 and Saturday 02-20 worked. */
    public static final String WITH_2027 = """
            # source: invented for a test
            # revision: 2026-11-20T02:00:00Z
            # first-year: 2026
            # last-year: 2027
            from,to,kind,name
            2026-01-01,2026-01-03,REST,元旦
            2026-01-04,2026-01-04,WORK,元旦
            2026-02-15,2026-02-23,REST,春节
            2026-10-01,2026-10-07,REST,国庆节
            2027-01-01,2027-01-03,REST,元旦
            2027-01-09,2027-01-10,WORK,元旦
            2027-02-06,2027-02-14,REST,春节
            2027-02-20,2027-02-20,WORK,春节
            2027-10-01,2027-10-07,REST,国庆节
            """;

    private NextNotice() {}

    /** The calendar it gives. */
    public static LegalCalendar calendar() {
        return LegalCalendar.of(WITH_2027);
    }
}
