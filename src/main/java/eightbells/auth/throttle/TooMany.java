package eightbells.auth.throttle;

import eightbells.web.Frames;
import eightbells.web.Section;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers whoever tried too often. */
class TooMany {
    private final Frames frames;

    TooMany(Frames frames) {
        this.frames = frames;
    }

    @ServerExceptionMapper
    Response guesses(TooManyGuesses guesses) {
        return TooManyPage.answer(frames.of(Section.NONE, guesses.now), guesses.after);
    }
}
