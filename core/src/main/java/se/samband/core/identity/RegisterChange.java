package se.samband.core.identity;

import se.samband.core.text.Text;

/** What a new delivery of the building register is, as a whole, beside what is known. */
public enum RegisterChange {
    FIRST_REGISTER(new Text(
            "Det första registret: det fanns inga byggnader förut.",
            "The first register: there were no buildings before.")),
    EMPTY_DELIVERY(new Text("Leveransen har inga byggnader.", "The delivery has no buildings.")),
    SAME_REGISTER(
            new Text(
                    "Samma register: de flesta byggnader har kvar sitt id. Nya id är nya byggnader, saknade id är borttagna.",
                    "The same register: most buildings keep their id. New ids are new buildings, missing ids are removed ones.")),
    REGISTER_SWAP(new Text(
            "Registerbyte: nästan alla id är nya, men byggnaderna är till stor del desamma. Ingenting är rivet för det.",
            "Register swap: nearly all ids are new, but the buildings are largely the same. That demolishes nothing.")),
    PARTIAL_SWAP(new Text(
            "Delvis registerbyte: en del av byggnaderna har fått nya id, de andra har kvar sina.",
            "Partial register swap: some of the buildings have new ids, the others keep theirs.")),
    NO_IDS(new Text(
            "Leveransen saknar byggnads-id: byggnaderna är igenkända på adress och läge.",
            "The delivery has no building ids: buildings are recognised by address and position.")),
    /** Of a delivery that stands beside the register instead of for it. */
    ADDITION(new Text(
            "Ett tillägg till registret: kända byggnader som inte finns med är kvar.",
            "An addition to the register: known buildings that are not in it stay.")),
    MUCH_SMALLER(new Text(
            "Ett mycket mindre register: de flesta kända byggnader finns inte med och skulle räknas som borta.",
            "A much smaller register: most known buildings are not in it and would count as gone.")),
    DIFFERENT_AREA(new Text(
            "Ett annat område: leveransens byggnader ligger inte där de kända ligger.",
            "A different area: the buildings of the delivery do not lie where the known ones do.")),
    IDS_ELSEWHERE(new Text(
            "Samma id ligger på helt andra platser: id är omnumrerade eller koordinaterna fel. Kontrollera filen.",
            "The same ids lie in quite other places: ids are renumbered or coordinates wrong. Check the file.")),
    UNCLEAR(new Text(
            "För få byggnader känns igen för att säga vad leveransen är. Kontrollera område och koordinatsystem.",
            "Too few buildings are recognised to tell what the delivery is. Check area and coordinate system."));

    private final Text text;

    RegisterChange(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    /** Whether the delivery should not be taken in before a person has looked at it. */
    public boolean needsDecision() {
        return switch (this) {
            case EMPTY_DELIVERY, MUCH_SMALLER, DIFFERENT_AREA, IDS_ELSEWHERE, UNCLEAR -> true;
            case FIRST_REGISTER, SAME_REGISTER, REGISTER_SWAP, PARTIAL_SWAP, NO_IDS, ADDITION -> false;
        };
    }
}
