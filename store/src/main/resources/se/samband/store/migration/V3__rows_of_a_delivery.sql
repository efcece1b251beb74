-- Shows what the rows of one delivery became, without reading those of all others.

CREATE INDEX claim_delivery ON claim (delivery_id, row_no);
CREATE INDEX building_record_delivery ON building_record (delivery_id, row_no);
