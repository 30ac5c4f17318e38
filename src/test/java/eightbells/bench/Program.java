package eightbells.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A program that uses the API, with a token that may do everything. */
final class Program {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Program(URI address) {
        this.address = address;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Answer.to(request(path).build(), client);
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return Answer.to(request(path).POST(BodyPublishers.ofString(json)).build(), client);
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return Answer.to(request(path).PUT(BodyPublishers.ofString(json)).build(), client);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return Answer.to(request(path).DELETE().build(), client);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + Node.TOKEN)
                .header("Content-Type", "application/json");
    }
}
