package se.samband.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import se.samband.geo.tile.TileCoordinate;

/** One person at a browser, with cookies of their own, who looks at one thing after the other. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As many as a browser has on their way at once. */
    private static final int AT_ONCE = 6;

    private static final Pattern STAMP = Pattern.compile("data-stamp=\"([^\"]*)\"");

    private final HttpClient client;
    private final String address;
    private final Sights sights;
    private final Measured measured;
    private final SplittableRandom random;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(HttpClient client, String address, Sights sights, Measured measured, long seed) {
        this.client = client;
        this.address = address;
        this.sights = sights;
        this.measured = measured;
        this.random = new SplittableRandom(seed);
    }

    SplittableRandom random() {
        return random;
    }

    /** @param link as the program tells it */
    void enter(String link) throws Exception {
        HttpResponse<byte[]> answer = client.send(request("/" + link), BodyHandlers.ofByteArray());
        keepCookies(answer);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not let in: " + answer.statusCode());
        }
    }

    /** What somebody at work in the county does next. */
    void work() {
        int chance = random.nextInt(100);
        if (chance < 10) {
            page(Kind.START, "/");
        } else if (chance < 30) {
            String within = random.nextBoolean() ? "?municipality=" + sights.municipality(random) : "";
            page(Kind.FIGURES, "/figures" + within);
        } else if (chance < 55) {
            String filter =
                    "/buildings?municipality=" + sights.municipality(random) + "&page=" + (1 + random.nextInt(20));
            page(Kind.LIST, random.nextInt(3) == 0 ? filter + "&q=" + encoded(sights.typed(random)) : filter);
        } else if (chance < 80) {
            page(Kind.BUILDING, "/buildings/" + sights.building(random));
        } else {
            look("/map", Kind.MAP, "/tiles/base", "/tiles/buildings", Kind.TILE);
        }
    }

    /** What somebody does next who wonders about their own house. */
    void wonder() {
        int chance = random.nextInt(100);
        if (chance < 40) {
            page(Kind.SEARCH, "/answer?q=" + encoded(sights.typed(random)));
        } else if (chance < 85) {
            page(Kind.ANSWER, "/answer/" + sights.answered(random));
        } else {
            look("/answer", Kind.SEARCH, "/answer/tiles/base", "/answer/tiles/places", Kind.PUBLIC_TILE);
        }
    }

    private void look(String page, Kind kind, String base, String places, Kind tileKind) {
        Matcher stamp = STAMP.matcher(page(kind, page));
        String version = stamp.find() ? "?v=" + stamp.group(1) : "";
        List<String> wanted = new ArrayList<>();
        for (TileCoordinate tile : sights.screen(random)) {
            String place = "/%d/%d/%d.mvt".formatted(tile.z(), tile.x(), tile.y());
            wanted.add(base + place + version);
            wanted.add(places + place + version);
        }
        for (int i = 0; i < wanted.size(); i += AT_ONCE) {
            List<CompletableFuture<String>> onTheirWay =
                    wanted.subList(i, Math.min(i + AT_ONCE, wanted.size())).stream()
                            .map(path -> ask(tileKind, path))
                            .toList();
            onTheirWay.forEach(CompletableFuture::join);
        }
    }

    private String page(Kind kind, String path) {
        return ask(kind, path).join();
    }

    /** The text of the answer; empty for a tile and when it failed, which is noted. */
    private CompletableFuture<String> ask(Kind kind, String path) {
        long start = System.nanoTime();
        return client.sendAsync(request(path), BodyHandlers.ofByteArray()).handle((answer, failure) -> {
            if (failure != null) {
                measured.failed(path + ": " + failure);
                return "";
            }
            measured.took(kind, Timed.secondsSince(start));
            keepCookies(answer);
            if (answer.statusCode() != 200 && !(kind.isTile() && answer.statusCode() == 204)) {
                measured.failed(path + ": " + answer.statusCode());
            }
            return kind == Kind.MAP ? text(answer) : "";
        });
    }

    private HttpRequest request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            List<String> pairs = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .toList();
            request.header("Cookie", String.join("; ", pairs));
        }
        return request.build();
    }

    private void keepCookies(HttpResponse<byte[]> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = new java.io.ByteArrayInputStream(answer.body());
                var plain = packed ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
