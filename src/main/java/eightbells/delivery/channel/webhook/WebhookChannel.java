package eightbells.delivery.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eightbells.delivery.channel.Channel;
import eightbells.delivery.channel.Letter;
import eightbells.delivery.channel.Message;
import eightbells.delivery.channel.Outcome;
import eightbells.platform.form.Values;
import eightbells.platform.outgoing.AddressRefused;
import eightbells.platform.outgoing.OutgoingHttp;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Pages by an HTTP call: any 2xx is delivered. A redirect is not followed, because it would lose the page. */
@ApplicationScoped
class WebhookChannel implements Channel {
    private final OutgoingHttp outgoing;
    private final ObjectMapper json;

    WebhookChannel(OutgoingHttp outgoing, ObjectMapper json) {
        this.outgoing = outgoing;
        this.json = json;
    }

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public void check(String address) {
        Values.webAddress(address);
    }

    /** What stands around the host may be a secret. */
    @Override
    public String shown(String address) {
        return URI.create(address).getHost() + "/…";
    }

    @Override
    public boolean forPeople() {
        return false;
    }

    @Override
    public Outcome send(Message message) {
        return post(message.address(), body(message));
    }

    @Override
    public Outcome send(Letter letter) {
        return post(letter.address(), body(letter));
    }

    private Outcome post(String address, JsonNode body) {
        try {
            int status = outgoing.postJson(URI.create(address), body.toString());
            if (status >= 200 && status < 300) return new Outcome.Sent("answered " + status);
            boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
            return later ? new Outcome.Retry("answered " + status) : new Outcome.Failed("answered " + status);
        } catch (AddressRefused | IllegalArgumentException e) {
            return new Outcome.Failed(e.getMessage());
        } catch (RuntimeException e) {
            return new Outcome.Retry("no answer: " + e.getMessage());
        }
    }

    private JsonNode body(Letter letter) {
        return json.createObjectNode()
                .put("notice", letter.id())
                .put("person", letter.person())
                .put("subject", letter.subject())
                .put("text", letter.text())
                .put("link", letter.link());
    }

    private JsonNode body(Message message) {
        Message.About about = message.about();
        ObjectNode body = json.createObjectNode();
        body.put("page", message.page());
        body.put("person", message.person());
        body.put("because", message.because());
        body.put("acknowledge", message.acknowledge());
        body.putObject("alert")
                .put("id", about.id())
                .put("title", about.title())
                .put("status", about.status())
                .put("severity", about.severity())
                .put("urgency", about.urgency())
                .put("team", about.team())
                .put("policy", about.policy())
                .put("integration", about.integration())
                .put("key", about.key())
                .put("count", about.count())
                .put("openedAt", about.openedAt().toString())
                .put(
                        "playbook",
                        message.playbook() == null ? null : message.playbook().href())
                .put("link", about.link())
                .set("labels", json.valueToTree(about.labels()));
        return body;
    }
}
