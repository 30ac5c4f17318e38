package eightbells.company.document;

import eightbells.delivery.channel.Channels;
import eightbells.platform.json.Cursor;
import eightbells.platform.json.Documents;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads rota documents as they are written in files and requests. */
@ApplicationScoped
public class RotaFiles {
    private final Rotas rotas;
    private final Channels channels;
    private final TeamSections sections;

    RotaFiles(Rotas rotas, Channels channels, TeamSections sections) {
        this.sections = sections;
        this.rotas = rotas;
        this.channels = channels;
    }

    /** @throws eightbells.platform.error.Refused with every fault that it finds */
    public RotaDocument json(byte[] body) {
        return read(Documents.json(body));
    }

    /** YAML, of which JSON is a part. */
    public RotaDocument yaml(byte[] body) {
        return read(Documents.yaml(body));
    }

    /** The document on the wire; what is read from it again is the same document. */
    public RotaWriter written(RotaDocument document) {
        return RotaWriter.of(document, sections);
    }

    private RotaDocument read(Cursor root) {
        Rota rota = rotas.current();
        return new RotaReader(
                        handle -> rota.people().containsKey(handle)
                                ? rota.person(handle).zone()
                                : null,
                        channels,
                        sections)
                .read(root);
    }
}
