package org.petitions.casework.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.BilingualText;
import org.springframework.core.io.Resource;

/** The public card: {@code of,telephone,duties_zh,duties_en,address,name}, a row for each unit or post on it. What stands here everybody may read. */
final class ContactsFile {
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()（） -]{3,40}");
    private static final int LONGEST = 500;

    private ContactsFile() {}

    static List<Contact> read(Resource file, Set<String> unitIds, Set<String> postIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("of", "telephone", "duties_zh"),
                row -> contact(row, unitIds, postIds), faults);
        Set<String> seen = new HashSet<>();
        for (Line<Contact> line : table.lines()) {
            if (!seen.add(line.value().of())) {
                table.fault(line, "of", new BilingualText("重复", "is there twice"));
            }
        }
        return table.values();
    }

    private static Contact contact(Row row, Set<String> unitIds, Set<String> postIds) {
        String of = row.filled("of");
        boolean post = postIds.contains(of);
        if (!post && !unitIds.contains(of)) {
            throw new CellFault("of", new BilingualText("不在单位表、职务表中",
                    "is neither a unit nor a post of these files"));
        }
        String telephone = row.filled("telephone");
        if (!TELEPHONE.matcher(telephone).matches()) {
            throw new CellFault("telephone", new BilingualText("不是电话号码", "is no telephone number"));
        }
        String name = row.text("name");
        if (name != null && !post) {
            throw new CellFault("name", new BilingualText("只有职务可以公布姓名", "is for posts alone"));
        }
        var duties = new Contact.Duties(String.valueOf(said("duties_zh", row.filled("duties_zh"))),
                said("duties_en", row.text("duties_en")));
        return new Contact(of, telephone, duties, said("address", row.text("address")),
                said("name", name));
    }

    private static @Nullable String said(String column, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new CellFault(column, new BilingualText("超过 500 字", "is longer than 500 characters"));
        }
        return text;
    }
}
