package eightbells.site.schedules.swap;

import eightbells.platform.form.Form;
import java.util.List;

/**
 * The form that asks for cover, as typed.
 *
 * @param shifts the keys of those that are ticked
 * @param part whether only a part is asked for: {@code from} to {@code until}, local times in the zone of the page
 * @param team whether the whole team is asked, and not {@code asked}
 */
record AskForm(
        List<String> shifts, boolean part, String from, String until, boolean team, List<String> asked, String note) {
    static AskForm posted(Form form) {
        return new AskForm(
                form.all("shift"),
                form.text("part").equals("part"),
                form.text("from").replace(' ', 'T'),
                form.text("until").replace(' ', 'T'),
                !form.text("whom").equals("people"),
                form.all("asked"),
                form.text("note"));
    }
}
