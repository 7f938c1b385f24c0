package org.petitions.scenario.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/**
 * Looks for words in the clear wherever something is kept: as they are, as an address has them, as JSON writes them in ASCII, and as bytes are
 * printed. Tells places and never a word.
 */
final class StoreScan {
    private static final String EMPTY = " holds no document";

    private final Set<String> forms = new TreeSet<>();

    StoreScan(Set<String> words) {
        for (String word : words) {
            forms.add(word);
            forms.add(URLEncoder.encode(word, UTF_8));
            forms.add(URLEncoder.encode(word, UTF_8).toLowerCase(Locale.ROOT));
            forms.add(HexFormat.of().formatHex(word.getBytes(UTF_8)));
            StringBuilder escaped = new StringBuilder();
            word.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
            forms.add(escaped.toString());
        }
    }

    /** In which forms the words may stand. */
    Set<String> forms() {
        return forms;
    }

    /** Whether one of them stands in a text. */
    boolean isIn(String text) {
        return forms.stream().anyMatch(text::contains)
                || forms.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    /** Collections of these databases in whose documents, all their bytes, one stands; databases that hold no document are told, too. */
    List<String> databases(String uri, Iterable<String> names) {
        List<String> places = new ArrayList<>();
        try (var client = MongoClients.create(uri)) {
            for (String name : names) {
                MongoDatabase database = client.getDatabase(name);
                long documents = 0;
                for (String collection : database.listCollectionNames()) {
                    boolean found = false;
                    for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class).find()) {
                        documents++;
                        found |= isIn(UTF_8.decode(document.getByteBuffer().asNIO()).toString());
                    }
                    if (found) {
                        places.add(name + "/" + collection);
                    }
                }
                if (documents == 0) {
                    places.add(name + EMPTY);
                }
            }
        }
        return places;
    }

    /** Whether that was told of a database because it was empty. */
    static boolean isOfEmpty(String place) {
        return place.endsWith(EMPTY);
    }

    /** Files under a folder in whose bytes one stands. What is written anew while it is read may be gone. */
    List<String> files(Path folder) {
        List<String> places = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (holds(file)) {
                    places.add(folder.relativize(file).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private boolean holds(Path file) throws IOException {
        try {
            // One byte a character, on both sides: what stands between is no text.
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return forms.stream().anyMatch(form -> bytes.contains(new String(form.getBytes(UTF_8), ISO_8859_1)));
        } catch (NoSuchFileException _) {
            return false;
        }
    }
}
