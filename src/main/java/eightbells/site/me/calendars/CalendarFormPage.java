package eightbells.site.me.calendars;

import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.ImportedCalendar.Rule;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * Brings a calendar, or changes what counts of one.
 *
 * @param path where it is posted to
 * @param host of the calendar that is changed, whose address stays; empty: it is a new one
 */
@CheckedTemplate(basePath = "site/me/calendars")
record CalendarFormPage(Frame frame, String path, String host, Fields fields, FormErrors errors)
        implements TemplateInstance {
    private static final int NAME = 60;
    private static final int WORDS = 500;

    /** As typed. */
    record Fields(String name, String url, String rule, String words) {
        static final Fields BLANK = new Fields(
                "",
                "",
                "busy",
                "out of office, ooo, vacation, holiday, leave, day off, sick, pto, urlaub, congé, vacaciones");

        static Fields of(Form form) {
            return new Fields(form.text("name"), form.text("url"), form.text("rule"), form.text("words"));
        }

        static Fields of(ImportedCalendar calendar) {
            return new Fields(calendar.name, "", Values.name(calendar.rule), calendar.words);
        }

        public boolean every() {
            return !rule.equals("out-of-office");
        }
    }

    /** Sets what the form says, but for the address; false, with messages in the form, where that cannot be. */
    static boolean fill(ImportedCalendar calendar, Form form) {
        String name = form.required("name", text -> Values.within(NAME, text.replaceAll("\\s+", " ")));
        Rule rule = form.required("rule", CalendarFormPage::rule);
        String words = form.read("words", text -> Values.within(WORDS, text));
        if (rule == Rule.OUT_OF_OFFICE && words == null) {
            form.problem("words", "Name at least one word, or take every busy event.");
        }
        if (form.errors().any() || name == null || rule == null) return false;
        calendar.name = name;
        calendar.rule = rule;
        calendar.words = words == null ? "" : words;
        return true;
    }

    private static @Nullable Rule rule(String text) {
        try {
            return Values.named(Rule.class, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Choose which events count", e);
        }
    }
}
