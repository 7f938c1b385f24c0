package org.petitions.pages.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The bundles of the pages: all that lie in {@code pages} on the class path, of whichever module. */
public final class PageBundles {
    private static final String END = ".properties";

    private PageBundles() {}

    /** Their names as Spring takes them, e.g. {@code pages/inbox}. */
    public static List<String> names() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:pages/*" + END);
            return Stream.of(files).map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(0, name.length() - END.length())).filter(name -> !name.endsWith("_en"))
                    .map(name -> "pages/" + name).distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
