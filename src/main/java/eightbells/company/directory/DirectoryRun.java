package eightbells.company.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The last time that people were brought over, or should have been. There is one row. */
@Entity
@NullUnmarked
public class DirectoryRun {
    static final long ID = 1;

    @Id
    public Long id = ID;

    public Instant at;

    /** A person's handle, or what did it by itself. */
    public String who;

    /** How many things changed. */
    public int changes;

    /** Why it could not be done; null: it was. */
    public @Nullable String fault;

    /** When it last went well; null: never yet. */
    public @Nullable Instant wellAt;

    @ElementCollection
    @CollectionTable(name = "directory_run_problem", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    @Column(name = "problem")
    public List<String> problems = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    DirectoryRun() {}
}
