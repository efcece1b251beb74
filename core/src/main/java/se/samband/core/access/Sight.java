package se.samband.core.access;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.AreaKind;
import se.samband.core.building.BuildingTable;
import se.samband.core.building.RegisterHistory;
import se.samband.core.claim.ClaimTable;
import se.samband.core.county.County;
import se.samband.core.county.Mask;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;

/**
 * How much of a county somebody is shown. Two people with equal sights are shown the same.
 *
 * <p>The release rule <b>shared-status</b>: what a building has may be told to those who may not see the delivery that says so, when
 * its class is not stricter than {@code uses} – never publisher, owner, programme, file or row. What is stricter than that is left
 * out as if it had never come, except that it still supersedes. Everything shown has at most the class {@code sees}.
 *
 * @param sees the strictest class of deliveries that are shown as they are
 * @param uses the strictest class of deliveries that a status is made of
 * @param municipalities codes of the municipalities whose buildings are shown; null for all
 * @param organisation whose own deliveries are always shown; or null
 */
public record Sight(
        Confidentiality sees,
        Confidentiality uses,
        @Nullable Set<String> municipalities,
        @Nullable String organisation) {
    /** Of everything. */
    public static final Sight FULL = new Sight(Confidentiality.RESTRICTED, Confidentiality.RESTRICTED, null, null);

    public static Sight of(RoleRules rules, Grant grant) {
        return new Sight(
                rules.sees(),
                rules.uses(),
                rules.ownMunicipalities() ? grant.municipalities() : null,
                rules.ownFilings() ? grant.organisation() : null);
    }

    /** What somebody with this sight can show to others: no more than both may see, and nothing because it is the maker's own. */
    public Sight shownTo(Audience audience) {
        return new Sight(widest(sees, audience.confidentiality()), widest(uses, audience.uses()), municipalities, null);
    }

    private static Confidentiality widest(Confidentiality one, Confidentiality other) {
        return one.isStricterThan(other) ? other : one;
    }

    /** Whether the delivery's rows, publisher, file and owners are shown. */
    public boolean sees(Delivery delivery) {
        return !delivery.confidentiality().isStricterThan(sees) || isOwn(delivery);
    }

    /** Whether what the delivery says of buildings is told, be it without saying whose it is. */
    public boolean uses(Delivery delivery) {
        return !delivery.confidentiality().isStricterThan(uses) || isOwn(delivery);
    }

    private boolean isOwn(Delivery delivery) {
        return organisation != null && delivery.publisher().equalsIgnoreCase(organisation);
    }

    /** The county as it is shown; everything that is asked of it gives nothing that may not be shown. */
    public County limit(County county) {
        if (equals(FULL)) {
            return county;
        }
        List<Delivery> deliveries = county.deliveries();
        BitSet withheld = new BitSet();
        BitSet undisclosed = new BitSet();
        for (int d = 0; d < deliveries.size(); d++) {
            withheld.set(d, !uses(deliveries.get(d)));
            undisclosed.set(d, !sees(deliveries.get(d)));
        }
        ClaimTable claims = county.claims().without(withheld).undisclosing(undisclosed);
        return new County(
                county.code(),
                deliveries.stream().map(d -> sees(d) ? d : d.undisclosed()).toList(),
                county.buildings(),
                county.register().without(withheld),
                claims,
                named(county.owners(), claims),
                county.programmes(),
                new Mask(withheld, shown(county, withheld), ceiling()));
    }

    /** Own deliveries of any class are shown to their own organisation. */
    private Confidentiality ceiling() {
        return organisation == null ? sees : Confidentiality.RESTRICTED;
    }

    /** Not those elsewhere, and not those of which a withheld register speaks: nobody is to meet them under an outdated address. */
    private @Nullable BitSet shown(County county, BitSet withheld) {
        BuildingTable buildings = county.buildings();
        RegisterHistory register = county.register();
        BitSet shown = new BitSet(buildings.size());
        shown.set(0, buildings.size());
        for (int b = 0; b < buildings.size(); b++) {
            for (int r = register.offset()[b]; r < register.offset()[b + 1]; r++) {
                if (withheld.get(register.delivery()[r])) {
                    shown.clear(b);
                }
            }
            if (municipalities != null && !liesInOwn(buildings, b)) {
                shown.clear(b);
            }
        }
        return shown.cardinality() == buildings.size() ? null : shown;
    }

    private boolean liesInOwn(BuildingTable buildings, int building) {
        int area = buildings.area(AreaKind.MUNICIPALITY, building);
        return area >= 0
                && municipalities != null
                && municipalities.contains(
                        buildings.areas(AreaKind.MUNICIPALITY).get(area).code());
    }

    /** The owners whom a claim names; the places of others are empty. */
    private static List<String> named(List<String> owners, ClaimTable claims) {
        BitSet named = new BitSet(owners.size());
        for (int c = 0; c < claims.size(); c++) {
            if (claims.owner(c) >= 0) {
                named.set(claims.owner(c));
            }
        }
        return IntStream.range(0, owners.size())
                .mapToObj(o -> named.get(o) ? owners.get(o) : "")
                .toList();
    }
}
