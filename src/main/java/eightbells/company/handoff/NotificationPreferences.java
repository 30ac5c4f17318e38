package eightbells.company.handoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What one person wants to be told about their shifts; as it is here where they have not said. */
@Entity
@NullUnmarked
@Table(name = "handoff_wishes")
public class NotificationPreferences {
    @Id
    Long personId;

    /** Whether an edit that changes their shifts is told. */
    public boolean moved = true;

    /** Whether they get the report of the shift that they take over. */
    public boolean report = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "shift_reminder", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<ShiftReminder> reminders = new ArrayList<>();

    /** {@code P1D by email, PT1H by push, report, moved shifts}. */
    public String words() {
        List<String> words = new ArrayList<>();
        reminders.forEach(reminder -> words.add(reminder.before() + " by " + reminder.via()));
        if (report) words.add("report");
        if (moved) words.add("moved shifts");
        return String.join(", ", words);
    }
}
