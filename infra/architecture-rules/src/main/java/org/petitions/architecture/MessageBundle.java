package org.petitions.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a module tells people: a bundle in Chinese ({@code name.properties}) and the same in English ({@code name_en.properties}). Every code has
 * both texts, every text has a code, and both are filled in with the same.
 */
public final class MessageBundle {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Properties zh;
    private final Properties en;

    private MessageBundle(Properties zh, Properties en) {
        this.zh = zh;
        this.en = en;
    }

    /** The bundle of this name, as it lies on the class path. */
    public static MessageBundle named(String name) {
        return new MessageBundle(read(name + ".properties"), read(name + "_en.properties"));
    }

    private static Properties read(String file) {
        try (InputStream bytes = MessageBundle.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new AssertionError(file + " is not on the class path");
            }
            Properties texts = new UniqueProperties(file);
            texts.load(new InputStreamReader(bytes, UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys of all enums in these packages that implement an interface of codes, by its method {@code key}.
     *
     * @param codes the interface
     * @param packages their names, e.g. {@code org.petitions.casework}
     */
    public static Set<String> keysOf(Class<?> codes, String... packages) {
        Set<String> keys = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages)) {
            if (found.isEnum() && found.isAssignableTo(codes)) {
                for (Object constant : found.reflect().getEnumConstants()) {
                    keys.add(key(codes, constant));
                }
            }
        }
        return keys;
    }

    private static String key(Class<?> codes, Object constant) {
        try {
            return (String) codes.getMethod("key").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(constant + " has no key", e);
        }
    }

    /** The keys of an enum of the domain, which knows nothing of texts. */
    public static Set<String> keysOf(String kind, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> kind + '.' + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its keys. */
    public Set<String> keys() {
        return new TreeSet<>(zh.stringPropertyNames());
    }

    /**
     * Fails with everything that is wrong: a key without text, a text without key, placeholders that differ, a lone apostrophe, a text in the
     * wrong language.
     *
     * @param keys those whose texts have to stand here, and no others
     */
    public void holdsExactly(Set<String> keys) {
        List<String> faults = new ArrayList<>();
        compare("Chinese", keys, zh, faults);
        compare("English", keys, en, faults);
        for (String key : zh.stringPropertyNames()) {
            String chinese = zh.getProperty(key);
            String english = en.getProperty(key, "");
            check(key, chinese, faults);
            check(key, english, faults);
            if (!placeholders(chinese).equals(placeholders(english))) {
                faults.add(key + " is filled in with other things in English than in Chinese");
            }
            checkLanguages(key, chinese, english, faults);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static void compare(String language, Set<String> keys, Properties texts, List<String> faults) {
        keys.stream().filter(key -> texts.getProperty(key, "").isBlank())
                .forEach(key -> faults.add(key + " has no text in " + language));
        texts.stringPropertyNames().stream().filter(key -> !keys.contains(key))
                .forEach(key -> faults.add(key + " stands in " + language + " and nobody tells it"));
    }

    private static void check(String key, String text, List<String> faults) {
        if (LONE_APOSTROPHE.matcher(text).find()) {
            faults.add(key + " has an apostrophe that is not written twice");
        }
        try {
            int named = placeholders(text).size();
            if (new MessageFormat(text).getFormats().length < named) {
                faults.add(key + " has a placeholder that is not filled in");
            }
        } catch (IllegalArgumentException e) {
            faults.add(key + " is no message format: " + e.getMessage());
        }
    }

    /** A text that has no letter beside its placeholders is in no language. */
    private static void checkLanguages(String key, String chinese, String english, List<String> faults) {
        boolean hasLetters = PLACEHOLDER.matcher(chinese).replaceAll("").codePoints().anyMatch(Character::isLetter);
        if (hasLetters && !HAN.matcher(chinese).find()) {
            faults.add(key + " is not in Chinese among the Chinese texts");
        }
        if (HAN.matcher(english).find()) {
            faults.add(key + " is in Chinese among the English texts");
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of two texts under one key the later would win without a word. */
    private static final class UniqueProperties extends Properties {
        private static final long serialVersionUID = 1L;
        private final String file;

        UniqueProperties(String file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new AssertionError(key + " stands twice in " + file);
            }
            return super.put(key, value);
        }
    }
}
