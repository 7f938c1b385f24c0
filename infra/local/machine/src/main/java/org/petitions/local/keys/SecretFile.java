package org.petitions.local.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Writes a secret into a file of its own: readable by its owner alone, and whole or not at all, also when two processes try at once. */
final class SecretFile {
    private SecretFile() {}

    /** As {@link #createIfMissing(Path, Supplier)}, with text. */
    static boolean createTextIfMissing(Path file, Supplier<String> content) throws IOException {
        return createIfMissing(file, () -> content.get().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param file where; its folder is made when missing
     * @param content asked for only when the file is not there
     * @return whether it was made now
     */
    static boolean createIfMissing(Path file, Supplier<byte[]> content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("no place for a secret: " + file);
        }
        Files.createDirectories(folder);
        if (Files.exists(target)) {
            return false;
        }
        Path fresh = Files.createTempFile(folder, ".secret", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, content.get());
            Files.createLink(target, fresh);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(fresh);
        }
    }
}
