package org.petitions.intake.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files as a client sends and fetches them.
 *
 * @param path where a petition's files are
 * @param actor who sends them
 */
record Uploads(RunningIntake service, String path, String actor) {
    static final int PIECE = 64 * 1024;

    /** Those of an office. */
    static Uploads by(String actor, RunningIntake service, String number) {
        return new Uploads(service, "/petitions/" + number + "/attachments", actor);
    }

    Response announce(String name, byte[] content) {
        return announce(Map.of("name", name, "bytes", content.length, "sha256", SampleFiles.sha256(content)));
    }

    Response announce(String name, byte[] content, String occasion) {
        return announce(Map.of("name", name, "bytes", content.length, "sha256", SampleFiles.sha256(content),
                "occasion", occasion));
    }

    Response announce(Map<String, ?> form) {
        return service.postJson(path, JsonMapper.shared().writeValueAsString(form), actor);
    }

    Response piece(int place, long offset, byte[] piece) {
        return service.send(service.request(path + "/" + place, actor)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    /** Announces a file and sends it in pieces; gives the last answer. */
    Response send(String name, byte[] content) {
        return sendAnnounced(announce(name, content), content);
    }

    Response send(String name, byte[] content, String occasion) {
        return sendAnnounced(announce(name, content, occasion), content);
    }

    private Response sendAnnounced(Response announced, byte[] content) {
        Response last = announced;
        int place = last.json().path("place").asInt();
        for (int offset = 0; offset < content.length; offset += PIECE) {
            last = piece(place, offset, Arrays.copyOfRange(content, offset, Math.min(content.length, offset + PIECE)));
        }
        return last;
    }

    Response show(int place) {
        return service.send(service.request(path + "/" + place, actor).GET());
    }

    Response list() {
        return service.send(service.request(path, actor).GET());
    }

    /** The content as bytes, whatever the status. */
    HttpResponse<byte[]> content(int place) {
        HttpRequest asked = service.request(path + "/" + place + "/content?why=HANDLING", actor).GET().build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(asked, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
