package org.petitions.local.issuer.tokens;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Files and folders that their owner alone can read. */
public final class OwnerOnlyFile {
    private static final int SECRET_BYTES = 32;

    private OwnerOnlyFile() {}

    /**
     * The secret in a file, 256 random bits as text when it had to be made now.
     *
     * @throws IOException when it can be neither read nor made
     */
    public static String secret(Path file) throws IOException {
        return text(file, OwnerOnlyFile::newSecret).strip();
    }

    /** A folder, made when missing, with its whole path. */
    public static Path folder(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (!Files.isDirectory(whole)) {
            Files.createDirectories(whole, only("rwx------"));
        }
        return whole;
    }

    /** What a file says; made when missing, whole or not at all, also when two processes try at once. */
    static String text(Path file, Supplier<String> content) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.exists(target)) {
            create(target, content.get());
        }
        return Files.readString(target);
    }

    private static void create(Path target, String content) throws IOException {
        Path folder = folder(Objects.requireNonNull(target.getParent()));
        Path fresh = Files.createTempFile(folder, ".secret", ".new", only("rw-------"));
        try {
            Files.writeString(fresh, content);
            Files.createLink(target, fresh);
        } catch (FileAlreadyExistsException _) {
            // The other one was first; what is there stands.
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
