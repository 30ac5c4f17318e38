package eightbells.site.signin;

import eightbells.account.throttle.TooManyGuesses;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers whoever tried too often. */
class TooManyGuessesMapper {
    private final Frames frames;

    TooManyGuessesMapper(Frames frames) {
        this.frames = frames;
    }

    @ServerExceptionMapper
    Response guesses(TooManyGuesses guesses) {
        return TooManyPage.answer(frames.of(Section.NONE, guesses.now), guesses.after);
    }
}
