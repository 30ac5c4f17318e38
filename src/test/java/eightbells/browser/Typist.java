package eightbells.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills in forms with payloads and sends them, in a walker's window. A field that is refused gets a milder payload the
 * next time, and in the end something plausible, until the form is taken.
 */
final class Typist {
    private static final int TRIES = 5;
    /** Pages between a form and what it does, such as a preview. */
    private static final int PREVIEWS = 2;

    private static final String FIELDS =
            """
            ([index, texts]) => [...document.forms[index].elements].filter((e) => e.matches(texts)).map((e) => ({
              name: e.name, most: e.maxLength,
              kind: e.type === "email" || /address|mail/.test(e.name) ? "mail"
                : e.inputMode === "url" || e.type === "url" || /url|playbook/.test(e.name) ? "url" : "",
            }))""";

    /** What is not typed is left as it stands; where nothing stands, or a payload that was refused, something plausible. */
    private static final String FILL =
            """
            ([index, typed, plain]) => {
              const form = document.forms[index];
              let day = Date.parse(plain.now);
              const next = () => new Date((day += 86400000)).toISOString();
              const plausible = (e) => {
                if (e.value && !e.value.includes(plain.payload) && e.value !== plain.tiny) return e.value;
                if (e.type === "datetime-local") return next().slice(0, 16);
                if (e.type === "date") return next().slice(0, 10);
                if (e.type === "time") return "09:00";
                if (e.type === "number" || e.inputMode === "numeric") return "1";
                if (e.getAttribute("list") === "zones") return "Europe/Berlin";
                if (e.type === "email") return plain.name + "@example.org";
                if (e.inputMode === "url" || e.type === "url") return plain.url;
                if (e.type === "password") return "a sentence that nobody guesses";
                if (/slug|handle/.test(e.name)) return plain.name;
                if (/wait|hold|repeat/.test(e.name)) return "5";
                return e.localName === "textarea" || /label|value/.test(e.name) ? e.placeholder : "";
              };
              const select = (e) => {
                if (e.value) return;
                const choice = [...e.options].find((o) => o.value.includes(plain.mark)) ?? (/kind|via/.test(e.name) && e.options[1]);
                if (choice) e.value = choice.value;
              };
              const tick = (e) => {
                const group = [...form.querySelectorAll(`[name="${e.name}"]`)];
                const needed = e.type === "radio" || group.length > 1 || e.name === "shift";
                if (needed && !group.some((one) => one.checked)) e.checked = true;
              };
              for (const e of form.elements) {
                if (!e.name || e.type === "hidden" || e.localName === "button") continue;
                if (e.name in typed) e.value = typed[e.name];
                else if (e.localName === "select") select(e);
                else if (e.type === "radio" || e.type === "checkbox") tick(e);
                else e.value = plausible(e);
              }
            }""";

    private static final String SEND =
            """
            (index) => {
              const form = document.forms[index];
              form.noValidate = true;
              const button = form.querySelector("button.button:not(.button-second)") ?? form.querySelector("button:not([type=button])");
              if (button?.disabled) return false;
              setTimeout(() => form.requestSubmit(button));
              return true;
            }""";

    /** Every field as text, whatever it is: the hidden ones, the lists, the dates. */
    private static final String SEND_RAW =
            """
            ([index, payload]) => {
              const form = document.forms[index], raw = document.createElement("form");
              raw.method = form.method;
              raw.action = form.getAttribute("action") || location.href;
              for (const name of new Set([...form.elements].map((e) => e.name).filter(Boolean))) {
                const field = document.createElement("textarea");
                field.name = name;
                field.value = name === "csrf-token" ? form.elements[name].value : payload;
                raw.append(field);
              }
              document.body.append(raw);
              setTimeout(() => HTMLFormElement.prototype.submit.call(raw));
              return true;
            }""";

    /** Presses what changes only a part of the page, such as another row. */
    private static final String SEND_PART =
            """
            (index) => new Promise((done) => {
              const button = document.forms[index].querySelector("button[hx-post]:not([disabled])");
              if (!button) return done(false);
              document.addEventListener("htmx:afterSettle", () => done(true), { once: true });
              setTimeout(() => done(false), 2000);
              button.click();
            })""";

    /** Where the form stands in the answer, -1: nowhere; whether it wants text again; what it refuses. */
    private static final String ANSWER =
            """
            ([path, texts]) => {
              const index = [...document.forms].findIndex((form) =>
                form.method === "post" && new URL(form.getAttribute("action") || "", location).pathname === path);
              const preview = index >= 0 && ![...document.forms[index].elements].some((e) => e.matches(texts));
              return { index, preview, refused: [...document.querySelectorAll("[aria-invalid=true]")].map((e) => e.name),
                said: [...document.querySelectorAll("[id$=-problem]")].map((e) => e.id + ": " + e.textContent).join("; ") };
            }""";

    private final Walker walker;
    private final Page page;
    private final Map<String, Object> plain;
    private int loaded;
    private int sent;
    private Response answered;

    /** The kinds of forms that went through with payloads in them. */
    final Set<String> taken = new TreeSet<>();
    /** The others, with what was said last. */
    final Map<String, String> refused = new TreeMap<>();
    /** How many fields payloads were typed into. */
    int fields;

    /** @param plain the plausible: {@code now}; {@code mark}, of the names of one's own; {@code url} */
    Typist(Walker walker, Map<String, String> plain) {
        this.walker = walker;
        this.page = walker.visit.page;
        this.plain = new HashMap<>(plain);
        this.plain.put("payload", Payloads.MARK);
        this.plain.put("tiny", Payloads.TINY);
        page.onDOMContentLoaded(p -> loaded++);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) answered = response;
        });
    }

    /** Sends a form in every way. */
    void attack(Walker.Form form) {
        fields += form.texts().size();
        if (!open(form)) return;
        press(SEND_RAW, List.of(form.index(), Payloads.LONG), form);
        if (form.get()) return;
        Map<String, Integer> mildness = new HashMap<>();
        for (String payload : List.of(Payloads.ADDRESS, Payloads.LONG)) {
            if (open(form)) insist(form, payload, mildness);
        }
        if (form.parts() && open(form)) pressPart(form);
    }

    private boolean open(Walker.Form form) {
        return walker.go(form.page()) == 200 && (int) page.evaluate("document.forms.length") > form.index();
    }

    private boolean press(String button, Object argument, Walker.Form form) {
        int before = loaded;
        if (!(boolean) page.evaluate(button, argument)) return false;
        page.waitForCondition(() -> loaded > before);
        walker.look("the answer to " + form.kind(), answered.status());
        return true;
    }

    private void pressPart(Walker.Form form) {
        page.evaluate(FILL, List.of(form.index(), typed(form.index(), Payloads.LONG, Map.of()), plain));
        if ((boolean) page.evaluate(SEND_PART, form.index())) walker.look("a part of " + form.kind(), 200);
    }

    /** @param mildness of each field how often it was refused: what takes no address takes no markup either */
    @SuppressWarnings("unchecked")
    private void insist(Walker.Form form, String payload, Map<String, Integer> mildness) {
        int index = form.index();
        for (int tried = 0; tried < TRIES && index >= 0; tried++) {
            Map<String, String> typed = typed(index, payload, mildness);
            plain.put("name", "x" + sent++ + "-" + plain.get("mark"));
            page.evaluate(FILL, List.of(index, typed, plain));
            if (!press(SEND, index, form)) return;
            Map<String, Object> answer = afterPreviews(form);
            index = (int) answer.get("index");
            if (answered.status() < 400) {
                taken.add(form.kind());
                refused.remove(form.kind());
                return;
            }
            if (!taken.contains(form.kind())) refused.put(form.kind(), answered.status() + " " + answer.get("said"));
            List<String> wrong = (List<String>) answer.get("refused");
            if (typed.keySet().stream().noneMatch(wrong::contains)) return;
            wrong.forEach(name -> mildness.merge(name, 1, Integer::sum));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> typed(int index, String payload, Map<String, Integer> mildness) {
        Map<String, String> typed = new HashMap<>();
        for (Map<String, Object> field :
                (List<Map<String, Object>>) page.evaluate(FIELDS, List.of(index, Walker.TEXTS))) {
            String name = (String) field.get("name");
            List<String> payloads = Payloads.tries(payload, (int) field.get("most"), (String) field.get("kind"));
            int at = mildness.getOrDefault(name, 0);
            if (at < payloads.size()) typed.put(name, payloads.get(at));
        }
        return typed;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> afterPreviews(Walker.Form form) {
        for (int more = 0; ; more++) {
            Map<String, Object> answer =
                    (Map<String, Object>) page.evaluate(ANSWER, List.of(form.path(), Walker.TEXTS));
            boolean preview = answered.status() == 200 && (boolean) answer.get("preview");
            if (!preview || more == PREVIEWS || !press(SEND, answer.get("index"), form)) return answer;
        }
    }
}
