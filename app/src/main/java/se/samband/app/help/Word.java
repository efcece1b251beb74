package se.samband.app.help;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.samband.app.web.Page;

/**
 * The words with a special meaning. A template shows one with its explanation one click away by
 * {@code @template.help.word(page = page, word = Word.PASSED)}.
 */
public enum Word {
    CONNECTED,
    PASSED,
    PLANNED,
    GRANTED,
    DRY,
    UNSERVED,
    UNKNOWN,
    TAKE_UP,
    LATE_CONNECTION,
    CATCHMENT_AREA,
    SERVICE_LEVEL,
    TECHNOLOGY_SET,
    TERRESTRIAL,
    HOUSEHOLD,
    WORKPLACE,
    HOLIDAY_HOME,
    BUILDING_ID,
    DELIVERY,
    CLAIM,
    AS_OF,
    COLLECTION,
    SUPERSEDED,
    REFUSED_ROW,
    CONFIDENTIALITY,
    RULEBOOK,
    ASSUMPTION,
    TRACE,
    GOAL,
    LEFT_TO_GOAL,
    NETWORK_OWNER,
    SERVICE_PROVIDER,
    MUNICIPAL_NETWORK,
    VILLAGE_NETWORK,
    ACCESS_NETWORK,
    BACKHAUL,
    DARK_FIBRE,
    TRENCH,
    DUCT,
    NODE,
    HAND_OVER_POINT,
    PLOT_BOUNDARY,
    CONNECTION_FEE,
    ELIGIBLE_LIST,
    ELIGIBLE,
    QUALITY_ASSURANCE,
    PUBLIC_CONSULTATION,
    PRIORITISATION,
    CALL,
    RANKING_FIGURE,
    NATIONAL_POT,
    CO_FUNDING,
    WHITE_AREA,
    LOCALITY,
    SMALL_LOCALITY,
    DESO,
    ROBUSTNESS,
    COPPER_CLOSURE;

    /** Key of the word's name; its explanation has the same key under {@code help.meaning}. */
    public String nameIn(Page page) {
        return page.t("help.word." + code());
    }

    public String meaningIn(Page page) {
        return page.t("help.meaning." + code());
    }

    /** Name in addresses and keys: {@code take-up}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words in the order of the page's alphabet. */
    static List<Word> sorted(Page page) {
        Collator collator = Collator.getInstance(page.lang().locale());
        return Arrays.stream(values())
                .sorted(Comparator.comparing(word -> word.nameIn(page), collator))
                .toList();
    }
}
