package org.petitions.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.stream.Stream;

/** Classes as the source files they stand in. */
final class SourceFiles {
    private SourceFiles() {}

    /** The top-level type a class stands in. */
    static String fileOf(JavaClass type) {
        return fileOf(type.getName());
    }

    private static String fileOf(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** The files of those that a class permits to extend it, and of those that any class in its file does; empty where none is sealed. */
    static Stream<String> permittedBy(JavaClass type) {
        return withEnclosing(type).flatMap(each -> {
            Class<?>[] permitted = load(each.getName()).getPermittedSubclasses();
            return permitted == null ? Stream.of() : Arrays.stream(permitted).map(Class::getName);
        }).map(SourceFiles::fileOf);
    }

    private static Stream<JavaClass> withEnclosing(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getEnclosingClass().stream().flatMap(SourceFiles::withEnclosing));
    }

    /** Loaded, not initialised: the byte code's list of the permitted is not in ArchUnit's model. */
    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SourceFiles.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was imported and cannot be loaded", e);
        }
    }
}
