package org.petitions.casework.organisation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Checks a folder with the organisation's files before a service is started on them: {@code ./run organisation check FOLDER}. Reads
 * {@code units.csv}, {@code posts.csv} and, where they are there, the files of the other {@link OrganisationPart}s; needs no broker and no database.
 */
public final class CheckOrganisation {
    private CheckOrganisation() {}

    /** Exits with 0 when all is right, 1 when something is wrong in the files, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        int code = run(System.out, System.err, arguments);
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length != 2 || !arguments[0].equals("check")) {
            err.println("用法：organisation check 目录 / usage: organisation check FOLDER");
            return 2;
        }
        Path folder = Path.of(arguments[1]);
        Map<OrganisationPart, Resource> files = new EnumMap<>(OrganisationPart.class);
        for (OrganisationPart part : OrganisationPart.values()) {
            Path file = folder.resolve(part.file());
            if (Files.exists(file) || part == OrganisationPart.UNITS || part == OrganisationPart.POSTS) {
                files.put(part, new FileSystemResource(file));
            }
        }
        Reading reading = OrganisationFiles.check(files);
        if (!reading.faults().isEmpty()) {
            err.println(OrganisationFiles.told(reading.faults()));
            err.printf("有误 %d 处 / %d faults%n", reading.faults().size(), reading.faults().size());
            return 1;
        }
        out.printf("无误：单位 %1$d，职务 %2$d / all right: %1$d units, %2$d posts%n",
                reading.organisation().units().size(), reading.organisation().posts().size());
        return 0;
    }
}
