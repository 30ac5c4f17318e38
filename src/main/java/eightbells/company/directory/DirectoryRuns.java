package eightbells.company.directory;

import eightbells.platform.form.Values;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the last run. */
@ApplicationScoped
public class DirectoryRuns implements PanacheRepository<DirectoryRun> {
    private static final int LONGEST = 1000;
    /** More are of no use to anybody who reads. */
    private static final int MOST = 200;

    public Optional<DirectoryRun> last() {
        return findByIdOptional(DirectoryRun.ID);
    }

    @Transactional
    void well(int changes, List<String> problems, String who, Instant now) {
        DirectoryRun run = run(who, now);
        run.changes = changes;
        run.fault = null;
        run.wellAt = now;
        run.problems.clear();
        problems.stream().limit(MOST).map(DirectoryRuns::excerpt).forEach(run.problems::add);
    }

    @Transactional
    void failed(String fault, String who, Instant now) {
        DirectoryRun run = run(who, now);
        run.changes = 0;
        run.fault = excerpt(fault);
    }

    private DirectoryRun run(String who, Instant now) {
        DirectoryRun run = last().orElseGet(DirectoryRun::new);
        run.who = who;
        run.at = now;
        if (!isPersistent(run)) persist(run);
        return run;
    }

    private static String excerpt(String text) {
        return Values.excerpt(LONGEST, text);
    }
}
