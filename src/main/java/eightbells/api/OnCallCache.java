package eightbells.api;

import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
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
 * What was answered within this second, ready to be sent again. The rules of time count in whole seconds and a rota
 * never changes, so one rota gives one question the same octets until the second is over. Nothing else has to be known
 * of when an answer changes: at a handoff and after an edit, nothing that is kept here is found any more.
 */
@ApplicationScoped
class OnCallCache {
    /** In octets. Beyond that all is forgotten, and what is asked often is there again at once. */
    private static final int MOST = 4 << 20;
    /** What keeping an answer takes beside its octets, roughly. */
    private static final int AROUND = 200;

    private final Rotas rotas;
    private volatile @Nullable Second latest;

    OnCallCache(Rotas rotas) {
        this.rotas = rotas;
    }

    /**
     * All of a request that bears on the answer, as it was sent.
     *
     * @param query null where there is none
     */
    record Question(@Nullable String query, List<String> accept) {
        static Question of(HttpServerRequest request) {
            return new Question(request.query(), request.headers().getAll(HttpHeaders.ACCEPT));
        }

        private int size() {
            return (query == null ? 0 : query.length())
                    + accept.stream().mapToInt(String::length).sum();
        }
    }

    record Answer(String contentType, Buffer body) {}

    private record Second(Rota rota, long at, Map<Question, Answer> answers, AtomicLong size) {
        boolean is(Rota other, long second) {
            return rota == other && at == second;
        }
    }

    /** What the same question was answered this second by the rota that is the current one; null: nothing yet. */
    @Nullable
    Answer get(Question question, Instant now) {
        Second second = latest;
        // In this order: a cache that knows a rota proves that there is one, and asking for it waits for nothing.
        boolean holds = second != null && second.at == now.getEpochSecond() && second.rota == rotas.current();
        return holds ? second.answers.get(question) : null;
    }

    /** @param rota the current one when {@code now} was read; a later one may have given the answer */
    void put(Rota rota, Instant now, Question question, Answer answer) {
        Second second = latest;
        if (second == null || !second.is(rota, now.getEpochSecond()) || second.size.get() > MOST) {
            second = new Second(rota, now.getEpochSecond(), new ConcurrentHashMap<>(), new AtomicLong());
            latest = second;
        }
        if (second.answers.putIfAbsent(question, answer) == null) {
            second.size.addAndGet(answer.body.length() + question.size() + AROUND);
        }
    }
}
