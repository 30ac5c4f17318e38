package eightbells.browser;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Watches one window for anything that was typed and has become more than text: it ran, the browser's policy had to stop
 * it, it stands in the page as markup, or a template reckoned with it.
 */
final class Trap {
    private static final String SET =
            """
            window.__ran = [];
            window.__hit = (which) => window.__ran.push(`script ${which} ran`);
            document.addEventListener("securitypolicyviolation", (event) =>
              window.__ran.push(`the policy stopped ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
            """;

    private static final String LOOK =
            """
            ([mark, reckoned]) => {
              const found = [...window.__ran];
              window.__ran.length = 0;
              const bad = /^[\\s\\0-\\x1f]*(javascript|data|vbscript):/i;
              const ours = (address) => new URL(address, location).origin === location.origin;
              for (const element of document.querySelectorAll("*")) {
                const tag = element.localName;
                if (tag === "script" && !(element.src && ours(element.src))) found.push("a script: " + element.outerHTML);
                if (["iframe", "object", "embed", "base", "style"].includes(tag)) found.push("a " + tag);
                for (const { name, value } of element.attributes) {
                  if (name.startsWith("on") || name.startsWith("hx-on")) found.push(`a handler: ${tag} ${name}=${value}`);
                  if (name === "style" && value.includes("red")) found.push("a style: " + element.outerHTML);
                  const leads = /^(hx-.*|(xlink:)?href|src|action|formaction)$/.test(name);
                  if (leads && bad.test(value)) found.push(`an address: ${tag} ${name}=${value}`);
                  if (/^(hx-(get|post|put|patch|delete)|src|action|formaction)$/.test(name) && !ours(value)) {
                    found.push(`leads away: ${tag} ${name}=${value}`);
                  }
                }
              }
              const html = document.documentElement.outerHTML;
              if (html.includes(reckoned)) found.push("a template reckoned");
              return { found, shows: html.includes(mark) };
            }""";

    private final Page page;
    private final List<String> caught = new ArrayList<>();

    Trap(Page page) {
        this.page = page;
        page.addInitScript(SET);
        page.onDialog(this::dialog);
    }

    private void dialog(Dialog dialog) {
        caught.add("a dialog: " + dialog.message());
        dialog.dismiss();
    }

    /** @return whether the page shows what somebody typed */
    @SuppressWarnings("unchecked")
    boolean look(List<String> complaints, List<String> findings, String where) {
        Map<String, Object> seen = (Map<String, Object>) page.evaluate(LOOK, List.of(Payloads.MARK, Payloads.RECKONED));
        caught.addAll((List<String>) seen.get("found"));
        caught.addAll(complaints);
        complaints.clear();
        caught.forEach(what -> findings.add(where + ": " + what));
        caught.clear();
        return (boolean) seen.get("shows");
    }
}
