package org.petitions.starter.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Term;
import org.springframework.context.MessageSource;

/**
 * Looks texts up in the bundles ({@code spring.messages}): {@code starter-problems.properties} of the starter and {@code problems.properties} of
 * the service are Chinese, beside each stands the English one with {@code _en}.
 */
public final class Messages {
    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * The text of a code.
     *
     * @param arguments what is put into it, never anything that was sent; a term, or a list of terms, is put in by its name in each language
     */
    public BilingualText text(MessageCode code, Object... arguments) {
        return new BilingualText(text(code, arguments, Locale.SIMPLIFIED_CHINESE, Term::zh, "、"),
                text(code, arguments, Locale.ENGLISH, Term::en, ", "));
    }

    private String text(MessageCode code, Object[] arguments, Locale locale, Function<Term, String> name,
            String separator) {
        Object[] named = Arrays.stream(arguments).map(argument -> named(argument, name, separator)).toArray();
        return source.getMessage(code.key(), named, locale);
    }

    /** A number as it is: the format of a message would group its digits. */
    private static String named(Object argument, Function<Term, String> name, String separator) {
        return switch (argument) {
            case Term term -> name.apply(term);
            case Collection<?> several ->
                several.stream().map(each -> named(each, name, separator)).collect(Collectors.joining(separator));
            default -> argument.toString();
        };
    }
}
