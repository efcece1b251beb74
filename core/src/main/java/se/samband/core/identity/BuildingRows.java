package se.samband.core.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What buildings can be recognised by, as columns: id, point, address, municipality and use. Rows keep the order of adding, from 0. Some 70 bytes
 * a row; texts are kept as keys only.
 */
public final class BuildingRows {

    private long[] idHigh = new long[16];
    private long[] idLow = new long[16];
    private double[] eastM = new double[16];
    private double[] northM = new double[16];
    private long[] streetHigh = new long[16];
    private long[] streetLow = new long[16];
    private int[] postcode = new int[16];
    private long[] city = new long[16];
    private int[] municipality = new int[16];
    private long[] use = new long[16];
    private int size;

    /**
     * @param id the register's id of the building, or null
     * @param east SWEREF 99 TM easting in metres, or NaN when the row has no point
     * @param north SWEREF 99 TM northing in metres, or NaN
     * @param usedFor building type or use in the register's own words, compared as text; or null
     * @return the row's number
     */
    public int add(
            @Nullable String id, double east, double north, @Nullable Address address, @Nullable String usedFor) {
        if (size == eastM.length) {
            grow();
        }
        Key key = Key.ofId(id);
        idHigh[size] = key == null ? 0 : key.high();
        idLow[size] = key == null ? 0 : key.low();
        eastM[size] = east;
        northM[size] = north;
        Key street = address == null ? null : Key.of(address.street());
        streetHigh[size] = street == null ? 0 : street.high();
        streetLow[size] = street == null ? 0 : street.low();
        postcode[size] = address == null || address.postcode().isEmpty() ? 0 : Integer.parseInt(address.postcode());
        city[size] = address == null ? 0 : Key.hash(address.city());
        municipality[size] = 0;
        use[size] = Key.hash(usedFor);
        return size++;
    }

    /** @param code official code, four digits, of the municipality of the row added last; anything else is not known */
    void inMunicipality(@Nullable String code) {
        boolean official = code != null && code.length() == 4 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        municipality[size - 1] = official ? Integer.parseInt(code) : 0;
    }

    public int size() {
        return size;
    }

    /** Makes room for the same number of rows again. */
    void clear() {
        size = 0;
    }

    boolean hasId(int row) {
        return (idHigh[row] | idLow[row]) != 0;
    }

    long idHigh(int row) {
        return idHigh[row];
    }

    long idLow(int row) {
        return idLow[row];
    }

    boolean hasPoint(int row) {
        return !Double.isNaN(eastM[row]) && !Double.isNaN(northM[row]);
    }

    double eastM(int row) {
        return eastM[row];
    }

    double northM(int row) {
        return northM[row];
    }

    boolean hasAddress(int row) {
        return (streetHigh[row] | streetLow[row]) != 0;
    }

    long streetHigh(int row) {
        return streetHigh[row];
    }

    long streetLow(int row) {
        return streetLow[row];
    }

    /** Metres between a row here and one there, or NaN when either has no point. */
    double distanceM(int row, BuildingRows there, int other) {
        return Math.hypot(eastM[row] - there.eastM[other], northM[row] - there.northM[other]);
    }

    boolean differsInUse(int row, BuildingRows there, int other) {
        return use[row] != 0 && there.use[other] != 0 && use[row] != there.use[other];
    }

    boolean isInMunicipalityOf(int row, BuildingRows there, int other) {
        return municipality[row] != 0 && municipality[row] == there.municipality[other];
    }

    /** Whether the two lie in different municipalities; never when one of them is not known. */
    boolean differsInMunicipality(int row, BuildingRows there, int other) {
        return municipality[row] != 0
                && there.municipality[other] != 0
                && municipality[row] != there.municipality[other];
    }

    /** @param sameMunicipality whether the two are known to lie in one municipality */
    AddressAgreement agreement(int row, BuildingRows there, int other, boolean sameMunicipality) {
        if (!hasAddress(row) || !there.hasAddress(other)) {
            return AddressAgreement.NOT_COMPARABLE;
        }
        if (streetHigh[row] != there.streetHigh[other] || streetLow[row] != there.streetLow[other]) {
            return AddressAgreement.DIFFERENT;
        }
        boolean bothCodes = postcode[row] != 0 && there.postcode[other] != 0;
        boolean bothCities = city[row] != 0 && there.city[other] != 0;
        boolean sameCode = bothCodes && postcode[row] == there.postcode[other];
        boolean sameCity = bothCities && city[row] == there.city[other];
        if (sameCode || (sameCity && !bothCodes)) {
            return AddressAgreement.EQUAL;
        }
        if (!bothCodes && !bothCities) {
            return sameMunicipality ? AddressAgreement.IN_MUNICIPALITY : AddressAgreement.STREET_ONLY;
        }
        // A postal code is changed now and then; a street name seldom occurs twice in one town.
        return sameCity ? AddressAgreement.STREET_ONLY : AddressAgreement.DIFFERENT;
    }

    private void grow() {
        int n = size * 2;
        idHigh = Arrays.copyOf(idHigh, n);
        idLow = Arrays.copyOf(idLow, n);
        eastM = Arrays.copyOf(eastM, n);
        northM = Arrays.copyOf(northM, n);
        streetHigh = Arrays.copyOf(streetHigh, n);
        streetLow = Arrays.copyOf(streetLow, n);
        postcode = Arrays.copyOf(postcode, n);
        city = Arrays.copyOf(city, n);
        municipality = Arrays.copyOf(municipality, n);
        use = Arrays.copyOf(use, n);
    }
}
