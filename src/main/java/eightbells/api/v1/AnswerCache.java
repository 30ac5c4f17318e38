package eightbells.api.v1;

import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, ready to be sent again. The rules of time count in whole seconds and a rota never changes, so one
 * rota gives a question about now the same octets until the second is over, and a question that names its instants the
 * same ones for ever. Nothing else has to be known of when an answer changes: at a handoff and after an edit, nothing
 * that is kept here is found any more.
 */
@ApplicationScoped
class AnswerCache {
    /** In octets. Beyond that all is forgotten, and what is asked often is there again at once. */
    private static final int MOST = 4 << 20;
    /** In octets, of one answer: a longer one, such as ten years of shifts, is worked out each time. */
    private static final int LONGEST = MOST / 16;
    /** What keeping an answer takes beside its octets, roughly. */
    private static final int AROUND = 200;

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Rotas rotas;
    private volatile @Nullable Answers ofNow;
    private volatile @Nullable Answers lasting;

    AnswerCache(Rotas rotas) {
        this.rotas = rotas;
    }

    /**
     * All of a request that bears on the answer, as it was sent.
     *
     * @param query null where there is none
     */
    record Question(String path, @Nullable String query, List<String> accept) {
        static Question of(HttpServerRequest request) {
            return new Question(
                    request.path(), request.query(), request.headers().getAll(HttpHeaders.ACCEPT));
        }

        private int size() {
            return path.length()
                    + (query == null ? 0 : query.length())
                    + accept.stream().mapToInt(String::length).sum();
        }
    }

    record Answer(String contentType, Buffer body) {}

    /** @param second in which the answers hold */
    private record Answers(Rota rota, long second, Map<Question, Answer> all, AtomicLong size) {
        boolean are(Rota other, long then) {
            return rota == other && second == then;
        }
    }

    /** What the same question was answered by the rota that is the current one; null: nothing yet. */
    @Nullable
    Answer get(Question question, Instant now) {
        Answer answer = known(lasting, question, FOR_EVER);
        return answer == null ? known(ofNow, question, now.getEpochSecond()) : answer;
    }

    private @Nullable Answer known(@Nullable Answers kept, Question question, long second) {
        // In this order: a cache that knows a rota proves that there is one, and asking for it waits for nothing.
        if (kept == null || kept.second != second || kept.rota != rotas.current()) return null;
        return kept.all.get(question);
    }

    /**
     * Keeps an answer that holds within a second.
     *
     * @param rota the current one when {@code now} was read; a later one may have given the answer
     */
    void put(Rota rota, Instant now, Question question, Answer answer) {
        Answers kept = ofNow;
        if (kept == null || !kept.are(rota, now.getEpochSecond()) || full(kept)) {
            kept = none(rota, now.getEpochSecond());
            ofNow = kept;
        }
        put(kept, question, answer);
    }

    /**
     * Keeps an answer that does not depend on when it is asked for.
     *
     * @param rota the current one before the answer was worked out
     */
    void put(Rota rota, Question question, Answer answer) {
        Answers kept = lasting;
        if (kept == null || !kept.are(rota, FOR_EVER) || full(kept)) {
            kept = none(rota, FOR_EVER);
            lasting = kept;
        }
        put(kept, question, answer);
    }

    private static Answers none(Rota rota, long second) {
        return new Answers(rota, second, new ConcurrentHashMap<>(), new AtomicLong());
    }

    private static boolean full(Answers kept) {
        return kept.size.get() > MOST;
    }

    private static void put(Answers kept, Question question, Answer answer) {
        if (answer.body.length() > LONGEST) return;
        if (kept.all.putIfAbsent(question, answer) == null) {
            kept.size.addAndGet(answer.body.length() + question.size() + AROUND);
        }
    }
}
