package eightbells.site.me.handoff;

import eightbells.company.handoff.ShiftReminder;
import eightbells.delivery.channel.Channels;
import eightbells.platform.form.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rows of the form in which reminders are typed: so many of a unit before a shift, by a kind of contact. */
record ReminderRows(List<ReminderPage.Row> rows, List<ShiftReminder> reminders) {
    static final int MOST = 6;
    static final MultivaluedMap<String, String> NOTHING = new MultivaluedHashMap<>();

    static ReminderRows of(List<ShiftReminder> reminders) {
        return new ReminderRows(reminders.stream().map(ReminderRows::row).toList(), reminders);
    }

    /** A row without an amount is left out. */
    static ReminderRows read(Form form, Channels channels) {
        List<String> amounts = form.all("amount");
        List<ReminderPage.Row> rows = new ArrayList<>();
        List<ShiftReminder> reminders = new ArrayList<>();
        for (int i = 0; i < Math.min(amounts.size(), MOST); i++) {
            if (amounts.get(i).isEmpty()) continue;
            String field = "reminder-" + rows.size();
            ReminderPage.Row row = new ReminderPage.Row(amounts.get(i), at(form, "unit", i), at(form, "via", i), field);
            rows.add(row);
            ShiftReminder reminder = form.guarded(field, () -> reminder(row, channels));
            if (reminder != null && !reminders.contains(reminder)) reminders.add(reminder);
        }
        return new ReminderRows(List.copyOf(rows), List.copyOf(reminders));
    }

    private static ShiftReminder reminder(ReminderPage.Row row, Channels channels) {
        if (!row.amount().matches("0*[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("is to be a whole number from 1 to 9999");
        }
        long amount = Long.parseLong(row.amount());
        Duration before =
                switch (row.unit()) {
                    case "min" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    default -> throw new IllegalArgumentException("is to be in minutes, hours or days");
                };
        return new ShiftReminder(before.toSeconds(), channels.id(row.via()));
    }

    private static ReminderPage.Row row(ShiftReminder reminder) {
        Duration before = reminder.before();
        boolean days = before.toSeconds() % 86_400 == 0;
        boolean hours = before.toSeconds() % 3_600 == 0;
        String amount = String.valueOf(days ? before.toDays() : hours ? before.toHours() : before.toMinutes());
        return new ReminderPage.Row(amount, days ? "d" : hours ? "h" : "min", reminder.via(), "");
    }

    private static String at(Form form, String field, int i) {
        List<String> all = form.all(field);
        return i < all.size() ? all.get(i) : "";
    }
}
