package eightbells.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What programs are called. */
class FeedProgramTest {
    @Test
    void a_program_is_called_what_people_call_it() {
        assertThat(FeedProgram.words("Google-Calendar-Importer")).isEqualTo("Google Calendar");
        assertThat(FeedProgram.words("iOS/17.0 (21A329) dataaccessd/1.0"))
                .isEqualTo("Apple Calendar on an iPhone or iPad");
        assertThat(FeedProgram.words("Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Thunderbird/115.0"))
                .isEqualTo("Thunderbird");
        assertThat(FeedProgram.words("Mozilla/5.0 (X11; Linux x86_64)")).isEqualTo("a browser");
        assertThat(FeedProgram.words("vdirsyncer/0.19.0")).isEqualTo("vdirsyncer");
    }

    @Test
    void a_program_that_says_nothing_of_use_has_no_name() {
        for (String agent : new String[] {null, "", " ", "();"}) {
            assertThat(FeedProgram.words(agent)).isEqualTo("a program that does not say its name");
        }
    }
}
