package se.samband.app.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The status that the answer in short begins with. */
    Status status() {
        return first().status();
    }

    /** The answer in a line or two: what is there, then what more is close by or to come. */
    String inShort() {
        Level said = first();
        List<String> sentences = new ArrayList<>(List.of(inShort(said)));
        Optional<Level> passed = answer.findBest(Status.PASSED);
        if (passed.isPresent() && isAccess(said) && isBetter(passed.get(), Optional.of(said))) {
            said = passed.get();
            sentences.add(inShort(said));
        }
        for (Level coming : coming()) {
            if (coming.adds(said)) {
                sentences.add(inShort(coming));
                said = coming;
            }
        }
        return String.join(" ", sentences);
    }

    /** What is to come that tells of more than is there. */
    private List<Level> coming() {
        return answer.coming().stream()
                .filter(coming ->
                        answer.levels().stream().filter(AnswerWords::isAccess).allMatch(coming::adds))
                .toList();
    }

    private String inShort(Level level) {
        String what = level.status() == Status.PASSED
                ? nearness(level)
                : level.status().code();
        return page.t("publicsite.short." + what, speed(level));
    }

    /** The best status at any level, at the highest level that has it; of levels reported to be lacking, the lowest says most. */
    private Level first() {
        return answer.levels().stream()
                .min(Comparator.comparing(Level::status)
                        .thenComparing(
                                level -> level.status() == Status.UNSERVED ? level.levelMbit() : -level.levelMbit()))
                .orElseThrow();
    }

    private static boolean isAccess(Level level) {
        return level.status() == Status.CONNECTED || level.status() == Status.PASSED;
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
            sentences.add(page.t("publicsite.has.technology", labels(answer.technologies())));
        }
        if (!answer.tooSlow().isEmpty() && answer.findBest(Status.CONNECTED).isEmpty()) {
            sentences.add(page.t(
                    "publicsite.has.slow",
                    labels(answer.tooSlow()),
                    speed(answer.levels().getLast())));
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
        for (Level coming : coming()) {
            sentences.add(page.t("publicsite.planned." + coming.status().code(), speed(coming)));
            if (!coming.technologies().isEmpty()) {
                sentences.add(page.t("publicsite.planned.technology", labels(coming.technologies())));
            }
            coming.findReadyBy().ifPresent(day -> sentences.add(page.t("publicsite.planned.ready", day)));
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
        return passed.wireless() ? "reached" : "passed";
    }

    private String labels(Set<Technology> technologies) {
        return page.listed(technologies.stream().sorted().map(Technology::label).toList());
    }

    private String speed(Level level) {
        return page.speed(level.levelMbit());
    }

    private static boolean isBetter(Level level, Optional<Level> than) {
        return than.isEmpty() || level.levelMbit() > than.get().levelMbit();
    }
}
