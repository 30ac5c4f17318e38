package eightbells.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks over so many connections at once, each as fast as it is answered, from one thread. */
final class Load {
    private static final int CONNECTIONS = 32;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 ";

    private final List<byte[]> questions;
    private long[] nanos = new long[1 << 16];
    private int answers;

    private Load(List<byte[]> questions) {
        this.questions = questions;
    }

    /** @param p99 milliseconds, within which 99 of 100 were answered */
    record Figures(double perSecond, double p99) {}

    /** A question as it goes over the wire, with the token. */
    static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + Node.TOKEN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Asks these, one after the other and then again from the first.
     *
     * @throws IOException where one is not answered with 200
     */
    static Figures run(Node node, List<byte[]> questions, Duration length) throws IOException {
        Load load = new Load(questions);
        long began = System.nanoTime();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) load.connect(node, selector);
            try {
                while (System.nanoTime() - began < length.toNanos()) load.turn(selector);
            } finally {
                for (SelectionKey key : selector.keys()) key.channel().close();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Figures(load.answers / seconds, load.p99());
    }

    private void connect(Node node, Selector selector) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        connection.ask();
    }

    private void turn(Selector selector) throws IOException {
        selector.select(100);
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.answered()) {
                noted(System.nanoTime() - connection.askedAt);
                connection.ask();
            }
        }
        selector.selectedKeys().clear();
    }

    private void noted(long took) {
        if (answers == nanos.length) nanos = Arrays.copyOf(nanos, 2 * answers);
        nanos[answers++] = took;
    }

    private double p99() {
        long[] sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        return sorted[(int) (answers * 0.99)] / 1e6;
    }

    private int asked;

    private final class Connection {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(1 << 18);
        private long askedAt;
        /** Of the answer, its head included; 0: not known yet. */
        private int length;

        private Connection(SocketChannel channel) {
            this.channel = channel;
        }

        private void ask() throws IOException {
            answer.clear();
            length = 0;
            askedAt = System.nanoTime();
            ByteBuffer question = ByteBuffer.wrap(questions.get(asked++ % questions.size()));
            while (question.hasRemaining()) channel.write(question);
        }

        private boolean answered() throws IOException {
            if (channel.read(answer) < 0) throw new IOException("the connection was closed");
            if (length == 0) length = length();
            return length > 0 && answer.position() >= length;
        }

        private int length() throws IOException {
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            if (head < 0) return 0;
            Matcher length = LENGTH.matcher(text);
            if (!text.startsWith(OK)) throw new IOException("answered with " + text);
            if (!length.find()) return text.endsWith(LAST_CHUNK) ? answer.position() : 0;
            return head + 4 + Integer.parseInt(length.group(1));
        }
    }
}
