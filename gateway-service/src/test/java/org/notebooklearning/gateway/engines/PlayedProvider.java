package org.notebooklearning.gateway.engines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.notebooklearning.contracts.json.Json;

/// An OpenID Connect provider on loopback that signs everybody in at once as `dora`, after the code
/// flow with a client secret and PKCE (RFC 7636), and whose tokens are signed with RS256.
public final class PlayedProvider implements AutoCloseable {
    /// What the gateway is called here, and its secret.
    public static final String CLIENT = "gateway";

    public static final String SECRET = "a-secret-of-more-than-thirty-two-characters";

    private final HttpServer server;
    private final KeyPair keys = newKeys();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();

    private PlayedProvider(HttpServer server) {
        this.server = server;
    }

    public static PlayedProvider start() {
        try {
            PlayedProvider provider =
                    new PlayedProvider(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            provider.server.createContext("/", provider::answer);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// An access token for `subject` in `groups`, good for an hour.
    public String token(String subject, String... groups) {
        return signed(claims(subject, groups), keys);
    }

    /// Claims to be changed before they are signed.
    public Map<String, Object> claims(String subject, String... groups) {
        long now = Instant.now().getEpochSecond();
        return new LinkedHashMap<>(
                Map.of(
                        "iss",
                        address(),
                        "sub",
                        subject,
                        "aud",
                        CLIENT,
                        "iat",
                        now,
                        "exp",
                        now + 3600,
                        "groups",
                        List.of(groups)));
    }

    /// A token of these claims.
    public String signed(Map<String, Object> claims) {
        return signed(claims, keys);
    }

    /// A token of these claims, signed by somebody else under this one's name.
    public static String forged(Map<String, Object> claims) {
        return signed(claims, newKeys());
    }

    /// A token of these claims that says it needs no signature.
    public static String unsigned(Map<String, Object> claims) {
        return base64(Json.bytes(Map.of("alg", "none"))) + "." + base64(Json.bytes(claims)) + ".";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            switch (call.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(call, description());
                case "/keys" -> send(call, Map.of("keys", List.of(publicKey())));
                case "/authorize" -> authorize(call);
                case "/token" -> token(call);
                default -> call.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", address(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys");
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty", "RSA",
                "kid", "1",
                "alg", "RS256",
                "use", "sig",
                "n", base64(unsigned(key.getModulus())),
                "e", base64(unsigned(key.getPublicExponent())));
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> query = form(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        challenges.put(code, query.get("code_challenge"));
        String state = URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8);
        call.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + state);
        call.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = form(body);
        String challenge = challenges.remove(form.getOrDefault("code", ""));
        String basic =
                Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean good =
                challenge != null
                        && challenge.equals(sha256(form.getOrDefault("code_verifier", "")))
                        && ("Basic " + basic)
                                .equals(call.getRequestHeaders().getFirst("Authorization"));
        if (!good) {
            call.sendResponseHeaders(400, -1);
            return;
        }
        Map<String, Object> claims = claims("d-0-r-a");
        claims.put("name", "Dora Example");
        String token = signed(claims);
        send(
                call,
                Map.of(
                        "token_type",
                        "Bearer",
                        "access_token",
                        token,
                        "id_token",
                        token,
                        "expires_in",
                        3600));
    }

    private static void send(HttpExchange call, Object body) throws IOException {
        byte[] json = Json.bytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, json.length);
        call.getResponseBody().write(json);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String signed(Map<String, Object> claims, KeyPair keys) {
        try {
            String head = base64(Json.bytes(Map.of("alg", "RS256", "kid", "1", "typ", "JWT")));
            String text = head + "." + base64(Json.bytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return base64(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
