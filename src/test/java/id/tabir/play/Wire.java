package id.tabir.play;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A WebSocket client down to the bytes (RFC 6455), which also does what no decent client would. */
public final class Wire implements AutoCloseable {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;
    /** What {@link #closeCode} answers if the line ends without a close frame. */
    public static final int CUT = -1;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int PATIENCE_MS = 60_000;
    private static final int SMALL_WINDOW = 4096;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final int status;

    private Wire(Socket socket, Map<String, String> headers) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        var head = new StringBuilder("GET /v1/socket HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
        status = Integer.parseInt(line().split(" ")[1]);
        while (!line().isEmpty()) {}
    }

    /** @param more headers that replace the proper ones; an empty value leaves one out */
    public static Wire open(String nodeUrl, Map<String, String> more) {
        return connect(URI.create(nodeUrl), more, 0);
    }

    public static Wire open(String nodeUrl) {
        return open(nodeUrl, Map.of());
    }

    /** Connects and waits for {@code ready}. */
    public static Wire open(String nodeUrl, String token) {
        return open(nodeUrl).ready(token);
    }

    /** As {@link #open}, with little room for what isn't read. */
    public static Wire openWithSmallWindow(String nodeUrl, String token) {
        return connect(URI.create(nodeUrl), Map.of(), SMALL_WINDOW).ready(token);
    }

    private Wire ready(String token) {
        text(new JsonObject().put("type", "auth").put("token", token).encode());
        hears("ready");
        return this;
    }

    private static Map<String, String> headers(URI uri, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", uri.getAuthority());
        headers.put("Connection", "Upgrade");
        headers.put("Upgrade", "websocket");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        headers.putAll(more);
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private static Wire connect(URI uri, Map<String, String> more, int window) {
        try {
            var socket = new Socket();
            if (window > 0) socket.setReceiveBufferSize(window);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            return new Wire(socket, headers(uri, more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        var text = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the line ended in the handshake");
            if (c != '\r') text.write(c);
        }
        return text.toString(ISO_8859_1);
    }

    /** Whether the server's end, a process of this machine, still has the connection: this end can't tell. */
    public boolean isEstablished() {
        String ends = String.format(":%04X [0-9A-F]+:%04X 01", socket.getPort(), socket.getLocalPort());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .anyMatch(table ->
                        Pattern.compile(ends).matcher(read(Path.of(table))).find());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the handshake: 101 if the socket is open. */
    public int status() {
        return status;
    }

    public void text(String text) {
        frame(FIN | TEXT, text.getBytes(UTF_8));
    }

    /** A whole frame or a part of a message. */
    public void frame(int opcode, boolean last, byte[] payload) {
        frame((last ? FIN : 0) | opcode, payload);
    }

    /** @param first the first byte as it goes over the wire: FIN, reserved bits and opcode */
    public void frame(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write(first);
        length(frame, MASKED, payload.length);
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) frame.write(payload[i] ^ MASK[i % 4]);
        raw(frame.toByteArray());
    }

    /** A frame as only servers may send them. */
    public void unmasked(String text) {
        byte[] payload = text.getBytes(UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(FIN | TEXT);
        length(frame, 0, payload.length);
        frame.writeBytes(payload);
        raw(frame.toByteArray());
    }

    private static void length(ByteArrayOutputStream frame, int masked, int length) {
        if (length < 126) {
            frame.write(masked | length);
        } else if (length < 1 << 16) {
            frame.write(masked | 126);
            frame.write(length >> 8);
            frame.write(length);
        } else {
            frame.write(masked | 127);
            for (int shift = 56; shift >= 0; shift -= 8) frame.write(shift > 24 ? 0 : length >> shift);
        }
    }

    public void raw(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One frame that came. */
    public record Frame(int opcode, String text, int closeCode) {}

    /** The next frame, or null when the line has ended. */
    public Frame next() {
        try {
            int first = in.read();
            if (first < 0) return null;
            int second = in.readUnsignedByte();
            long length = second == 126 ? in.readUnsignedShort() : second == 127 ? in.readLong() : second;
            byte[] payload = in.readNBytes((int) length);
            int opcode = first & 15;
            if (opcode == CLOSE && payload.length >= 2)
                return new Frame(opcode, "", ((payload[0] & 255) << 8) | (payload[1] & 255));
            return new Frame(opcode, new String(payload, UTF_8), 0);
        } catch (IOException e) {
            return null;
        }
    }

    /** Passes over everything up to the next frame of this type. */
    public JsonObject hears(String type) {
        for (Frame frame = next(); frame != null; frame = next()) {
            if (frame.opcode() == CLOSE) throw new IllegalStateException("closed with " + frame.closeCode());
            if (frame.opcode() != TEXT) continue;
            var json = new JsonObject(frame.text());
            if (type.equals(json.getString("type"))) return json;
        }
        throw new IllegalStateException("the line ended before " + type);
    }

    /** Reads up to the close frame; {@link #CUT} if the line ends without one. */
    public int closeCode() {
        for (Frame frame = next(); frame != null; frame = next()) if (frame.opcode() == CLOSE) return frame.closeCode();
        return CUT;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
