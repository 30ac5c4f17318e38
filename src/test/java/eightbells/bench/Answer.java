package eightbells.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What was answered, and after how many milliseconds. */
record Answer(int status, String body, String location, double millis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer to(HttpRequest request, HttpClient client) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), response.body(), location, millis);
    }

    JsonNode json() throws IOException {
        return JSON.readTree(body);
    }

    /** @throws IllegalStateException where it is another: what was not done has no cost */
    Answer expect(int expected) {
        if (status != expected) throw new IllegalStateException(status + " instead of " + expected + ": " + body);
        return this;
    }

    /** @throws IllegalStateException where this does not stand in the body */
    Answer expect(int expected, String words) {
        if (!expect(expected).body.contains(words)) throw new IllegalStateException("no " + words + " in " + body);
        return this;
    }
}
