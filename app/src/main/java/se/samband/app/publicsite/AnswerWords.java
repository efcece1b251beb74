package se.samband.app.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samband.app.web.Page;
import se.samband.core.claim.Technology;
import se.samband.core.release.PublicAnswer;
import se.samband.core.release.PublicAnswer.Level;
import se.samband.core.status.Status;

/** Puts an answer into plain sentences. Unknown is never said as no. */
final class AnswerWords {

    private final Page page;
    private final PublicAnswer answer;

    AnswerWords(Page page, PublicAnswer answer) {
        this.page = page;
        this.answer = answer;
    }

    /** The answer in one line. */
    String inShort() {
        if (answer.isUnknown()) {
            return page.t("publicsite.short.unknown");
        }
        Optional<Level> connected = answer.findBest(Status.CONNECTED);
        if (connected.isPresent()) {
            return page.t("publicsite.short.connected", speed(connected.get()));
        }
        Optional<Level> passed = answer.findBest(Status.PASSED);
        if (passed.isPresent()) {
            return page.t("publicsite.short." + nearness(passed.get()), speed(passed.get()));
        }
        return page.t("publicsite.short." + answer.highest().code());
    }

    List<String> has() {
        List<String> sentences = new ArrayList<>();
        answer.findBest(Status.CONNECTED)
                .ifPresent(level -> sentences.add(page.t("publicsite.has.connected", speed(level))));
        Optional<Level> passed = answer.findBest(Status.PASSED);
        if (passed.isPresent() && isBetter(passed.get(), answer.findBest(Status.CONNECTED))) {
            sentences.add(page.t("publicsite.has." + nearness(passed.get()), speed(passed.get())));
        }
        if (!sentences.isEmpty() && !answer.technologies().isEmpty()) {
            sentences.add(page.t(
                    "publicsite.has.technology",
                    page.listed(answer.technologies().stream()
                            .map(Technology::label)
                            .toList())));
        }
        if (answer.findBest(Status.DRY).isPresent()) {
            sentences.add(page.t("publicsite.has.dry"));
        }
        // The lowest level that somebody has reported the building to be without says most.
        answer.levels().reversed().stream()
                .filter(level -> level.status() == Status.UNSERVED)
                .findFirst()
                .ifPresent(level -> sentences.add(page.t("publicsite.has.unserved", speed(level))));
        if (sentences.isEmpty()) {
            sentences.add(page.t("publicsite.has.unknown"));
        }
        return sentences;
    }

    List<String> planned() {
        List<String> sentences = new ArrayList<>();
        for (Status coming : List.of(Status.PLANNED, Status.GRANTED)) {
            answer.findBest(coming).ifPresent(level -> {
                sentences.add(page.t("publicsite.planned." + coming.code(), speed(level)));
                level.findReadyBy().ifPresent(day -> sentences.add(page.t("publicsite.planned.ready", day)));
            });
        }
        if (!sentences.isEmpty()) {
            return sentences;
        }
        if (answer.highest() == Status.CONNECTED) {
            sentences.add(page.t("publicsite.planned.needless"));
        } else {
            sentences.add(page.t("publicsite.planned.none"));
            if (answer.hasExpiredPlan()) {
                sentences.add(page.t("publicsite.planned.expired"));
            }
        }
        return sentences;
    }

    /** Why the building does not have the highest level; empty when it has. */
    List<String> whyNot() {
        Level highest = answer.levels().getFirst();
        return switch (highest.status()) {
            case CONNECTED -> List.of();
            case PASSED -> List.of(page.t("publicsite.why." + nearness(highest)));
            default -> List.of(page.t("publicsite.why." + highest.status().code(), speed(highest)));
        };
    }

    /** A line lies close by; radio waves reach the building. */
    private static String nearness(Level passed) {
        return passed.isWireless() ? "reached" : "passed";
    }

    private String speed(Level level) {
        return page.speed(level.levelMbit());
    }

    private static boolean isBetter(Level level, Optional<Level> than) {
        return than.isEmpty() || level.levelMbit() > than.get().levelMbit();
    }
}
