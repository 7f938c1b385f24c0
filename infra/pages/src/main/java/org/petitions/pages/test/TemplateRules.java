package org.petitions.pages.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.SimpleMarkupParser;
import org.petitions.pages.language.PageBundles;

/**
 * What holds for every template and bundle of a module. A test of the module calls {@link #faults()} and wants none: no text stands in a template,
 * every key has a text in both languages, nothing that the policy of the pages would block, and every form that changes something has the token.
 */
public final class TemplateRules {
    private final Path resources;
    private final Set<String> keys;

    private TemplateRules(Path resources, Set<String> keys) {
        this.resources = resources;
        this.keys = keys;
    }

    /**
     * For the module whose tests run.
     *
     * @param bundles those that lie elsewhere than in {@code pages}, e.g. {@code problems}
     */
    public static TemplateRules ofThisModule(String... bundles) {
        var keys = new TreeSet<String>();
        Stream.concat(PageBundles.names().stream(), Stream.of(bundles))
                .forEach(name -> keys.addAll(bundle(name, "").keySet()));
        return new TemplateRules(Path.of("src/main/resources"), keys);
    }

    /** Everything that is wrong, each with its file; empty when all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        templates().forEach(file -> faults.addAll(faultsOf(file)));
        faults.addAll(faultsOfBundles());
        return faults;
    }

    private List<Path> templates() {
        Path folder = resources.resolve("templates");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faultsOf(Path file) {
        var check = new TemplateCheck(keys);
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(file), check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            return List.of(file.getFileName() + ": " + e.getMessage());
        }
        return check.faults().stream().map(fault -> resources.relativize(file) + ": " + fault).toList();
    }

    /** Of this module's own bundles, the languages; of all on the class path, keys that stand twice, of which one would be hidden. */
    private static List<String> faultsOfBundles() {
        List<String> faults = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        for (String name : PageBundles.names()) {
            Set<String> chinese = bundle(name, "").keySet();
            Set<String> english = bundle(name, "_en").keySet();
            chinese.stream().filter(key -> !english.contains(key))
                    .forEach(key -> faults.add(name + ": " + key + " has no English text"));
            english.stream().filter(key -> !chinese.contains(key))
                    .forEach(key -> faults.add(name + ": " + key + " has no Chinese text"));
            for (String key : chinese) {
                String owner = owners.putIfAbsent(key, name);
                if (owner != null) {
                    faults.add(name + ": " + key + " stands in " + owner + " too");
                }
            }
        }
        return faults;
    }

    private static ResourceBundle bundle(String name, String language) {
        String file = name + language + ".properties";
        try (var bytes = TemplateRules.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new MissingResourceException(file + " is not on the class path", name, language);
            }
            return new PropertyResourceBundle(new java.io.InputStreamReader(bytes, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isWord(String text) {
        return text.toLowerCase(Locale.ROOT).codePoints().anyMatch(Character::isLetter);
    }
}
