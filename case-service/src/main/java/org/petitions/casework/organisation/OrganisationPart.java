package org.petitions.casework.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.petitions.events.terms.Term;

/** The tables that say what the organisation is: each a CSV file at first, a sheet of a workbook when it is imported or exported. */
public enum OrganisationPart implements Term {
    UNITS("单位", "units", "unit"),
    POSTS("职务", "posts", "post"),
    HOLDINGS("任职", "holdings", "post", "account", "capacity", "from"),
    STAFF("岗位", "staff", "account", "unit", "role", "from"),
    GROUPS("领导小组成员", "members of groups", "group", "member", "capacity", "from"),
    STAFFING("编制与实有人数", "staff by rule and actual", "unit", "from"),
    CONTACTS("便民一卡通", "public card", "of");

    private final String zh;
    private final String en;
    private final List<String> key;

    /** @param key the columns that tell one thing of the table from another; rows that have them all in common say it of several times */
    OrganisationPart(String zh, String en, String... key) {
        this.zh = zh;
        this.en = en;
        this.key = List.of(key);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    List<String> key() {
        return key;
    }

    /** What its sheet and its field in a form are called. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its file is called. */
    public String file() {
        return code() + ".csv";
    }

    static Optional<OrganisationPart> ofSheet(String name) {
        return Arrays.stream(values()).filter(each -> each.code().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
