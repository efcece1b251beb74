package se.samband.geo.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;

/** A zip archive with one or several datasets; read as if they were layers of one file. */
final class ZipFormat implements SourceFormat {

    @Override
    public List<LayerInfo> list(SourceFile file, OpenOptions options) {
        try (ZipFile zip = ZipContents.open(file)) {
            List<LayerInfo> infos = new ArrayList<>();
            for (ZipContents.Dataset dataset : datasets(file, zip)) {
                infos.addAll(list(file, zip, dataset, options));
            }
            return infos;
        } catch (IOException e) {
            throw ZipContents.broken(file.name(), e);
        }
    }

    private static List<LayerInfo> list(SourceFile file, ZipFile zip, ZipContents.Dataset dataset, OpenOptions options)
            throws IOException {
        try (UnpackedDataset unpacked = UnpackedDataset.of(file, zip, dataset, options.maxUnpackedBytes())) {
            return innerFormat(unpacked.main()).list(unpacked.main(), options);
        }
    }

    @Override
    public RowSource open(SourceFile file, OpenOptions options) {
        try (ZipFile zip = ZipContents.open(file)) {
            List<ZipContents.Dataset> datasets = datasets(file, zip);
            ZipContents.Dataset wanted =
                    datasets.size() == 1 ? datasets.getFirst() : choose(file, zip, datasets, options);
            UnpackedDataset unpacked = UnpackedDataset.of(file, zip, wanted, options.maxUnpackedBytes());
            try {
                return new UnpackedSource(innerFormat(unpacked.main()).open(unpacked.main(), options), unpacked);
            } catch (RuntimeException e) {
                unpacked.close();
                throw e;
            }
        } catch (IOException e) {
            throw ZipContents.broken(file.name(), e);
        }
    }

    private static ZipContents.Dataset choose(
            SourceFile file, ZipFile zip, List<ZipContents.Dataset> datasets, OpenOptions options) throws IOException {
        List<String> names = new ArrayList<>();
        List<ZipContents.Dataset> owners = new ArrayList<>();
        for (ZipContents.Dataset dataset : datasets) {
            for (LayerInfo layer : list(file, zip, dataset, options)) {
                names.add(layer.name());
                owners.add(dataset);
            }
        }
        return owners.get(names.indexOf(SourceProblems.layer(file.name(), options.layer(), names)));
    }

    private static List<ZipContents.Dataset> datasets(SourceFile file, ZipFile zip) {
        List<ZipContents.Dataset> datasets = ZipContents.datasets(file, zip);
        if (datasets.isEmpty()) {
            throw SourceProblems.bad(
                    "zip-nothing",
                    file.name(),
                    new Text(
                            "Arkivet innehåller ingen fil som kan läsas.",
                            "The archive holds no file that can be read."),
                    new Text(
                            "Formaten som läses är " + SourceProblems.ACCEPTED_SV + ".",
                            "The formats that are read are " + SourceProblems.ACCEPTED_EN + "."));
        }
        return datasets;
    }

    /** An archive in an archive is not opened: it has no end. */
    private static SourceFormat innerFormat(SourceFile main) {
        SourceFormat format = Recognition.format(main);
        if (format instanceof ZipFormat) {
            throw ForeignFormat.notRead(
                    main.name(), new Text("ett arkiv inuti ett arkiv", "an archive inside an archive"));
        }
        return format;
    }

    private record UnpackedSource(RowSource rows, UnpackedDataset unpacked) implements RowSource {

        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public Optional<Crs> findCrs() {
            return rows.findCrs();
        }

        @Override
        public boolean hasGeometry() {
            return rows.hasGeometry();
        }

        @Override
        public long rowsIfKnown() {
            return rows.rowsIfKnown();
        }

        @Override
        public void forEach(RowConsumer consumer) {
            rows.forEach(consumer);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } finally {
                unpacked.close();
            }
        }
    }
}
