package eightbells;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser: keeps cookies, follows no redirect by itself, sends the token of the last page with a form. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";
    private String forwarded = "";
    private String server = "";

    /** Whatever else, requests carry this cookie. */
    public Visitor carrying(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** Comes through a proxy that says so where they come from. */
    public Visitor through(String forwardedFor) {
        forwarded = forwardedFor;
        return this;
    }

    /** Goes on at another server, with the cookies of this one. */
    Visitor at(String address) {
        server = address;
        return this;
    }

    /** Looks at a page. */
    public Response get(String path) {
        return kept(request().get(path));
    }

    /** Presses a form's button on the page that was looked at last. Where the browser is to send it on, it does. */
    public Response post(String path, String... fields) {
        Response answer = kept(form(fields).formParam("csrf-token", token).post(path));
        return answer.statusCode() == 307 ? post(sentOn(answer), fields) : answer;
    }

    private static String sentOn(Response answer) {
        URI to = URI.create(answer.header("Location"));
        // The client encodes it again.
        return to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery());
    }

    /** What a script of the page sends by itself while somebody types. */
    public Response background(String path, String... fields) {
        return kept(form(fields)
                .header("HX-Request", "true")
                .formParam("csrf-token", token)
                .post(path));
    }

    /** Sends a form that comes from nowhere. */
    public Response forge(String path, String... fields) {
        return kept(form(fields).post(path));
    }

    public Visitor signIn(String email, String password) {
        get("/sign-in");
        post("/sign-in/check", "j_username", email, "j_password", password);
        return this;
    }

    private RequestSpecification form(String... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (int i = 0; i < fields.length; i += 2) form.formParam(fields[i], fields[i + 1]);
        return form;
    }

    private RequestSpecification request() {
        RequestSpecification request =
                given().redirects().follow(false).cookies(cookies).accept("text/html, */*;q=0.8");
        if (!forwarded.isEmpty()) request.header("X-Forwarded-For", forwarded);
        return server.isEmpty()
                ? request
                : request.baseUri(server).port(URI.create(server).getPort());
    }

    private Response kept(Response response) {
        response.detailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        });
        Matcher found = TOKEN.matcher(response.asString());
        if (found.find()) token = found.group(1);
        return response;
    }
}
