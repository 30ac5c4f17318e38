package eightbells.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The administrator at a browser without JavaScript: keeps cookies, follows no redirect, fills in forms. */
final class Browser {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final URI address;

    private Browser(URI address) {
        this.address = address;
    }

    static Browser signedIn(URI address) throws IOException, InterruptedException {
        Browser browser = new Browser(address);
        Form form = browser.form("/sign-in", "form[action=/sign-in/check]");
        form.type("j_username", Node.EMAIL)
                .type("j_password", Node.PASSWORD)
                .send()
                .expect(303);
        browser.get("/me").expect(200);
        return browser;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Answer.to(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                client);
    }

    /** @param selector of the form on the page, such as {@code #plan} */
    Form form(String path, String selector) throws IOException, InterruptedException {
        return form(get(path).expect(200), selector);
    }

    Form form(Answer page, String selector) {
        Element form = Jsoup.parse(page.body()).selectFirst(selector);
        if (form == null) throw new IllegalStateException("no form " + selector + " in " + page.body());
        return new Form((FormElement) form);
    }

    /** A form as it was answered, until somebody types over it. */
    final class Form {
        private final FormElement form;
        private final String action;
        private final Map<String, List<String>> fields;

        private Form(FormElement form) {
            this.form = form;
            action = form.attr("action");
            fields = form.formData().stream()
                    .collect(Collectors.groupingBy(
                            field -> field.key(),
                            LinkedHashMap::new,
                            Collectors.mapping(field -> field.value(), Collectors.toList())));
        }

        Form type(String name, String value) {
            fields.put(name, List.of(value));
            return this;
        }

        /** What its button of this name stands for. */
        String button(String name) {
            return form.select("button[name=" + name + "]").attr("value");
        }

        Answer send() throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                    .collect(Collectors.joining("&"));
            return Answer.to(
                    HttpRequest.newBuilder(address.resolve(action))
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    client);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
