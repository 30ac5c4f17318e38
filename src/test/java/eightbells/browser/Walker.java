package eightbells.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import eightbells.browser.Chromium.Visit;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Somebody who goes wherever links lead, once to each kind of page, and keeps in mind what forms and parameters there
 * are. At every page the {@link Trap} looks. What is another test's is left alone.
 */
final class Walker {
    /**
     * A form with fields for text.
     *
     * @param page where it stands
     * @param path where it is sent
     * @param parts whether a button of it changes only a part of the page
     */
    record Form(String page, int index, String kind, boolean get, String path, List<String> texts, boolean parts) {}

    /** What makes a field one for text. */
    static final String TEXTS =
            "textarea, input:is([type=text], [type=email], [type=url], [type=search], [type=tel], [type=password], :not([type]))";

    private static final String READ =
            """
            (texts) => ({
              links: [...document.querySelectorAll("a[href]")].filter((a) => a.origin === location.origin)
                .map((a) => a.pathname + a.search),
              forms: [...document.forms].map((form, index) => ({
                index, get: form.method === "get",
                path: new URL(form.getAttribute("action") || "", location).pathname,
                names: [...form.elements].map((e) => e.name).filter(Boolean),
                texts: [...form.elements].filter((e) => e.matches(texts)).map((e) => e.name),
                parts: !!form.querySelector("button[hx-post]"),
                hidden: [...form.elements].filter((e) => e.type === "hidden").map((e) => e.value),
              })),
            })""";

    /** Has a part renew itself, and the first bar of a timeline show its page on top. */
    private static final String STIR =
            """
            async () => {
              const swapped = (act) => new Promise((done) => {
                document.addEventListener("htmx:afterSettle", done, { once: true });
                setTimeout(done, 1500);
                act();
              });
              const live = document.querySelector("[data-live]");
              if (live) await swapped(() => htmx.trigger(live, "renew"));
              const bar = document.querySelector("#timeline a.bar");
              if (bar) await swapped(() => bar.click());
            }""";

    final Visit visit;
    private final String who;
    private final Routes routes;
    private final Predicate<String> foreign;
    private final Predicate<String> guarded;
    private final List<String> findings;
    private final Trap trap;

    /** The kinds of pages that were seen, each with the path of one. */
    final Map<String, String> kinds = new LinkedHashMap<>();
    /** The kinds of pages that showed what somebody had typed. */
    final Set<String> showing = new TreeSet<>();
    /** The forms that were seen, one of each kind. */
    final Map<String, Form> forms = new LinkedHashMap<>();
    /** The names of the parameters of each kind of page, and the path of one such page. */
    private final Map<String, Set<String>> parameters = new LinkedHashMap<>();

    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Set<String> stirred = new HashSet<>();

    /**
     * @param foreign whether a text names what is another test's
     * @param guarded whether an address does, or names somebody as whom the test still wants to sign in
     * @param findings where to write down what is wrong
     */
    Walker(
            String who,
            Visit visit,
            Routes routes,
            Predicate<String> foreign,
            Predicate<String> guarded,
            List<String> findings) {
        this.who = who;
        this.visit = visit;
        this.routes = routes;
        this.foreign = foreign;
        this.guarded = guarded;
        this.findings = findings;
        trap = new Trap(visit.page);
    }

    /**
     * From these pages to wherever links lead.
     *
     * @param stir whether pages are to do on the way what they do by scripts of ours
     */
    void walk(List<String> seeds, boolean stir) {
        Deque<String> open = new ArrayDeque<>(seeds);
        Set<String> known = new HashSet<>();
        while (!open.isEmpty()) {
            String address = open.poll();
            if (guarded.test(address) || !known.add(shape(address)) || go(address) != 200) continue;
            open.addAll(read());
            if (!stir || !stirred.add(kind())) continue;
            visit.page.evaluate(STIR);
            look(address + ", renewed", 200);
        }
    }

    /** Looks at one page. @return its status; 0: it is no page but a file */
    int go(String address) {
        Response response;
        try {
            response = visit.page.navigate(
                    address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("Download") || e.getMessage().contains("ERR_ABORTED")) return 0;
            throw e;
        }
        look(address, response.status());
        return response.status();
    }

    /** Looks at whatever stands in the window now. */
    void look(String what, int status) {
        String kind = kind();
        String where = who + " at " + what + " (" + kind + ")";
        kinds.putIfAbsent(kind, path());
        if (status >= 500) findings.add(where + ": broke with " + status);
        if (trap.look(visit.complaints, findings, where)) showing.add(kind);
    }

    /** Takes in what the page in the window holds. @return where it leads */
    @SuppressWarnings("unchecked")
    private List<String> read() {
        Map<String, Object> page = (Map<String, Object>) visit.page.evaluate(READ, TEXTS);
        List<String> links = (List<String>) page.get("links");
        links.forEach(link -> know(link.split("\\?", 2)[0], names(link)));
        for (Map<String, Object> form : (List<Map<String, Object>>) page.get("forms")) {
            String path = (String) form.get("path");
            boolean get = (boolean) form.get("get");
            List<String> texts = (List<String>) form.get("texts");
            if (get) know(path, new TreeSet<>((List<String>) form.get("names")));
            boolean ours = !guarded.test(path())
                    && !guarded.test(path)
                    && ((List<String>) form.get("hidden")).stream().noneMatch(foreign);
            if (!ours || texts.isEmpty()) continue;
            Set<String> named = texts.stream()
                    .map(name -> name.replaceAll("\\d+", "#"))
                    .collect(Collectors.toCollection(TreeSet::new));
            String kind = (get ? "GET " : "POST ") + routes.kind(decoded(path)) + " " + named;
            forms.putIfAbsent(
                    kind, new Form(visit.page.url(), (int) form.get("index"), kind, get, path, texts, (boolean)
                            form.get("parts")));
        }
        return links;
    }

    private void know(String path, Set<String> names) {
        if (names.isEmpty() || guarded.test(path)) return;
        String kind = routes.kind(decoded(path));
        paths.putIfAbsent(kind, path);
        parameters.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(names);
    }

    /** Takes each word of an address, and each of its parameters, for a payload. @return how many parameters */
    int reflect(List<Routes.Route> all) {
        String payload = encoded(Payloads.MARKUP);
        for (Routes.Route route : all) {
            route.with(payload, kinds.get(route.template())).forEach(this::go);
        }
        parameters.forEach((kind, names) -> {
            String path = paths.get(kind);
            String address = encoded(Payloads.ADDRESS);
            go(path
                    + names.stream()
                            .map(name -> name + "=" + address)
                            .collect(Collectors.joining("&", "?", "&" + payload + "=")));
            names.forEach(name -> go(path + "?" + encoded(name) + "=" + payload));
        });
        return parameters.values().stream().mapToInt(Set::size).sum();
    }

    private String path() {
        return URI.create(visit.page.url()).getRawPath();
    }

    private String kind() {
        return routes.kind(decoded(path()));
    }

    /** Two addresses with the same shape show the same kind of page. */
    private String shape(String address) {
        return routes.kind(decoded(address.split("\\?", 2)[0])) + names(address);
    }

    private static Set<String> names(String address) {
        String[] parts = address.split("\\?", 2);
        if (parts.length == 1 || parts[1].isEmpty()) return Set.of();
        return Arrays.stream(parts[1].split("&"))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
